package org.jdhclient.diagnosis.inquiry;

import java.util.Optional;
import org.jdhclient.client.Probe;
import org.jdhclient.client.Reply;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.diagnosis.observe.JudgedReply.Refusal;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;

/**
 * What comes to a client's own socket of whether the lease on record still holds.
 *
 * @param mode that a normal run would use: what it refuses confirms nothing
 */
record OfRecord(Lease recorded, ChecksumMode mode, Probe probe, Findings findings) {

  /** What a client does not listen to; empty if it does, which is found. */
  Optional<SeenReply> take(Received.Message<Reply> received, BootTime now) {
    boolean denies = received.reply().message().type() == MessageType.NAK;
    var refusal =
        probe
            .refusal(received.reply(), recorded, now)
            .map(ignore -> new Refusal(ignore.reason(), ignore.detail()));
    if (refusal.isEmpty() && mode.accepts(received.sighting().verdict())) {
      findings.add(said(received, denies ? Sign.REFUSED_RECORDED : Sign.CONFIRMED_US));
      return Optional.empty();
    }
    var unwanted = refusal.or(() -> denies ? Optional.of(ofADenial()) : Optional.empty());
    return Optional.of(
        new SeenReply(received.sighting(), Optional.of(received.reply().message()), unwanted));
  }

  /** No checksum makes a lease of it. */
  private static Refusal ofADenial() {
    return new Refusal(Discard.UNUSABLE, "it refuses the lease on record");
  }

  private static SeenServer said(Received.Message<Reply> received, Sign sign) {
    return new SeenServer(Servers.server(received), received.sighting().sender(), sign);
  }
}

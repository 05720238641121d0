package org.jdhclient.diagnosis.inquiry;

import java.util.Optional;
import org.jdhclient.client6.Probe6;
import org.jdhclient.client6.Reply;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.diagnosis.observe.JudgedReply.Refusal;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;

/**
 * What comes to a client's own socket of whether the lease on record is of this link.
 *
 * @param mode that a normal run would use: what it refuses confirms nothing
 */
record OfRecord6(ChecksumMode mode, Probe6 probe, Findings findings) {

  /** What a client does not listen to for its checksum alone; what it listens to is found. */
  Optional<SeenReply6> take(Received.Message<Reply> received, BootTime now) {
    if (probe.linkCheckRefusal(received.reply(), now).isPresent()) {
      return Optional.empty();
    }
    var status = status(received);
    if (!mode.accepts(received.sighting().verdict())) {
      var message = Optional.of(received.reply().message());
      return Optional.of(new SeenReply6(received.sighting(), message, refusal(status)));
    }
    findings.add(
        new SeenServer(received.reply().source(), received.sighting().sender(), sign(status)));
    return Optional.empty();
  }

  private static StatusCode status(Received.Message<Reply> received) {
    return SeenReply6.complaint(received.reply().message()).orElse(StatusCode.NONE);
  }

  /** Of a denial no checksum makes a lease. */
  private static Optional<Refusal> refusal(StatusCode status) {
    return status.isSuccess()
        ? Optional.empty()
        : Optional.of(new Refusal(Discard.UNUSABLE, "of the lease on record: " + status));
  }

  private static Sign sign(StatusCode status) {
    return switch (status.code()) {
      case StatusCode.NOT_ON_LINK -> Sign.NOT_ON_LINK;
      case StatusCode.NO_BINDING -> Sign.NO_BINDING;
      default -> Sign.CONFIRMED_US;
    };
  }
}

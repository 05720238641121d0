package org.jdhclient.diagnosis.inquiry;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client6.Probe6;
import org.jdhclient.client6.Reply;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.diagnosis.observe.JudgedReply.Refusal;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;

/**
 * What comes to a client's own socket of whether the lease on record is of this link, and what a
 * client is left with of it.
 *
 * @param mode that a normal run would use: what it refuses confirms nothing
 */
record OfRecord6(ChecksumMode mode, Probe6 probe, Findings findings) {

  /** What a client does not listen to for its checksum alone; what it listens to is found. */
  Optional<SeenReply6> take(Received.Message<Reply> received, BootTime now) {
    if (probe.linkCheckRefusal(received.reply(), now).isPresent()) {
      return Optional.empty();
    }
    var left = probe.leaseAfter(received.reply(), now);
    var status = status(received);
    if (!mode.accepts(received.sighting().verdict())) {
      var message = Optional.of(received.reply().message());
      var refusal = left.isPresent() ? Optional.<Refusal>empty() : Optional.of(refusal(status));
      return Optional.of(new SeenReply6(received.sighting(), message, refusal));
    }
    left.ifPresent(this::found);
    var sign = left.isPresent() ? Sign.CONFIRMED_US : denial(status);
    findings.add(new SeenServer(received.reply().source(), received.sighting().sender(), sign));
    return Optional.empty();
  }

  /** A client believes the first that has a word for it. */
  private void found(Lease6 left) {
    if (!findings.has(LeaseOnRecord.class)) {
      findings.add(onRecord(left));
    }
  }

  static LeaseOnRecord onRecord(Lease6 lease) {
    return new LeaseOnRecord(lease.leases().map(HeldLease::name).toList(), List.of());
  }

  private static StatusCode status(Received.Message<Reply> received) {
    return SeenReply6.complaint(received.reply().message()).orElse(StatusCode.NONE);
  }

  /** Of a denial no checksum makes a lease. */
  private static Refusal refusal(StatusCode status) {
    var why = status.isSuccess() ? "it is taken back" : status.toString();
    return new Refusal(Discard.UNUSABLE, "of the lease on record: " + why);
  }

  private static Sign denial(StatusCode status) {
    return switch (status.code()) {
      case StatusCode.NOT_ON_LINK -> Sign.NOT_ON_LINK;
      case StatusCode.NO_BINDING -> Sign.NO_BINDING;
      default -> Sign.TAKEN_BACK;
    };
  }
}

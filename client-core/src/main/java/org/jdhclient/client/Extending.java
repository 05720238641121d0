package org.jdhclient.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedAddress;
import org.jdhclient.lease.Renewal;
import org.jdhclient.report.Discard;
import org.jdhclient.report.OptionReport;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;

/** Past T1, or at the owner's wish: a server has been asked to extend the lease. */
sealed interface Extending extends Leased permits Renewing, Rebinding {
  /**
   * How long the server, and then any server, is asked for a lease that never ends and that the
   * owner wants renewed: it has no T2, and no end.
   */
  Span PATIENCE = Span.ofSeconds(120);

  /**
   * The last REQUEST's. Each has its own (RFC 2131 4.1 leaves that to the client): so an answer is
   * known to be to that one, and the lease counts from its sending (4.4.5), whatever time went by
   * since the first.
   */
  int xid();

  /** When the last REQUEST was sent. */
  BootTime requestedAt();

  /** What scripts are told if the lease is extended. */
  Reason reason();

  /** An acknowledgement is told of where it is news who has sent it. */
  Step telling(Action acknowledgement, Step taken);

  /** Whether a server may speak for the lease in this state. */
  boolean isAnsweredBy(Ipv4Address server);

  /**
   * Until when to ask.
   *
   * @param byLease T2, or the lease's end
   */
  static BootTime until(BootTime byLease, Context context) {
    return byLease.equals(BootTime.NEVER) ? context.now().plus(PATIENCE) : byLease;
  }

  /** What an acknowledgement leads to, once it has been told what in it is no use. */
  static Step told(Renewal renewal, Step taken) {
    var step = taken;
    for (var option : renewal.useless()) {
      step = step.after(new Action.Tell(new OptionReport.Useless(option.code(), option.why())));
    }
    return step;
  }

  /** What is told of an acknowledgement that is taken. */
  static Action acknowledgement(Lease lease, Reply reply) {
    return new Action.Tell(new Report.Acknowledged(lease.address(), reply.source()));
  }

  @Override
  default OptionalInt transaction() {
    return OptionalInt.of(xid());
  }

  @Override
  default Step acknowledged(Reply reply, Context context) throws MalformedPacketException {
    var server = LeasedAddress.server(reply.message());
    if (!isAnsweredBy(server)) {
      return Step.ignore(this, Discard.FOREIGN_SERVER, server.toString());
    }
    var renewal = heldLease().extendedBy(reply.message());
    var lease = context.leaseFrom(renewal.completed(), requestedAt());
    var bound = Bound.with(lease, Optional.of(heldLease()), reason(), context);
    return telling(acknowledgement(lease, reply), told(renewal, bound));
  }

  @Override
  default Step refused(Reply reply, Context context) throws MalformedPacketException {
    var server = LeasedAddress.server(reply.message());
    return isAnsweredBy(server)
        ? Leased.refused(heldLease(), reply, context)
        : Step.ignore(this, Discard.FOREIGN_SERVER, server.toString());
  }
}

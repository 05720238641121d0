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
import org.jdhclient.wire.MalformedPacketException;

/** Past T1, or at the owner's wish: a server has been asked to extend the lease. */
sealed interface Extending extends Leased permits Renewing, Rebinding {
  ExtensionRequest asked();

  /** The next one is sent. */
  Step asking(ExtensionRequest next, Context context);

  /** Nobody has answered for so long as is asked. */
  Step unanswered(Context context);

  /** What scripts are told if the lease is extended. */
  Reason reason();

  /** An acknowledgement is told of where it is news who has sent it. */
  Step telling(Action acknowledgement, Step taken);

  /** Whether a server may speak for the lease in this state. */
  boolean isAnsweredBy(Ipv4Address server);

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
    return OptionalInt.of(asked().xid());
  }

  @Override
  default BootTime deadline() {
    return asked().deadline();
  }

  @Override
  default Step wake(Context context) {
    if (context.now().reached(heldLease().expiresAt())) {
      return Leased.due(heldLease(), context);
    }
    return context.now().reached(asked().until())
        ? unanswered(context)
        : asking(asked().next(context), context);
  }

  @Override
  default Step acknowledged(Reply reply, Context context) throws MalformedPacketException {
    var server = LeasedAddress.server(reply.message());
    if (!isAnsweredBy(server)) {
      return Step.ignore(this, Discard.FOREIGN_SERVER, server.toString());
    }
    var renewal = heldLease().extendedBy(reply.message());
    var lease = context.leaseFrom(renewal.completed(), asked().sentAt());
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

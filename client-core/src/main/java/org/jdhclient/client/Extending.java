package org.jdhclient.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.MalformedPacketException;

/** Past T1: the lease is in force, and a server has been asked to extend it. */
sealed interface Extending extends State permits Renewing, Rebinding {
  Lease heldLease();

  int xid();

  /** When the first REQUEST of this transaction was sent. */
  BootTime requestedAt();

  /** Whether a server may speak for the lease in this state. */
  boolean isAnsweredBy(Ipv4Address server);

  /** What a held lease asks for now; a client woken late skips what it missed. */
  static Step due(Lease lease, Context context) {
    if (context.now().reached(lease.expiresAt())) {
      return Step.to(
          Init.now(context),
          new Action.Tell(new Report.Expired(lease.address())),
          new Action.Unbind(lease));
    }
    if (context.now().reached(lease.rebindsAt())) {
      return Rebinding.begin(lease, context);
    }
    return Renewing.begin(lease, context);
  }

  @Override
  default OptionalInt transaction() {
    return OptionalInt.of(xid());
  }

  @Override
  default Optional<Lease> lease() {
    return Optional.of(heldLease());
  }

  @Override
  default Step acknowledged(Reply reply, Context context) {
    try {
      var lease = Lease.from(reply.message(), requestedAt(), context);
      if (!isAnsweredBy(lease.server())) {
        return Step.ignore(this, Discard.FOREIGN_SERVER, lease.server().toString());
      }
      return Bound.with(lease, new Action.Extend(heldLease(), lease), reply.source(), context);
    } catch (MalformedPacketException e) {
      return Step.ignore(this, Discard.UNUSABLE, e.getMessage());
    }
  }

  @Override
  default Step refused(Reply reply, Context context) {
    try {
      var server = Offer.server(reply.message());
      if (!isAnsweredBy(server)) {
        return Step.ignore(this, Discard.FOREIGN_SERVER, server.toString());
      }
      return Step.to(
          Init.afterRefusal(Acquisition.startingAt(context.now()).refused(), context),
          new Action.Tell(Requesting.refusal(reply)),
          new Action.Unbind(heldLease()));
    } catch (MalformedPacketException e) {
      return Step.ignore(this, Discard.UNUSABLE, e.getMessage());
    }
  }
}

package org.jdhclient.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedAddress;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

/**
 * REBOOTING with the lease in force: the link has come back, and it has been asked whether the
 * lease still holds there. If nobody says, it stays in force until it ends (RFC 2131 3.2.4).
 */
record Verifying(Verification asked) implements Leased {

  static Step begin(Lease held, Context context) {
    return request(Verification.begin(held, context), context);
  }

  private static Step request(Verification asked, Context context) {
    return Step.to(new Verifying(asked), asked.request(context));
  }

  @Override
  public Phase phase() {
    return Phase.VERIFYING;
  }

  @Override
  public Lease heldLease() {
    return asked.lease();
  }

  @Override
  public BootTime deadline() {
    return asked.deadline();
  }

  @Override
  public OptionalInt transaction() {
    return OptionalInt.of(asked.xid());
  }

  @Override
  public Step wake(Context context) {
    if (asked.isExpired(context)) {
      return Leased.due(heldLease(), context);
    }
    return asked.isUnanswered(context)
        ? Step.to(new Bound(heldLease()))
        : request(asked.again(context), context);
  }

  @Override
  public Step acknowledged(Reply reply, Context context) throws MalformedPacketException {
    var lease = asked.answeredBy(reply, context);
    var bound = Bound.with(lease, Optional.of(heldLease()), Reason.REBOOT, context);
    return asked.told(lease, reply, bound);
  }

  @Override
  public Step refused(Reply reply, Context context) throws MalformedPacketException {
    LeasedAddress.server(reply.message());
    return Leased.refused(heldLease(), reply, context);
  }

  /** A server is being asked already. */
  @Override
  public Step renew(Context context) {
    return Step.to(this);
  }

  @Override
  public Step linkUp(Context context) {
    return Step.to(this);
  }

  /** There is nobody to ask; the next link is asked anew. */
  @Override
  public Step linkDown(Context context) {
    return Step.to(new Bound(heldLease()));
  }
}

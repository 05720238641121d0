package org.jdhclient.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedAddress;
import org.jdhclient.pace.Acquisition;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

/**
 * REBOOTING: it has been asked whether a lease on record still holds. If nobody says, any lease is
 * asked for; the recorded one may be tried when there is none.
 */
record Rebooting(Verification asked) implements Unleased {

  static Step begin(Lease remembered, Context context) {
    return request(Verification.begin(remembered, context), context);
  }

  private static Step request(Verification asked, Context context) {
    return Step.to(new Rebooting(asked), asked.request(context));
  }

  @Override
  public Phase phase() {
    return Phase.REBOOTING;
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
    return asked.isUnanswered(context)
        ? Selecting.begin(Acquisition.startingAt(context.now()), context)
        : request(asked.again(context), context);
  }

  @Override
  public Step acknowledged(Reply reply, Context context) throws MalformedPacketException {
    var lease = asked.answeredBy(reply, context);
    var previous = Optional.of(asked.lease());
    var taken =
        Resting.preferringV6(reply.message(), context)
            .orElseGet(() -> Probing.orBound(lease, previous, Reason.REBOOT, context));
    return asked.told(lease, reply, taken);
  }

  @Override
  public Step refused(Reply reply, Context context) throws MalformedPacketException {
    LeasedAddress.server(reply.message());
    return Leased.refused(asked.lease(), reply, context);
  }
}

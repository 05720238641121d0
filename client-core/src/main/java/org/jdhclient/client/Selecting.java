package org.jdhclient.client;

import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.MalformedPacketException;

/**
 * SELECTING: DISCOVER is out, and the first offer that is any use is taken.
 *
 * @param secs of the last DISCOVER, which the REQUEST has to repeat (RFC 2131 3.1)
 * @param interval in seconds, from the last DISCOVER to the next
 */
record Selecting(Acquisition acquisition, int xid, int secs, long interval, BootTime deadline)
    implements State {

  /** Sends the first DISCOVER of a transaction. */
  static Step begin(Acquisition acquisition, Context context) {
    if (acquisition.timedOut(context)) {
      return acquisition.fail(context, new Report.NoOffers());
    }
    return discover(
        acquisition, context.random().nextInt(), Retransmission.firstInterval(context), context);
  }

  private static Step discover(Acquisition acquisition, int xid, long wanted, Context context) {
    long interval = Retransmission.clipped(wanted, acquisition, context);
    int secs = acquisition.secs(context.now());
    var config = context.config();
    return Step.to(
        new Selecting(
            acquisition,
            xid,
            secs,
            interval,
            Retransmission.deadline(interval, acquisition.startedAt(), context)),
        new Action.Broadcast(
            Ipv4Address.ANY,
            config.server(),
            ClientMessages.discover(config, xid, secs, context.running().map(Lease::address)),
            new Report.Discovering(config.server(), config.ports().server(), interval)));
  }

  @Override
  public String name() {
    return "SELECTING";
  }

  @Override
  public OptionalInt transaction() {
    return OptionalInt.of(xid);
  }

  @Override
  public Step wake(Context context) {
    var going = acquisition.postponed(deadline, context.now());
    if (going.timedOut(context)) {
      return going.fail(context, new Report.NoOffers());
    }
    return discover(going, xid, Retransmission.nextInterval(interval, context), context);
  }

  @Override
  public Step offered(Reply reply, Context context) {
    try {
      var offer = Offer.from(reply.message());
      return Requesting.begin(this, offer, context)
          .after(new Action.Tell(new Report.Offered(offer.address(), reply.source())));
    } catch (MalformedPacketException e) {
      return Step.ignore(this, Discard.UNUSABLE, e.getMessage());
    }
  }

  @Override
  public Step linkDown(Context context) {
    return AwaitingLink.from(Acquisition.startingAt(context.now()), context);
  }
}

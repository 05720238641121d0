package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedAddress;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.pace.Acquisition;
import org.jdhclient.report.Discard;
import org.jdhclient.report.OptionReport;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;

/**
 * SELECTING: DISCOVER is out. The first offer that is any use is taken, or the best of those that
 * come within a time.
 *
 * @param secs of the last DISCOVER, which the REQUEST has to repeat (RFC 2131 3.1)
 * @param interval from the last DISCOVER to the next
 * @param offers collected so far; while there are any, nothing is sent
 */
record Selecting(
    Acquisition acquisition,
    int xid,
    int secs,
    Span interval,
    List<LeasedAddress> offers,
    BootTime deadline)
    implements Unleased {
  private static final int MAX_OFFERS = 16;

  /** Sends the first DISCOVER of a transaction. */
  static Step begin(Acquisition acquisition, Context context) {
    if (acquisition.timedOut(context.timing(), context.now())) {
      return TryingRecorded.begin(new Report.NoOffers(), context);
    }
    return discover(acquisition, context.random().nextInt(), context.firstInterval(), context);
  }

  private static Step discover(Acquisition acquisition, int xid, Span wanted, Context context) {
    var interval = acquisition.clipped(wanted, context.timing(), context.now());
    int secs = acquisition.secs(context.now());
    var config = context.config();
    return Step.to(
        new Selecting(
            acquisition,
            xid,
            secs,
            interval,
            List.of(),
            context.retransmission(interval, acquisition.startedAt())),
        new Action.Broadcast(
            Ipv4Address.ANY,
            config.server(),
            ClientMessages.discover(config, xid, secs, context.wish()),
            new Report.Discovering(config.server(), config.ports().server(), interval.seconds())));
  }

  @Override
  public Phase phase() {
    return Phase.SELECTING;
  }

  @Override
  public OptionalInt transaction() {
    return OptionalInt.of(xid);
  }

  @Override
  public Step wake(Context context) {
    if (!offers.isEmpty()) {
      return Requesting.begin(this, best(context), context);
    }
    var going = acquisition.postponed(deadline, context.now());
    if (going.timedOut(context.timing(), context.now())) {
      return TryingRecorded.begin(new Report.NoOffers(), context);
    }
    return discover(going, xid, context.nextInterval(interval), context)
        .after(new Action.Tell(stillAsking(going, context)));
  }

  private static Report stillAsking(Acquisition acquisition, Context context) {
    long asked = acquisition.startedAt().secondsUntil(context.now());
    return new Report.StillAsking(
        asked, context.timing().timeout().seconds() - asked, Optional.empty());
  }

  @Override
  public Step offered(Reply reply, Context context) throws MalformedPacketException {
    var message = reply.message();
    var offer = Lease.offered(message, context.config().modifiers());
    var missing = context.config().missing(message.options());
    if (missing.isPresent()) {
      return withoutOption(missing.get(), reply);
    }
    return Resting.preferringV6(message, context)
        .orElseGet(() -> collect(offer, context))
        .after(new Action.Tell(new Report.Offered(offer.address(), reply.source())));
  }

  private Step withoutOption(String option, Reply reply) {
    var address = reply.message().yiaddr();
    return Step.ignore(
            this, Discard.UNUSABLE, reply.fault("no option " + option + ", which is required"))
        .after(new Action.Tell(new OptionReport.Missing(address, reply.source(), option)));
  }

  private Step collect(LeasedAddress offer, Context context) {
    var end = acquisition.startedAt().plus(context.timing().selectTimeout());
    var collected = new ArrayList<>(offers);
    if (collected.size() < MAX_OFFERS) {
      collected.add(offer);
    }
    var next = new Selecting(acquisition, xid, secs, interval, List.copyOf(collected), end);
    return context.now().reached(end)
        ? Requesting.begin(next, next.best(context), context)
        : Step.to(next);
  }

  /** The first offer of the address that was asked for, or else the first of all. */
  private LeasedAddress best(Context context) {
    var wish = context.wish();
    for (var offer : offers) {
      if (wish.filter(offer.address()::equals).isPresent()) {
        return offer;
      }
    }
    return offers.get(0);
  }

  /** A server may acknowledge at once what this client allows to be (RFC 4039). */
  @Override
  public Step acknowledged(Reply reply, Context context) throws MalformedPacketException {
    var message = reply.message();
    if (!context.config().wantsRapidCommit()
        || !message.options().has(StandardOptions.RAPID_COMMIT.code())) {
      return Unleased.super.acknowledged(reply, context);
    }
    var lease = context.leaseFrom(message, acquisition.startedAt());
    var missing = context.config().missing(message.options());
    if (missing.isPresent()) {
      return withoutOption(missing.get(), reply);
    }
    return Resting.preferringV6(message, context)
        .orElseGet(() -> Probing.orBound(lease, context.running(), Reason.BOUND, context))
        .after(Extending.acknowledgement(lease, reply));
  }
}

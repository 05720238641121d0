package org.jdhclient.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedAddress;
import org.jdhclient.report.Discard;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

/**
 * REBOOTING: any server has been asked, by broadcast, whether a lease still holds (RFC 2131 3.2).
 *
 * @param unanswered what to do if nobody says
 * @param startedAt when the first REQUEST was sent
 * @param interval in seconds, from the last REQUEST to the next
 */
record Rebooting(
    Lease remembered,
    Unanswered unanswered,
    int xid,
    BootTime startedAt,
    long interval,
    BootTime deadline)
    implements State {

  /** What to do when no server answers. */
  enum Unanswered {
    /** At start: ask for any lease; the remembered one may be tried when there is none. */
    DISCOVER,
    /** The lease is in force: it stays so until it ends (RFC 2131 3.2.4). */
    KEEP_LEASE
  }

  static Step begin(Lease lease, Unanswered unanswered, Context context) {
    return request(
        lease,
        unanswered,
        context.random().nextInt(),
        context.now(),
        Retransmission.firstInterval(context),
        context);
  }

  private static Step request(
      Lease lease,
      Unanswered unanswered,
      int xid,
      BootTime startedAt,
      long interval,
      Context context) {
    var config = context.config();
    int secs = Acquisition.startingAt(startedAt).secs(context.now());
    var deadline =
        Retransmission.deadline(interval, startedAt, context)
            .earlier(startedAt.plusSeconds(context.timing().reboot() + 1L))
            .earlier(lease.expiresAt());
    return Step.to(
        new Rebooting(lease, unanswered, xid, startedAt, interval, deadline),
        new Action.Broadcast(
            Ipv4Address.ANY,
            config.server(),
            ClientMessages.requestRebooting(config, xid, secs, lease.address()),
            new Report.Requesting(lease.address(), config.server(), config.ports().server())));
  }

  @Override
  public String name() {
    return "REBOOTING";
  }

  @Override
  public OptionalInt transaction() {
    return OptionalInt.of(xid);
  }

  @Override
  public Optional<Lease> lease() {
    return unanswered == Unanswered.KEEP_LEASE ? Optional.of(remembered) : Optional.empty();
  }

  @Override
  public Step wake(Context context) {
    boolean expired = context.now().reached(remembered.expiresAt());
    if (expired || startedAt.secondsUntil(context.now()) > context.timing().reboot()) {
      return switch (unanswered) {
        case DISCOVER -> Selecting.begin(Acquisition.startingAt(context.now()), context);
        case KEEP_LEASE ->
            expired ? Extending.due(remembered, context) : Step.to(new Bound(remembered));
      };
    }
    return request(
        remembered,
        unanswered,
        xid,
        startedAt,
        Retransmission.nextInterval(interval, context),
        context);
  }

  @Override
  public Step acknowledged(Reply reply, Context context) {
    try {
      var lease = context.leaseFrom(reply.message(), startedAt);
      if (!lease.address().equals(remembered.address())) {
        return Step.ignore(
            this,
            Discard.UNUSABLE,
            lease.address() + " where " + remembered.address() + " was asked for");
      }
      var previous = Optional.of(remembered);
      var step =
          switch (unanswered) {
            case DISCOVER ->
                V6Only.preferredBy(reply.message(), context)
                    .orElseGet(() -> Probing.orBound(lease, previous, Reason.REBOOT, context));
            case KEEP_LEASE -> Bound.with(lease, previous, Reason.REBOOT, context);
          };
      return step.after(Extending.acknowledgement(lease, reply));
    } catch (MalformedPacketException e) {
      return Step.ignore(this, Discard.UNUSABLE, e.getMessage());
    }
  }

  @Override
  public Step refused(Reply reply, Context context) {
    try {
      LeasedAddress.server(reply.message());
      return Extending.refused(remembered, reply, context);
    } catch (MalformedPacketException e) {
      return Step.ignore(this, Discard.UNUSABLE, e.getMessage());
    }
  }

  @Override
  public Step linkDown(Context context) {
    return unanswered == Unanswered.KEEP_LEASE
        ? Step.to(new Bound(remembered))
        : AwaitingLink.from(Acquisition.startingAt(context.now()), context);
  }

  @Override
  public Step applyFailed(Context context) {
    return unanswered == Unanswered.KEEP_LEASE
        ? Extending.notBound(remembered, context)
        : Step.to(this);
  }

  @Override
  public Step addressConflict(Context context) {
    return Extending.declined(remembered, context);
  }
}

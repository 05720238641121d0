package org.jdhclient.simulation6.invariant;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdhclient.client6.Phase;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.time.BootTime;

/** When servers are asked for more of a lease, and why before. */
final class TimeChecks {
  private static final long SECOND = VirtualClock.SECOND;

  /** Beyond a timer that is late, and the rest between two questions. */
  private static final long LATE = 10 * SECOND;

  /** So long a wish may wait for its turn, and an endless lease may be asked for. */
  private static final long WISH = 200 * SECOND;

  /** The shortest SOL_MAX_RT that a server may say (RFC 9915 21.24). */
  private static final long LEAST_REST = 60 * SECOND;

  private static final long AFTER_DECLINE = 10 * SECOND;

  private final VirtualClock clock;
  private final Set<AssociationName> wanted = new HashSet<>();
  private Optional<Lease6> lease = Optional.empty();
  private Phase phase = Phase.STOPPED;

  /** From which it came to this one. */
  private Phase phaseBefore = Phase.STOPPED;

  /** From which it was bound last. */
  private Phase boundFrom = Phase.STOPPED;

  private int incarnation;
  private long boundSince;
  private long lastedBefore;

  /** When, awake, somebody wanted a server asked, or a link came that may be another network's. */
  private long wishedAt = Long.MIN_VALUE / 2;

  TimeChecks(VirtualClock clock, Client6Config config) {
    this.clock = clock;
    config.associations().stream().map(WantedAssociation::name).forEach(wanted::add);
  }

  void i10(Moment6 moment) {
    if (phase != moment.phase()) {
      phaseBefore = phase;
      boundFrom = moment.phase() == Phase.BOUND ? phase : boundFrom;
      lastedBefore = moment.now() - boundSince;
      boundSince = moment.now();
    }
    lease = moment.lease();
    phase = moment.phase();
    incarnation = moment.incarnation();
    if (isWish(moment)) {
      wishedAt = clock.awake();
    }
    for (var sent : moment.sentMessages()) {
      i10(sent.message(), moment);
    }
  }

  private static boolean isWish(Moment6 moment) {
    return switch (moment.cause()) {
      case RENEW, ROUTER, LINK_UP, RESTORE -> true;
      default ->
          moment
              .received()
              .filter(received -> received.message().type() == MessageView.RECONFIGURE)
              .isPresent();
    };
  }

  private void i10(MessageView message, Moment6 moment) {
    boolean isFirst = message.number(MessageView.ELAPSED_TIME, 2, 0) == 0;
    if (!isFirst || moment.phase() == Phase.CONFIRMING || clock.awake() <= wishedAt + WISH) {
      return;
    }
    var before = moment.leaseBefore();
    if (message.type() == MessageView.RENEW && !isToBeCompleted(moment)) {
      isReached(before, HeldAssociation::renewsAt, moment.now());
    } else if (message.type() == MessageView.REBIND && !isLastResort(moment)) {
      isReached(before, HeldAssociation::rebindsAt, moment.now());
    }
  }

  /**
   * What is missing is asked for when a server has confirmed the rest, when another host had it,
   * and beside what is lent for ever now and then.
   */
  private boolean isToBeCompleted(Moment6 moment) {
    boolean isMissing = moment.lease().stream().noneMatch(held -> held.names().containsAll(wanted));
    return isMissing
        && (phaseBefore == Phase.CONFIRMING || phaseBefore == Phase.BOUND && isDue(moment));
  }

  private boolean isDue(Moment6 moment) {
    boolean isEndless = earliest(moment.leaseBefore(), HeldAssociation::renewsAt) == Long.MAX_VALUE;
    return boundFrom == Phase.DECLINING && lastedBefore >= AFTER_DECLINE
        || isEndless && lastedBefore >= LEAST_REST;
  }

  /**
   * A server that does not give a lease again, or is not there to prolong an endless one; or of one
   * on record others than its own know nothing, which is silent.
   */
  private boolean isLastResort(Moment6 moment) {
    boolean isEndless = earliest(moment.leaseBefore(), HeldAssociation::renewsAt) == Long.MAX_VALUE;
    return phaseBefore == Phase.REQUESTING
        || phaseBefore == Phase.CONFIRMING
        || isEndless && phaseBefore == Phase.RENEWING;
  }

  /** The earliest time of all associations counts (RFC 9915 18.2.4, 18.2.5). */
  private static void isReached(
      Optional<Lease6> lease, Function<HeldAssociation, BootTime> time, long now) {
    long earliest = earliest(lease, time);
    Sentence6.I6_10.require(now >= earliest, "asked at ", now, ", and not from ", earliest, " on");
  }

  private static long earliest(Optional<Lease6> lease, Function<HeldAssociation, BootTime> time) {
    return lease.stream()
        .flatMap(held -> held.associations().stream())
        .map(time)
        .mapToLong(BootTime::nanos)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** A lease is not left to itself when T1 has come. */
  void always(int alive) {
    if (alive != incarnation || phase != Phase.BOUND || lease.isEmpty()) {
      return;
    }
    long due = earliest(lease, HeldAssociation::renewsAt);
    long since = Math.max(clock.resumedAt(), Math.max(due, boundSince));
    Sentence6.I6_10.require(
        due == Long.MAX_VALUE || clock.nanos() <= since + LATE, "nobody is asked after T1");
  }
}

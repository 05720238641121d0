package org.jdhclient.simulation6.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation6.invariant.AssociationView.Key;
import org.jdhclient.simulation6.invariant.AssociationView.LeaseView;
import org.jdhclient.time.BootTime;

/** What is in force, held against what servers have said. */
final class LeaseChecks6 {
  private static final long INFINITE = 0xffff_ffffL;

  private final VirtualClock clock;

  /** Until when each was lent at the longest: a file may have any of them. */
  private final Map<Lent, Long> ends = new HashMap<>();

  LeaseChecks6(VirtualClock clock) {
    this.clock = clock;
  }

  /** One that no server here has lent may be in force for as long as it says. */
  void foreign(Lease6 lease) {
    lease.leases().forEach(each -> lasts(Lent.of(each), end(each)));
  }

  private void lasts(Lent lent, long until) {
    ends.merge(lent, until, Math::max);
  }

  void i2(Moment6 moment) {
    moment.received().filter(Moment6.Received::whole).ifPresent(reply -> note(reply, moment.now()));
    if (moment.lease().isEmpty() || moment.isUnchanged()) {
      return;
    }
    var before = new HashMap<Lent, Long>();
    moment
        .leaseBefore()
        .ifPresent(lease -> lease.leases().forEach(held -> before.put(Lent.of(held), end(held))));
    moment.lease().get().leases().forEach(held -> i2(held, before.get(Lent.of(held)), moment));
  }

  private void note(Moment6.Received received, long now) {
    if (received.message().type() == MessageView.REPLY) {
      for (var one : received.message().associations()) {
        one.leases().forEach(lease -> lasts(lease.lent(), after(now, lease.valid())));
      }
    }
  }

  private void i2(HeldLease held, Long before, Moment6 moment) {
    var lent = Lent.of(held);
    long end = end(held);
    boolean isGranted =
        moment.received().filter(received -> grants(received, held, moment.now())).isPresent();
    boolean isAsBefore = before != null && before == end;
    boolean isRecalled =
        moment.leaseBefore().isEmpty()
            && ends.containsKey(lent)
            && later(ends.get(lent), clock.steppedBack()) >= end;
    Sentence6.I6_2.require(
        isGranted || isAsBefore || isRecalled, lent, " until ", end, ", known ", ends.get(lent));
  }

  /** Until when an address was lent at the longest; 0 if it never was. */
  long end(Ipv6Address address) {
    return ends.getOrDefault(new Lent(address, 0), 0L);
  }

  static long later(long end, long by) {
    return end > Long.MAX_VALUE - by ? Long.MAX_VALUE : end + by;
  }

  private static long end(HeldLease held) {
    return held.validUntil().nanos();
  }

  private static boolean grants(Moment6.Received received, HeldLease held, long now) {
    return received.whole()
        && received.message().type() == MessageView.REPLY
        && received.message().associations().stream()
            .filter(AssociationView::isSound)
            .flatMap(one -> one.leases().stream())
            .anyMatch(
                lease ->
                    lease.lent().equals(Lent.of(held))
                        && isGiven(lease)
                        && after(now, lease.valid()) == end(held)
                        && after(now, lease.preferred()) == held.preferredUntil().nanos());
  }

  private static long after(long now, long seconds) {
    return seconds == INFINITE ? BootTime.NEVER.nanos() : now + seconds * VirtualClock.SECOND;
  }

  /** Wherever something of a Reply was taken, all of it is. */
  void i12(Moment6 moment) {
    var received = moment.received().filter(Moment6.Received::whole);
    if (received.isEmpty() || moment.isKilled() || !isTaken(received.get().message(), moment)) {
      return;
    }
    for (var answer : received.get().message().associations()) {
      i12(answer, moment);
    }
  }

  private static boolean isTaken(MessageView reply, Moment6 moment) {
    boolean extending =
        switch (moment.phaseBefore()) {
          case RENEWING, REBINDING -> moment.ignored() == 0 && reply.status() == 0;
          default -> false;
        };
    return reply.type() == MessageView.REPLY && (extending || hasFresh(moment));
  }

  private static boolean hasFresh(Moment6 moment) {
    return !moment.isUnchanged()
        && moment.lease().stream()
            .flatMap(Lease6::leases)
            .anyMatch(one -> one.since().nanos() == moment.now() && isNew(one, moment));
  }

  /** Two messages may come at one moment. */
  private static boolean isNew(HeldLease held, Moment6 moment) {
    return moment.leaseBefore().stream().flatMap(Lease6::leases).noneMatch(held::equals);
  }

  private static void i12(AssociationView answer, Moment6 moment) {
    if (!answer.isSound() || answer.status() != 0) {
      return;
    }
    var held = held(moment.lease(), answer.key());
    var named = new HashSet<Lent>();
    for (var lease : answer.leases()) {
      if (lease.isSound() && named.add(lease.lent()) && !isDeclined(lease, moment)) {
        i12(lease, held, moment.now());
      }
    }
    if (held.isPresent() && answer.leases().stream().anyMatch(LeaseChecks6::isGiven)) {
      times(answer, held.get(), moment);
    }
  }

  private static boolean isDeclined(LeaseView lease, Moment6 moment) {
    return moment.declined().contains(lease.lent().address());
  }

  /** What a message lends: it may name as well what it takes back, and what is no use. */
  static Stream<Lent> given(MessageView message) {
    return message.associations().stream()
        .filter(AssociationView::isSound)
        .flatMap(association -> association.leases().stream())
        .filter(LeaseChecks6::isGiven)
        .map(LeaseView::lent);
  }

  private static boolean isGiven(LeaseView lease) {
    return lease.isSound() && lease.status() == 0 && lease.valid() > 0;
  }

  private static Optional<HeldAssociation> held(Optional<Lease6> lease, Key key) {
    return lease.stream()
        .flatMap(held -> held.associations().stream())
        .filter(association -> Key.of(association).equals(key))
        .findFirst();
  }

  private static void i12(LeaseView lease, Optional<HeldAssociation> held, long now) {
    var one =
        held.stream()
            .flatMap(association -> association.leases().stream())
            .filter(has -> Lent.of(has).equals(lease.lent()))
            .findFirst();
    if (isGiven(lease)) {
      Sentence6.I6_12.require(
          one.isPresent() && end(one.get()) == after(now, lease.valid()), lease, " is not: ", one);
    } else {
      Sentence6.I6_12.require(one.isEmpty(), lease, " is in force: ", one);
    }
  }

  /**
   * T1 and T2 as they were given, or as RFC 9915 21.4 recommends; so too where T1 would come when
   * all has ended.
   */
  private static void times(AssociationView answer, HeldAssociation held, Moment6 moment) {
    long now = moment.now();
    boolean isTooLate = answer.t1() != INFINITE && after(0, answer.t1()) >= longest(held);
    long saidT1 = isTooLate ? 0 : answer.t1();
    long saidT2 = isTooLate ? 0 : answer.t2();
    long shortest = Math.min(shortest(held), shortestDeclined(answer, moment));
    boolean ends = shortest != Long.MAX_VALUE;
    long t1 = given(saidT1, now, ends ? shortest / 2 : shortest);
    long t2 = given(saidT2, now, ends ? shortest / 10 * 8 : shortest);
    boolean chooses = saidT1 == 0 || saidT2 == 0;
    Sentence6.I6_12.require(
        chooses || held.renewsAt().nanos() == t1 && held.rebindsAt().nanos() == t2,
        "T1 and T2 of ",
        held);
    Sentence6.I6_12.require(
        !chooses || isNear(held.renewsAt().nanos(), Math.min(t1, saidT2 == 0 ? t1 : t2)),
        "T1 of ",
        held);
    Sentence6.I6_12.require(
        !chooses || isNear(held.rebindsAt().nanos(), Math.max(t1, t2)), "T2 of ", held);
    Sentence6.I6_12.require(held.rebindsAt().reached(held.renewsAt()), "T2 before T1 of ", held);
  }

  private static long longest(HeldAssociation held) {
    return held.leases().stream()
        .mapToLong(lease -> lease.lease().lifetimes().valid().nanos())
        .max()
        .orElse(Long.MAX_VALUE);
  }

  private static long given(long seconds, long now, long otherwise) {
    return seconds == 0 ? later(now, otherwise) : after(now, seconds);
  }

  private static boolean isNear(long one, long other) {
    return one == other || Math.abs(one - other) <= VirtualClock.SECOND;
  }

  /** In nanoseconds; of what is not preferred any more the valid lifetime counts. */
  private static long shortest(HeldAssociation held) {
    return held.leases().stream()
        .map(HeldLease::lease)
        .map(lease -> lease.lifetimes())
        .mapToLong(
            times -> (times.preferred().nanos() == 0 ? times.valid() : times.preferred()).nanos())
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** Of what came in the same association and was declined at once. */
  private static long shortestDeclined(AssociationView answer, Moment6 moment) {
    return answer.leases().stream()
        .filter(lease -> isGiven(lease) && isDeclined(lease, moment))
        .mapToLong(lease -> lease.preferred() == 0 ? lease.valid() : lease.preferred())
        .map(seconds -> after(0, seconds))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  static Set<Lent> lents(Optional<Lease6> lease) {
    return lease.map(Lent::of).orElse(Set.of());
  }
}

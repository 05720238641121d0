package org.jdhclient.simulation6.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.simulation6.model.KernelAddress6;

/** What the kernel has, held against the lease in force. */
final class HostChecks {
  private static final long SECOND = VirtualClock.SECOND;

  /** What is missing is set again after half a minute; a timer may be late. */
  private static final long REPAIR = 70 * SECOND;

  /** The shortest lifetime that the kernel takes, and what it is late. */
  private static final long SHORTEST_LIFE = 2 * SECOND;

  /** After suspend, with a timer that is late. */
  private static final long TO_NOTICE = 6 * SECOND;

  private final LeaseChecks6 leases;
  private final RecordChecks record;
  private final Kernel6 kernel;
  private final VirtualClock clock;

  /** By which process each of the client's addresses was set last, and until when it was lent. */
  private final Map<Ipv6Address, Setting> settings = new HashMap<>();

  private final Set<Ipv6Prefix> orphans = new HashSet<>();
  private final Map<Ipv6Address, Long> missingSince = new HashMap<>();
  private Optional<Lease6> lease = Optional.empty();
  private int incarnation;

  private record Setting(int incarnation, long setAt, long endsAt, long until, long adoptedAt) {

    static Setting of(KernelAddress6 address, long until, Moment6 moment) {
      return new Setting(
          moment.incarnation(), address.setAt(), address.endsAt(), until, moment.now());
    }

    boolean isOf(KernelAddress6 address) {
      return setAt == address.setAt() && endsAt == address.endsAt();
    }
  }

  HostChecks(LeaseChecks6 leases, RecordChecks record, Kernel6 kernel, VirtualClock clock) {
    this.leases = leases;
    this.record = record;
    this.kernel = kernel;
    this.clock = clock;
  }

  void note(Moment6 moment) {
    if (moment.isRefused() || incarnation != moment.incarnation()) {
      missingSince.clear();
    }
    if (incarnation != moment.incarnation()) {
      orphans.addAll(kernel.unreachable());
      orphans.removeAll(record.found());
    }
    lease = moment.lease();
    incarnation = moment.incarnation();
    for (var address : kernel.addresses()) {
      if (address.isClients()) {
        note(address, moment);
      }
    }
    settings.keySet().removeIf(address -> kernel.find(address).isEmpty());
    i23(moment);
    i17();
  }

  /**
   * With a lease in force no other prefix is unreachable, whoever was killed before, but for those
   * that have come on no record, or on that of another name.
   */
  private void i23(Moment6 moment) {
    orphans.retainAll(kernel.unreachable());
    if (!moment.isKilled() && lease.isPresent()) {
      var others = new HashSet<>(kernel.unreachable());
      others.removeAll(orphans);
      lease.get().prefixes().forEach(others::remove);
      Sentence6.I6_23.require(
          others.isEmpty(), others, " unreachable, in force is ", LeaseChecks6.lents(lease));
    }
  }

  private void note(KernelAddress6 address, Moment6 moment) {
    var held = held(address.address());
    var known = settings.get(address.address());
    if (known == null || !known.isOf(address)) {
      Sentence6.I6_2.require(
          held.isPresent() || moment.isKilled() || known != null,
          address,
          " is set, and not in force");
      held.ifPresent(lent -> i3(address, lent));
      long until =
          held.map(lent -> lent.validUntil().nanos())
              .orElseGet(() -> leases.end(address.address()));
      settings.put(address.address(), Setting.of(address, until, moment));
    } else if (held.isPresent() && known.incarnation() != moment.incarnation()) {
      long until = Math.max(known.until(), held.get().validUntil().nanos());
      settings.put(address.address(), Setting.of(address, until, moment));
    }
    i23(address, moment);
  }

  /** What this process has set, or taken over, and has no more, is not there any more. */
  private void i23(KernelAddress6 address, Moment6 moment) {
    var setting = settings.get(address.address());
    Sentence6.I6_23.require(
        moment.isKilled()
            || setting.incarnation() != moment.incarnation()
            || held(address.address()).isPresent(),
        address,
        " is there, in force is ",
        LeaseChecks6.lents(lease));
  }

  private Optional<HeldLease> held(Ipv6Address address) {
    return lease.stream().flatMap(Lease6::leases).filter(one -> one.isOf(address)).findFirst();
  }

  private void i3(KernelAddress6 address, HeldLease held) {
    long valid = clock.now().secondsUntil(held.validUntil());
    long preferred = clock.now().secondsUntil(held.preferredUntil());
    Sentence6.I6_3.require(
        address.validSeconds() != HostAddress6.FOREVER
            && address.preferredSeconds() <= address.validSeconds(),
        address);
    Sentence6.I6_3.require(
        address.validSeconds() <= Math.max(1, valid - 1) && address.preferredSeconds() <= preferred,
        address,
        " of ",
        held);
  }

  private void i17() {
    Sentence6.I6_17.require(!kernel.isSpoiled(), "what others have set");
  }

  /** A Release is sent when nothing of it is there. */
  void i13(Moment6 moment) {
    for (var sent : moment.sentMessages()) {
      if (sent.message().type() == MessageView.RELEASE) {
        sent.message().named().forEach(this::isGone);
      }
    }
  }

  private void isGone(Lent lent) {
    var there = kernel.find(lent.address()).filter(KernelAddress6::isClients);
    Sentence6.I6_13.require(there.isEmpty(), lent, " is there");
  }

  void always(int alive) {
    if (alive == 0) {
      record.found().clear();
    }
    for (var address : kernel.addresses()) {
      if (address.isClients()) {
        i1(address, alive);
      }
    }
    if (alive != 0 && alive == incarnation && kernel.device().isUsable()) {
      i23();
    } else {
      missingSince.clear();
    }
  }

  private void i1(KernelAddress6 address, int alive) {
    var setting = settings.get(address.address());
    if (setting == null) {
      return;
    }
    long until = lentUntil(address, setting, alive);
    long end = LeaseChecks6.later(until, SECOND + steppedBack(setting));
    if (address.validSeconds() <= 1) {
      end = Math.max(end, setting.setAt() + SHORTEST_LIFE);
    }
    long slept = clock.suspended() - address.suspendedBefore();
    if (slept > 0) {
      end =
          setting.incarnation() == alive
              ? Math.max(end, Math.max(clock.resumedAt(), setting.adoptedAt()) + TO_NOTICE)
              : LeaseChecks6.later(end, slept);
    }
    Sentence6.I6_1.require(clock.nanos() <= end, address, " was lent until ", until);
  }

  /** It was not set again, if the kernel refused that; it is in force for longer nevertheless. */
  private long lentUntil(KernelAddress6 address, Setting setting, int alive) {
    var extended = held(address.address()).filter(one -> alive == incarnation);
    return Math.max(setting.until(), extended.map(one -> one.validUntil().nanos()).orElse(0L));
  }

  /** A lease file goes by a clock that others set. */
  private long steppedBack(Setting setting) {
    return setting.incarnation() > 1 ? clock.steppedBack() : 0;
  }

  private void i23() {
    if (lease.isEmpty()) {
      missingSince.clear();
      return;
    }
    var missing = missing();
    missingSince.keySet().retainAll(missing);
    for (var address : missing) {
      long since = missingSince.computeIfAbsent(address, one -> clock.awake());
      Sentence6.I6_23.require(
          clock.awake() <= since + REPAIR, address, " is in force, and not there since ", since);
    }
  }

  private Set<Ipv6Address> missing() {
    var missing = new HashSet<Ipv6Address>();
    for (var address : lease.get().addresses()) {
      boolean ends = clock.now().secondsUntil(held(address).orElseThrow().validUntil()) < 3;
      if (!ends && kernel.find(address).isEmpty()) {
        missing.add(address);
      }
    }
    return missing;
  }
}

package org.jdhclient.engine6.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine.projection.KernelLifetime;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostChange6;
import org.jdhclient.engine6.port.HostChange6.RemoveAddress;
import org.jdhclient.engine6.port.HostChange6.RemoveUnreachable;
import org.jdhclient.engine6.port.HostChange6.SetAddress;
import org.jdhclient.engine6.port.HostChange6.SetUnreachable;
import org.jdhclient.engine6.port.HostInterface6;
import org.jdhclient.engine6.projection.Placement.Delegated;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;

/**
 * A lease's addresses and prefixes on an interface.
 *
 * <p>What a lease has set is known by what the host shows, also after a crash: an address of its
 * number that has an end. One without an end is the owner's, and is neither changed nor removed. An
 * address ends by itself, even if this process does not live to see it. What makes a prefix
 * unreachable does not: it is known as a client's, and taken back by the next one that finds the
 * prefix on record.
 */
public final class LeaseProjection6 {
  private final HostInterface6 network;
  private final Placement placement;
  private final Clocks clocks;
  private final ReportLog log;
  private boolean incomplete;
  private Optional<List<HostAddress6>> present = Optional.empty();

  public LeaseProjection6(
      HostInterface6 network, Placement placement, Clocks clocks, ReportLog log) {
    this.network = network;
    this.placement = placement;
    this.clocks = clocks;
    this.log = log;
  }

  /** Whether the host did not take all of the last lease. */
  public boolean isIncomplete() {
    return incomplete;
  }

  /** Forgets what is missing: it is set anew, or not wanted any more. */
  void begin() {
    incomplete = false;
    look();
  }

  /** From here on what is there is as it is found now: it is asked for once. */
  void look() {
    present = Optional.empty();
  }

  private List<HostAddress6> present() throws RefusedException {
    if (present.isEmpty()) {
      present = Optional.of(network.addresses());
    }
    return present.get();
  }

  /** Something was refused as a whole. */
  void refused() {
    incomplete = true;
  }

  /** Sets one address or prefix, or gives it other lifetimes. */
  void set(HeldLease held, OwnersWishes6 wishes) throws RefusedException {
    if (!isOwners(held)) {
      make(wanted(held, wishes));
    }
  }

  /**
   * Sets what of a lease is not there, or would be there for longer than the lease: the kernel does
   * not count what is slept. What makes a prefix unreachable is set always, unseen.
   */
  void restore(Lease6 lease, OwnersWishes6 wishes) throws RefusedException {
    begin();
    var there = present();
    var missing = new ArrayList<HostChange6>();
    lease
        .leases()
        .filter(held -> !isThere(held, there))
        .forEach(held -> missing.addAll(wanted(held, wishes)));
    make(missing);
  }

  private boolean isThere(HeldLease held, List<HostAddress6> there) {
    return held.lease() instanceof IaAddress address
        && there.stream()
            .filter(set -> set.address().equals(address.address()))
            .anyMatch(set -> set.isPermanent() || !outlives(set, held));
  }

  private boolean outlives(HostAddress6 set, HeldLease held) {
    return set.validSeconds() > KernelLifetime.valid(held.validUntil(), clocks.now());
  }

  /** Takes one address or prefix away. That it is gone already is no error. */
  void remove(HeldLease held) throws RefusedException {
    make(unwanted(held.lease()));
  }

  /**
   * Takes back what a client before this one has left of prefixes.
   *
   * @param recorded all that it may have had
   * @param running those that may be in force again
   */
  void removeLeft(List<Ipv6Prefix> recorded, List<Ipv6Prefix> running) throws RefusedException {
    boolean mayStay = placement.delegated() == Delegated.UNREACHABLE;
    make(
        recorded.stream()
            .filter(prefix -> !mayStay || !running.contains(prefix))
            .<HostChange6>map(RemoveUnreachable::new)
            .toList());
  }

  private boolean isOwners(HeldLease held) throws RefusedException {
    return held.lease() instanceof IaAddress wanted
        && present().stream()
            .anyMatch(set -> set.address().equals(wanted.address()) && set.isPermanent());
  }

  private List<HostChange6> wanted(HeldLease held, OwnersWishes6 wishes) {
    var now = clocks.now();
    long valid = KernelLifetime.valid(held.validUntil(), now);
    if (held.lease() instanceof IaAddress address) {
      long preferred = Math.min(valid, KernelLifetime.preferred(held.preferredUntil(), now));
      return List.of(
          new SetAddress(address.address(), wishes.prefixLength(placement), preferred, valid));
    }
    return placement.delegated() == Delegated.UNREACHABLE
        ? List.of(new SetUnreachable(((IaPrefix) held.lease()).prefix()))
        : List.of();
  }

  private List<HostChange6> unwanted(IaLease lease) throws RefusedException {
    if (lease instanceof IaPrefix prefix) {
      // Also where none is wanted: a client before this one may have been told otherwise.
      return List.of(new RemoveUnreachable(prefix.prefix()));
    }
    var address = ((IaAddress) lease).address();
    return present().stream()
        .filter(set -> set.address().equals(address) && !set.isPermanent())
        .<HostChange6>map(set -> new RemoveAddress(address, set.prefixLength()))
        .toList();
  }

  private void make(List<HostChange6> changes) throws RefusedException {
    if (changes.isEmpty()) {
      return;
    }
    for (var outcome : network.change(changes)) {
      if (outcome.isRefused()) {
        incomplete = true;
        log.warn(outcome.why());
      }
    }
  }
}

package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.PresentAddress;
import org.jdhclient.lease.RememberedLeases;
import org.jdhclient.report.AddressReport;
import org.jdhclient.time.BootTime;

/**
 * Addresses that a client before this one has left on the interface, of leases that are on record
 * and not in force. One whose time is over goes at once, for the kernel's own lifetime stands still
 * while the machine is suspended; the others go when another lease comes, or the interface is given
 * up.
 *
 * <p>Its time is over by the record, which goes by a clock that may have been set meanwhile, unless
 * the kernel shows that it cannot be.
 */
final class StaleAddresses {
  private final List<Leftover> all;

  private record Leftover(Lease lease, int prefixLength, BootTime until) {
    static Leftover of(Lease lease, PresentAddress there) {
      var recorded = lease.expiresAt();
      var until = there.earliestEnd().reached(recorded) ? there.earliestEnd() : recorded;
      return new Leftover(lease, there.prefixLength(), until);
    }

    Ipv4Address address() {
      return lease.address();
    }
  }

  private StaleAddresses(List<Leftover> all) {
    this.all = all;
  }

  static StaleAddresses none() {
    return new StaleAddresses(new ArrayList<>());
  }

  /**
   * @param remembered leases on record, the newest first; only by them can it be told whose an
   *     address is, and only the newest of an address counts
   */
  static StaleAddresses of(List<Lease> remembered, List<PresentAddress> present) {
    var all = new ArrayList<Leftover>();
    for (var address : present) {
      RememberedLeases.find(remembered, address.address())
          .filter(address::isOf)
          .ifPresent(lease -> all.add(Leftover.of(lease, address)));
    }
    return new StaleAddresses(all);
  }

  /** When the first of them ends. */
  BootTime deadline() {
    var deadline = BootTime.NEVER;
    for (var stale : all) {
      deadline = deadline.earlier(stale.until());
    }
    return deadline;
  }

  /** Takes away those whose time is over. */
  List<Action> expired(BootTime now) {
    var actions = new ArrayList<Action>();
    for (var stale : all) {
      if (now.reached(stale.until())) {
        actions.add(new Action.Tell(new AddressReport.LeftOver(stale.address())));
        actions.add(new Action.Clear(stale.lease()));
      }
    }
    all.removeIf(stale -> now.reached(stale.until()));
    return actions;
  }

  /**
   * Takes away what has to go before an action is done: the old, before the new comes. What the
   * action itself is about goes by that.
   */
  List<Action> clearedBefore(Action action) {
    if (all.isEmpty()) {
      return List.of();
    }
    if (action instanceof Action.Apply apply) {
      return displacedBy(apply.lease());
    }
    if (action instanceof Action.Extend extend) {
      if (!extend.previous().hasSameAddress(extend.lease())) {
        leave(extend.previous().address());
      }
      return displacedBy(extend.lease());
    }
    if (action instanceof Action.Withdraw withdraw) {
      leave(withdraw.lease().address());
    } else if (action instanceof Action.Clear clear) {
      leave(clear.lease().address());
    }
    return List.of();
  }

  /** Takes away all but what another lease sets anew. */
  private List<Action> displacedBy(Lease lease) {
    all.removeIf(
        stale ->
            stale.address().equals(lease.address())
                && stale.prefixLength() == lease.parameters().prefixLength());
    return cleared();
  }

  /** Takes away all. */
  List<Action> cleared() {
    var actions = new ArrayList<Action>();
    for (var stale : all) {
      actions.add(new Action.Clear(stale.lease()));
    }
    all.clear();
    return actions;
  }

  /**
   * An address is gone; the owner may have the same number with another prefix length, and keep it.
   */
  void leave(Ipv4Address address, int prefixLength) {
    all.removeIf(stale -> stale.prefixLength() == prefixLength && stale.address().equals(address));
  }

  private void leave(Ipv4Address address) {
    all.removeIf(stale -> stale.address().equals(address));
  }
}

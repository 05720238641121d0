package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;

/**
 * Leases whose addresses a client before this one has left on the interface, and which are not in
 * force. One whose time is over goes at once, for the kernel's own lifetime stands still while the
 * machine is suspended; the others go when another lease comes, or the client ends.
 */
final class Leftovers {
  private final List<Lease> leases;

  private Leftovers(List<Lease> leases) {
    this.leases = new ArrayList<>(leases);
  }

  static Leftovers none() {
    return new Leftovers(List.of());
  }

  /**
   * @param remembered leases on record; only they can be told from addresses of others
   * @param present addresses on the interface whose lifetime ends
   */
  static Leftovers of(List<Lease> remembered, Set<Ipv4Address> present) {
    return new Leftovers(
        remembered.stream().filter(lease -> present.contains(lease.address())).toList());
  }

  boolean isEmpty() {
    return leases.isEmpty();
  }

  /** When the first of them ends. */
  BootTime deadline() {
    var deadline = BootTime.NEVER;
    for (var lease : leases) {
      deadline = deadline.earlier(lease.expiresAt());
    }
    return deadline;
  }

  /** Takes away those whose time is over. */
  List<Action> expired(BootTime now) {
    var actions = new ArrayList<Action>();
    for (var lease : leases) {
      if (now.reached(lease.expiresAt())) {
        actions.add(new Action.Tell(new Report.LeftOver(lease.address())));
        actions.add(new Action.Clear(lease));
      }
    }
    leases.removeIf(lease -> now.reached(lease.expiresAt()));
    return actions;
  }

  /** Takes away all but the address that another lease brings, for that one stays set. */
  List<Action> displacedBy(Lease lease) {
    leases.removeIf(left -> left.hasSameAddress(lease));
    return cleared();
  }

  /** Takes away all. */
  List<Action> cleared() {
    var actions = new ArrayList<Action>();
    for (var lease : leases) {
      actions.add(new Action.Clear(lease));
    }
    leases.clear();
    return actions;
  }

  /** An address is gone, or is taken away by other means. */
  void leave(Ipv4Address address) {
    leases.removeIf(left -> left.address().equals(address));
  }
}

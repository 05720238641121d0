package org.jdhclient.lease;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;

/**
 * The leases on record of one interface: one for each address, the newest first, ten at most, and
 * those that the owner has declared, which stay whatever servers grant.
 */
public final class RememberedLeases {
  /** As many as a lease file keeps: a server that never leases an address twice fills no memory. */
  private static final int MOST = 10;

  private final List<Lease> leases;

  public RememberedLeases(List<Lease> leases) {
    this.leases = new ArrayList<>(leases);
  }

  /** Leases as the owner takes them. */
  public static List<Lease> modified(List<Lease> leases, OptionModifiers modifiers) {
    return leases.stream().map(lease -> lease.modifiedBy(modifiers)).toList();
  }

  /** The newest lease of an address, which may have expired. */
  public static Optional<Lease> find(List<Lease> newestFirst, Ipv4Address address) {
    return newestFirst.stream().filter(lease -> lease.address().equals(address)).findFirst();
  }

  public List<Lease> newestFirst() {
    return List.copyOf(leases);
  }

  public void add(Lease newest) {
    forget(newest);
    leases.add(0, newest);
    var granted = leases.stream().filter(Lease::isGranted).toList();
    if (granted.size() > MOST) {
      leases.remove(granted.get(MOST));
    }
  }

  /**
   * A lease is no use any more. One that a server has granted says nothing of the owner's, which
   * may be of the same address, nor the other way round.
   */
  public void forget(Lease over) {
    leases.removeIf(
        lease -> lease.address().equals(over.address()) && lease.isGranted() == over.isGranted());
  }
}

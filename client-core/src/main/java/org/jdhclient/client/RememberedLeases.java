package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv4Address;

/** The leases on record of one interface: one for each address, the newest first. */
final class RememberedLeases {
  private final List<Lease> leases;

  RememberedLeases(List<Lease> leases) {
    this.leases = new ArrayList<>(leases);
  }

  List<Lease> newestFirst() {
    return List.copyOf(leases);
  }

  void add(Lease newest) {
    forget(newest.address());
    leases.add(0, newest);
  }

  void forget(Ipv4Address address) {
    leases.removeIf(lease -> lease.address().equals(address));
  }
}

package org.jdhclient.leasefile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The newest leases of one interface: so many are remembered. Who only ever appends to a file, as
 * dhclient does, says last how a lease is at; what was said of it before counts no more.
 */
final class NewestLeases<L extends LeaseDeclaration<L>> {
  static final int MOST = 10;

  private final int most;
  private final Deque<L> leases = new ArrayDeque<>();

  NewestLeases(int most) {
    this.most = most;
  }

  void add(L lease) {
    leases.removeIf(lease::supersedes);
    leases.addLast(lease);
    if (leases.size() > most) {
      leases.removeFirst();
    }
  }

  /** The newest last. */
  List<L> all() {
    return List.copyOf(leases);
  }
}

package org.jdhclient.leasefile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest leases of one interface: so many are remembered. */
final class NewestLeases<L> {
  static final int MOST = 10;

  private final int most;
  private final Deque<L> leases = new ArrayDeque<>();

  NewestLeases(int most) {
    this.most = most;
  }

  void add(L lease) {
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

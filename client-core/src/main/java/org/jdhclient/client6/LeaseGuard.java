package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.pace.RestorePacer;
import org.jdhclient.report6.LeaseReport;
import org.jdhclient.time.BootTime;

/** Keeps the lease in force where it is: sets again what others take away of it. */
final class LeaseGuard {
  private final RestorePacer restorePacer = new RestorePacer();

  /** A lease comes into force, goes on or is forgotten: nothing is missing. */
  void begin() {
    restorePacer.begin();
  }

  BootTime deadline() {
    return restorePacer.deadline();
  }

  /**
   * Does what is due; nothing, if the deadline has not been reached.
   *
   * @param held the lease in force
   */
  List<Action> wake(Optional<Lease6> held, BootTime now) {
    return restorePacer.isDue(now)
        ? restorable(held, now).<Action>map(Action.Restore::new).stream().toList()
        : List.of();
  }

  /** An address was removed from the interface. */
  List<Action> addressRemoved(Ipv6Address address, Optional<Lease6> held, BootTime now) {
    var lease = restorable(held, now).filter(rest -> rest.addresses().contains(address));
    if (lease.isEmpty() || !restorePacer.isDueAtOnce(now)) {
      return List.of();
    }
    return List.of(
        new Action.Tell(new LeaseReport.Removed(address)), new Action.Restore(lease.get()));
  }

  /** The host has not taken all of the lease in force. */
  void incomplete(Optional<Lease6> held, BootTime now) {
    if (restorable(held, now).isPresent()) {
      restorePacer.postpone(now);
    }
  }

  private static Optional<Lease6> restorable(Optional<Lease6> held, BootTime now) {
    return held.map(lease -> lease.part(each -> isRestorable(each, now)))
        .filter(rest -> !rest.isEmpty());
  }

  private static boolean isRestorable(HeldLease lease, BootTime now) {
    return RestorePacer.isWorthwhile(lease.validUntil(), now);
  }
}

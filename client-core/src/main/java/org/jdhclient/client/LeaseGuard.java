package org.jdhclient.client;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.lease.Lease;
import org.jdhclient.pace.AddressDefence;
import org.jdhclient.pace.RestorePacer;
import org.jdhclient.report.AddressReport;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;

/**
 * Keeps the lease in force where it is: sets again what others take away of it, announces its
 * address, and defends it.
 */
final class LeaseGuard {
  private final RestorePacer restorePacer = new RestorePacer();
  private Optional<AddressDefence> defence = Optional.empty();

  /** A lease comes into force, or goes on; only a new address is announced. */
  void begin(Lease lease, MacAddress own, BootTime now) {
    restorePacer.begin();
    if (defence.filter(of -> of.address().equals(lease.address())).isEmpty()) {
      defence = Optional.of(AddressDefence.of(own, lease.address(), now));
    }
  }

  /** There is no lease in force. */
  void end() {
    restorePacer.begin();
    defence = Optional.empty();
  }

  BootTime deadline() {
    return defence
        .map(AddressDefence::deadline)
        .orElse(BootTime.NEVER)
        .earlier(restorePacer.deadline());
  }

  /**
   * Does what is due; nothing, if the deadline has not been reached.
   *
   * @param held the lease in force
   */
  List<Action> wake(Optional<Lease> held, BootTime now) {
    if (restorePacer.isDue(now)) {
      return restorable(held, now).<Action>map(Action.Restore::new).stream().toList();
    }
    var due = defence.filter(standing -> now.reached(standing.deadline()));
    due.ifPresent(standing -> defence = Optional.of(standing.announced(now)));
    return due.map(LeaseGuard::announcement).stream().toList();
  }

  private static Action announcement(AddressDefence defence) {
    return new Action.Arp(defence.announcement());
  }

  /** Whether a packet shows that somebody else uses the address of the lease in force. */
  boolean isConflict(ArpPacket packet) {
    return defence.filter(standing -> standing.isConflict(packet)).isPresent();
  }

  /** What is said against a conflict; empty if the address is lost. */
  Optional<Action> defend(BootTime now) {
    defence = defence.flatMap(standing -> standing.defended(now));
    return defence.map(LeaseGuard::announcement);
  }

  /** An address was removed from the interface. */
  List<Action> addressRemoved(Ipv4Address address, Optional<Lease> held, BootTime now) {
    var lease = restorable(held, now).filter(of -> of.address().equals(address));
    if (lease.isEmpty() || !restorePacer.isDueAtOnce(now)) {
      return List.of();
    }
    return List.of(
        new Action.Tell(new AddressReport.Removed(address)), new Action.Restore(lease.get()));
  }

  /** The host has not taken all of the lease in force. */
  void incomplete(Optional<Lease> held, BootTime now) {
    if (restorable(held, now).isPresent()) {
      restorePacer.postpone(now);
    }
  }

  private static Optional<Lease> restorable(Optional<Lease> held, BootTime now) {
    return held.filter(lease -> RestorePacer.isWorthwhile(lease.expiresAt(), now));
  }
}

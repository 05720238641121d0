package org.jdhclient.client;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.Timing;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.RememberedLeases;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.pace.Retransmission;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;

/**
 * What a state may use besides itself: chance, the time, and the configuration.
 *
 * @param remembered leases had before on this interface, the newest first; some may have expired
 * @param declined addresses in a row that turned out to be somebody else's
 */
record Context(
    RandomGenerator random,
    BootTime now,
    ClientConfig config,
    List<Lease> remembered,
    int declined) {

  /**
   * The newest remembered lease that still runs: it may be set on the interface still, and its
   * server knows of it.
   */
  Optional<Lease> running() {
    for (var lease : remembered) {
      if (lease.isGranted() && !now.reached(lease.expiresAt())) {
        return Optional.of(lease);
      }
    }
    return Optional.empty();
  }

  /** The lease of an address that a server has granted before; it may have expired. */
  Optional<Lease> granted(Ipv4Address address) {
    return RememberedLeases.find(remembered.stream().filter(Lease::isGranted).toList(), address);
  }

  /** The address that a DISCOVER asks for: the owner's wish, or that of a lease that still runs. */
  Optional<Ipv4Address> wish() {
    return ClientMessages.wish(config).or(() -> running().map(Lease::address));
  }

  /** The same at the time when a client that was just started begins. */
  Context afterInitialDelay() {
    long most = timing().initialDelay().millis();
    if (most <= 0) {
      return this;
    }
    var begins = now.plusMillis(random.nextLong(most));
    return new Context(random, begins, config, remembered, declined);
  }

  /**
   * The lease that a DHCPACK brings.
   *
   * @param requestedAt when the first REQUEST of this exchange was sent
   */
  Lease leaseFrom(DhcpMessage ack, BootTime requestedAt) throws MalformedPacketException {
    return Lease.from(ack, requestedAt, now, config.modifiers(), random);
  }

  /**
   * A lease, if it is of the address that this client wants.
   *
   * @param said what was done about the address before
   */
  static Lease ofAddress(Ipv4Address wanted, Lease lease, String said)
      throws MalformedPacketException {
    if (!lease.address().equals(wanted)) {
      throw new MalformedPacketException(
          "yiaddr " + lease.address() + " where " + wanted + " was " + said, 16);
    }
    return lease;
  }

  Timing timing() {
    return config.timing();
  }

  /** Whether more than a time has passed, in whole seconds. */
  boolean hasWaited(BootTime since, Span wait) {
    return since.until(now).inSeconds().isLongerThan(wait);
  }

  Span firstInterval() {
    return Retransmission.firstInterval(timing(), random);
  }

  Span nextInterval(Span previous) {
    return Retransmission.nextInterval(previous, timing(), random);
  }

  /** When an interval ends of an exchange that began at a time. */
  BootTime retransmission(Span interval, BootTime start) {
    return Retransmission.deadline(interval, start, now, random);
  }
}

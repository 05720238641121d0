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
import org.jdhclient.time.BootTime;
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

  /** The newest remembered lease that still runs: it may be set on the interface still. */
  Optional<Lease> running() {
    for (var lease : remembered) {
      if (!now.reached(lease.expiresAt())) {
        return Optional.of(lease);
      }
    }
    return Optional.empty();
  }

  /** The remembered lease of an address, which may have expired. */
  Optional<Lease> remembered(Ipv4Address address) {
    return RememberedLeases.find(remembered, address);
  }

  /** The same at the time when a client that was just started begins. */
  Context afterInitialDelay() {
    if (timing().initialDelay() <= 0) {
      return this;
    }
    var begins = now.plusMillis(random.nextLong(timing().initialDelay() * 1000L));
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

  Timing timing() {
    return config.timing();
  }
}

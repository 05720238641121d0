package org.jdhclient.linux.daemon;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.daemon.Departure.Manner;
import org.jdhclient.linux.hook.Scripts;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface;
import org.jdhclient.linux.libc.ErrnoException;

/** The end of a client's lease, and whether that came to be. */
final class LeaseEnd {
  private LeaseEnd() {}

  /**
   * @return false if the lease is in force still; the log is told so
   */
  static boolean bring(InterfaceClient client, Manner manner, DaemonContext shared) {
    var on = client.snapshot().on();
    var held = address(client.leaseInForce(), on, shared);
    client.begin();
    switch (manner) {
      case RELEASE -> client.release();
      case STOP -> client.takeBack();
    }
    return held.filter(address -> isSet(address, on, shared)).isEmpty();
  }

  /** Of the lease in force, or else of the newest on record. */
  private static Optional<Ipv4Address> address(
      Optional<Lease> inForce, Interface on, DaemonContext shared) {
    var recorded = shared.leases().leasesOf(on.name());
    return inForce
        .map(Lease::address)
        .or(() -> recorded.stream().reduce((older, newer) -> newer).map(StoredLease::address));
  }

  /** Only what has a lifetime may be a lease's; what scripts set is theirs to take away. */
  private static boolean isSet(Ipv4Address held, Interface on, DaemonContext shared) {
    if (!(shared.settings().scripts().manner() instanceof Scripts.Hooks)) {
      return false;
    }
    try {
      for (var address : new NetlinkInterface(shared.netlink(), on).addresses()) {
        if (address.address().equals(held) && on.nameHere().mayHaveSet(address)) {
          shared.log().error("{}: {} is still set", on.name(), held);
          return true;
        }
      }
    } catch (ErrnoException e) {
      // An interface that is gone has no addresses.
      shared.log().debug("{}: {}", on.name(), e.getMessage());
    }
    return false;
  }
}

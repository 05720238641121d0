package org.jdhclient.linux.daemon;

import java.util.List;
import org.jdhclient.address.IpAddress;
import org.jdhclient.linux.daemon.Departure.Manner;
import org.jdhclient.linux.hook.Scripts;
import org.jdhclient.linux.libc.ErrnoException;

/** The end of a client's lease, and whether that came to be. */
final class LeaseEnd {
  private LeaseEnd() {}

  /**
   * @return false if the lease is in force still; the log is told so
   */
  static boolean bring(LeaseHolder client, Manner manner, DaemonContext shared) {
    var leased = client.leased();
    client.end(manner);
    var left = leased.isEmpty() ? leased : setStill(leased, client, shared);
    left.forEach(address -> shared.log().error("{}: {} is still set", client.on().name(), address));
    return left.isEmpty();
  }

  /** What scripts set is theirs to take away. */
  private static List<IpAddress> setStill(
      List<IpAddress> leased, LeaseHolder client, DaemonContext shared) {
    if (!(shared.settings().scripts().manner() instanceof Scripts.Hooks)) {
      return List.of();
    }
    try {
      var set = client.settable();
      return leased.stream().filter(set::contains).toList();
    } catch (ErrnoException e) {
      // An interface that is gone has no addresses.
      shared.log().debug("{}: {}", client.on().name(), e.getMessage());
      return List.of();
    }
  }
}

package org.jdhclient.linux.daemon.client;

import java.util.List;
import org.jdhclient.address.IpAddress;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.hook.Scripts;
import org.jdhclient.linux.libc.ErrnoException;

/** The end of a client's lease, which may take a while, and whether that came to be. */
final class LeaseEnd implements Ending {
  private final LeaseHolder client;
  private final DaemonContext shared;
  private final List<IpAddress> leased;

  private LeaseEnd(LeaseHolder client, DaemonContext shared) {
    this.client = client;
    this.shared = shared;
    this.leased = client.leased();
  }

  static LeaseEnd begin(LeaseHolder client, Manner manner, DaemonContext shared) {
    var end = new LeaseEnd(client, shared);
    client.end(manner);
    return end;
  }

  @Override
  public boolean isThrough() {
    return !client.isWaitingForServer();
  }

  @Override
  public boolean finish() {
    var left = leased.isEmpty() ? leased : setStill();
    left.forEach(address -> shared.log().error("{}: {} is still set", client.on().name(), address));
    return left.isEmpty();
  }

  /** What scripts set is theirs to take away. */
  private List<IpAddress> setStill() {
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

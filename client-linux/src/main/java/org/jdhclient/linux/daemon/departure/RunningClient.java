package org.jdhclient.linux.daemon.departure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.daemon.client.DaemonContext;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.linux.status.Status;
import org.jdhclient.linux.status.Status.Name;

/** Finds the clients of this network that run on an interface, of which each family has its own. */
public final class RunningClient {
  private RunningClient() {}

  static Optional<ControlClient> of(String name, DaemonContext shared)
      throws IOException, ErrnoException {
    return of(name, shared.family(), shared.settings().files().runDirectory(), shared.netlink());
  }

  /**
   * Those of some families, in their order.
   *
   * @throws ErrnoException if there is no telling whether there is one
   */
  public static List<ControlClient> ofAny(
      Collection<Family> families, String name, RunDirectory run, NetlinkSocket netlink)
      throws IOException, ErrnoException {
    var clients = new ArrayList<ControlClient>();
    for (var family : families) {
      of(name, family, run, netlink).ifPresent(clients::add);
    }
    return clients;
  }

  /**
   * By the interface that has the name; where none has, by what the clients themselves say: one may
   * have had the name, or wait for one that has.
   *
   * @throws ErrnoException if there is no telling whether there is one
   */
  public static Optional<ControlClient> of(
      String name, Family family, RunDirectory run, NetlinkSocket netlink)
      throws IOException, ErrnoException {
    var link = NamedLink.find(name, netlink);
    if (link.isEmpty()) {
      return Status.clientNamed(name, Name.FORMER, family, run);
    }
    var named = link.get().name();
    var key = ClientKey.of(family, link.get().link().ifindex(), named.suffix());
    var client = ControlClient.connect(run, key);
    return client.isPresent()
        ? client
        : Status.clientNamed(named.name(), Name.PRESENT, family, run);
  }
}

package org.jdhclient.linux.daemon;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.linux.status.Status;
import org.jdhclient.linux.status.Status.Name;

/** Finds the client of this network that runs on an interface. */
public final class RunningClient {
  private RunningClient() {}

  static Optional<ControlClient> of(String name, DaemonContext shared)
      throws IOException, ErrnoException {
    return of(name, shared.settings().files().runDirectory(), shared.netlink());
  }

  /**
   * By the interface that has the name; where none has, by what the clients themselves say: one may
   * have had the name, or wait for one that has.
   *
   * @throws ErrnoException if there is no telling whether there is one
   */
  public static Optional<ControlClient> of(String name, RunDirectory run, NetlinkSocket netlink)
      throws IOException, ErrnoException {
    var link = NamedLink.find(name, netlink);
    if (link.isEmpty()) {
      return Status.clientNamed(name, Name.FORMER, run);
    }
    var named = link.get().name();
    var key = ClientKey.of(link.get().link().ifindex(), named.suffix());
    var client = ControlClient.connect(run, key);
    return client.isPresent() ? client : Status.clientNamed(named.name(), Name.PRESENT, run);
  }
}

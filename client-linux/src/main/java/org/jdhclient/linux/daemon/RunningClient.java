package org.jdhclient.linux.daemon;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.libc.Errno;
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
    var ifindex = ifindex(name, netlink);
    if (ifindex.isEmpty()) {
      return Status.clientNamed(name, Name.FORMER, run);
    }
    var client = ControlClient.connect(run, ClientKey.of(ifindex.get()));
    return client.isPresent() ? client : Status.clientNamed(name, Name.PRESENT, run);
  }

  private static Optional<Integer> ifindex(String name, NetlinkSocket netlink)
      throws ErrnoException {
    try {
      return Optional.of(netlink.link(name).ifindex());
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV) || e.is(Errno.EINVAL) || e.is(Errno.ERANGE)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}

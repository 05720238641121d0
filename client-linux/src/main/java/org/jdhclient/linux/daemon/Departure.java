package org.jdhclient.linux.daemon;

import java.util.Optional;
import java.util.OptionalLong;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.ClientProcesses;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.InterfaceOwnership;
import org.jdhclient.linux.host.LockUnavailableException;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Processes;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.slf4j.Logger;

/** The end of an interface's client and of its lease, brought about by another process. */
public final class Departure {
  private Departure() {}

  /** What becomes of the lease. */
  public enum Manner {
    /** It is given back to the server. */
    RELEASE,
    /** It is taken away here; the server is told nothing. */
    STOP
  }

  /**
   * Ends the client that has the interface, if there is one, and then its lease, if one runs.
   *
   * @param pidFile where the client's number may stand
   * @param opening what to say once the old client has ended
   * @throws UnusableInterfaceException if the interface is not there, or not fit for DHCP
   * @throws ErrnoException if the kernel refuses
   * @throws InterfaceBusyException if the old client does not end
   */
  public static void depart(
      Settings settings, Manner manner, Optional<PidFile> pidFile, String opening, Logger log)
      throws UnusableInterfaceException, ErrnoException, InterfaceBusyException {
    try (var netlink = NetlinkSocket.open()) {
      var on = Interface.find(settings.interfaceName(), netlink);
      endClient(on, settings, pidFile, log);
      log.info(opening);
      var claim = Claim.take(settings, Claim.Manner.TAKE_OVER, netlink, log);
      try (var client = new InterfaceClient(settings, Optional.empty(), claim, netlink, log)) {
        client.begin();
        switch (manner) {
          case RELEASE -> client.release();
          case STOP -> client.takeBack();
        }
      }
    }
  }

  /**
   * The client is who holds the lock; or, while it changes from one process to another and nobody
   * does, who the pid file says.
   */
  private static void endClient(
      Interface on, Settings settings, Optional<PidFile> pidFile, Logger log)
      throws InterfaceBusyException, ErrnoException {
    try {
      var clock = new BootClock();
      var ownership = InterfaceOwnership.of(on, settings.files().runDirectory());
      var noted = pidFile.map(PidFile::read).orElse(OptionalLong.empty());
      boolean killed = ownership.owner().isPresent();
      if (!killed && noted.isPresent() && ClientProcesses.isClient(noted.getAsLong())) {
        killed = Processes.kill(noted.getAsLong(), SignalFd.SIGTERM);
      }
      var deadline = clock.now().plusSeconds(Claim.TAKE_OVER_SECONDS);
      ownership.takeOver(deadline, clock).close();
      if (killed) {
        log.warn("Killed old client process");
      }
    } catch (LockUnavailableException e) {
      log.warn("{}", e.getMessage());
    }
  }
}

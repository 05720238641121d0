package org.jdhclient.linux.daemon;

import java.util.Optional;
import java.util.OptionalLong;
import org.jdhclient.linux.daemon.Departure.Manner;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.InterfaceLock;
import org.jdhclient.linux.host.LockUnavailableException;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Processes;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.process.ClientProcesses;
import org.jdhclient.linux.process.Privileges;

/**
 * The departure from one interface, whose client has ended: it is this process's now.
 *
 * @param lock empty where there can be none
 */
record InterfaceDeparture(Interface on, Optional<InterfaceLock> lock, DaemonContext shared) {

  /**
   * Ends the client that has an interface, if there is one, and takes its place.
   *
   * @return empty if that cannot be; why is told on the log
   */
  static Optional<InterfaceDeparture> endClient(
      String name, Optional<PidFile> pidFile, DaemonContext shared) {
    try {
      var on = Interface.find(name, shared.netlink());
      return Optional.of(new InterfaceDeparture(on, endClient(on, pidFile, shared), shared));
    } catch (UnusableInterfaceException | InterfaceBusyException e) {
      shared.log().error("{}", e.getMessage());
    } catch (ErrnoException e) {
      shared.log().error("{}: {}", name, Privileges.explain(e));
    }
    return Optional.empty();
  }

  /**
   * The client is who holds the lock; or, if nobody does, who the pid file says: that may be the
   * dhclient that ran before this program came.
   */
  private static Optional<InterfaceLock> endClient(
      Interface on, Optional<PidFile> pidFile, DaemonContext shared)
      throws InterfaceBusyException, ErrnoException {
    try {
      var clock = new BootClock();
      var ownership = shared.ownership(on);
      var noted = pidFile.map(PidFile::read).orElse(OptionalLong.empty());
      boolean killed = ownership.owner().isPresent();
      if (!killed && noted.isPresent() && ClientProcesses.isClient(noted.getAsLong())) {
        killed = Processes.kill(noted.getAsLong(), SignalFd.SIGTERM);
      }
      var lock =
          ownership.takeOver(clock.now().plusSeconds(AcquiredInterface.TAKE_OVER_SECONDS), clock);
      if (killed) {
        shared.log().warn("Killed old client process");
      }
      return Optional.of(lock);
    } catch (LockUnavailableException e) {
      shared.log().warn("{}", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * @return whether that was done; what was not is told on the log
   */
  boolean endLease(Manner manner) {
    try (var client =
        InterfaceClient.starting(shared, AcquiredInterface.holding(on, lock, shared))) {
      client.begin();
      switch (manner) {
        case RELEASE -> client.release();
        case STOP -> client.takeBack();
      }
      return true;
    } catch (ErrnoException e) {
      shared.log().error("{}: {}", on.name(), Privileges.explain(e));
      return false;
    }
  }
}

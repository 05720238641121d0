package org.jdhclient.linux.daemon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.daemon.Settings.Scope;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.slf4j.Logger;

/** The end of clients and of their leases, brought about by another process. */
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
   * Ends the client that has an interface, if there is one, and then its lease, if one runs; so for
   * each of several interfaces.
   *
   * @param pidFile where the client's number may stand
   * @param opening what to say once the old clients have ended
   * @return whether that was done on all of them; what was not is told on the log
   * @throws ErrnoException if the kernel refuses what all interfaces need
   */
  public static boolean depart(
      Settings settings, Manner manner, Optional<PidFile> pidFile, String opening, Logger log)
      throws ErrnoException {
    try (var netlink = NetlinkSocket.open()) {
      var shared = DaemonContext.of(settings, netlink, Caller.NONE, log);
      var departures = new ArrayList<InterfaceDeparture>();
      boolean done = true;
      for (var name : names(shared)) {
        done &=
            InterfaceDeparture.endClient(name, pidFile, shared).map(departures::add).isPresent();
      }
      if (!departures.isEmpty()) {
        log.info(opening);
      }
      for (var departure : departures) {
        done &= departure.endLease(manner);
      }
      return done;
    }
  }

  /** Without names all interfaces that may have a lease: of which one is on record. */
  private static List<String> names(DaemonContext shared) throws ErrnoException {
    if (shared.settings().interfaces().scope() == Scope.NAMED) {
      return shared.settings().interfaces().named();
    }
    var database = shared.leases().read();
    return shared.netlink().links().stream()
        .filter(Interface::isFit)
        .map(LinkMessage::name)
        .filter(name -> !database.leasesOf(name).isEmpty())
        .toList();
  }
}

package org.jdhclient.linux.daemon.departure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdhclient.address.Family;
import org.jdhclient.engine.port.InterfaceName;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.daemon.client.Caller;
import org.jdhclient.linux.daemon.client.DaemonContext;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.Settings.Scope;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.process.ClientProcesses;
import org.jdhclient.linux.process.Privileges;
import org.jdhclient.linux.status.RunningClients;
import org.jdhclient.linux.status.Status;
import org.slf4j.Logger;

/**
 * The end of clients and of their leases: a client that runs is asked for it, and where none does
 * the lease on record is taken to be in force.
 */
public final class Departure {
  private final DaemonContext shared;
  private final Manner manner;
  private final NotedClient noted;
  private final Set<Long> ended = new LinkedHashSet<>();
  private boolean allHeard = true;

  private Departure(DaemonContext shared, Manner manner, Optional<PidFile> pidFile) {
    this.shared = shared;
    this.manner = manner;
    this.noted = new NotedClient(pidFile, shared.log());
  }

  /** One interface's, begun. */
  interface Begun {
    /**
     * @return whether it is done; why it is not is told on the log
     */
    boolean finish();
  }

  /**
   * Ends the client that has an interface, if there is one, and its lease, if one runs; so for each
   * of several interfaces.
   *
   * @param pidFile where the number of another program's client may stand
   * @param opening what to say once the old clients have ended
   * @return whether that was done on all of them; what was not is told on the log
   * @throws ErrnoException if the kernel refuses what all interfaces need
   */
  public static boolean depart(
      Settings settings, Manner manner, Optional<PidFile> pidFile, String opening, Logger log)
      throws ErrnoException {
    try (var netlink = NetlinkSocket.open()) {
      var shared = DaemonContext.of(settings, netlink, Caller.NONE, log);
      return new Departure(shared, manner, pidFile).depart(opening);
    } catch (IOException e) {
      log.error("{}", IoReason.of(e));
      return false;
    }
  }

  private boolean depart(String opening) throws ErrnoException, IOException {
    var begun = new ArrayList<Begun>();
    boolean done = true;
    for (var name : names()) {
      done &= begin(name).map(begun::add).isPresent();
    }
    if (!begun.isEmpty()) {
      shared.log().info(opening);
    }
    for (var departure : begun) {
      done &= departure.finish();
    }
    return done && allHeard;
  }

  /**
   * Without names all interfaces that may have a lease: of a client, or of which one is on record.
   * Nor is a client meant to stay that has none of them, which the pid file alone knows.
   */
  private Set<String> names() throws ErrnoException, IOException {
    if (shared.settings().interfaces().scope() == Scope.NAMED) {
      return NamedLink.resolve(shared.settings().interfaces().named(), shared.netlink());
    }
    noted.endUnattended(shared.settings().files().runDirectory(), shared.family());
    var names = new LinkedHashSet<>(attended());
    var fit =
        shared.netlink().links().stream()
            .filter(Interface::isFit)
            .map(LinkMessage::name)
            .collect(Collectors.toSet());
    names.addAll(shared.recorded(name -> fit.contains(new InterfaceName(name).device())));
    return names;
  }

  /** By the clients of this network and family that run. */
  private List<String> attended() throws IOException {
    var run = shared.settings().files().runDirectory();
    return RunningClients.statuses(run, this::unheard).stream()
        .filter(status -> status.isHere() && isOurs(status.family()))
        .map(Status::interfaceName)
        .toList();
  }

  /** A client that goes on and does not say of what keeps its lease. */
  private void unheard(ControlClient client, String why) {
    shared.log().warn(why);
    boolean isMeant = client.key().isHere() && isOurs(client.key().family());
    allHeard &= !isMeant || !ClientProcesses.isClient(client.pid());
  }

  private boolean isOurs(Family family) {
    return family == shared.family();
  }

  private Optional<Begun> begin(String name) {
    try {
      var client =
          RunningClients.on(
              name, shared.family(), shared.settings().files().runDirectory(), shared.netlink());
      if (client.isPresent()) {
        var asked = AskedDeparture.begin(client.get(), name, manner, shared.log());
        boolean first = asked.isPresent() && ended.add(client.get().pid());
        if (first) {
          shared.log().warn(NotedClient.KILLED);
        }
        return asked.map(begun -> begun);
      }
      return InterfaceDeparture.endClient(name, noted, shared)
          .map(own -> () -> own.endLease(manner));
    } catch (IOException e) {
      shared.log().error("{}: {}", name, IoReason.of(e));
    } catch (ErrnoException e) {
      shared.log().error("{}: {}", name, Privileges.explain(e));
    }
    return Optional.empty();
  }
}

package org.jdhclient.linux.daemon.departure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.linux.daemon.client.AcquiredInterface;
import org.jdhclient.linux.daemon.client.DaemonContext;
import org.jdhclient.linux.daemon.client.Ending;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.ownership.Ownership;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Poller;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.libc.TimerFd;
import org.jdhclient.linux.process.ClientProcesses;
import org.jdhclient.linux.process.Privileges;

/** The departure from one interface that no client of this program runs on: it is ours now. */
record InterfaceDeparture(Interface on, Ownership ownership, DaemonContext shared) {
  /**
   * Takes the place of a client. The pid file may name one: of the dhclient that ran before this
   * program came.
   *
   * @return empty if that cannot be; why is told on the log
   */
  static Optional<InterfaceDeparture> endClient(
      String name, NotedClient noted, DaemonContext shared) {
    try {
      var on = Interface.find(name, shared.netlink());
      noted.end(pid -> isClientOf(pid, shared.family(), on));
      return Optional.of(new InterfaceDeparture(on, shared.own(on), shared));
    } catch (UnusableInterfaceException e) {
      noted.end(pid -> ClientProcesses.isClientOf(pid, shared.family(), name));
      shared.log().error("{}", e.getMessage());
    } catch (InterfaceBusyException e) {
      shared.log().error("{}", e.getMessage());
    } catch (ErrnoException e) {
      shared.log().error("{}: {}", name, Privileges.explain(e));
    }
    return Optional.empty();
  }

  /**
   * Of clients that share an interface each has the name that it works under on its command line.
   */
  private static boolean isClientOf(long pid, Family family, Interface on) {
    return ClientProcesses.isClientOf(pid, family, on.ifindex(), on.name())
        && (!on.nameHere().isAlias() || ClientProcesses.isClientOf(pid, family, on.name()));
  }

  /**
   * @return whether that was done; what was not is told on the log
   */
  boolean endLease(Manner manner) {
    try (var client = shared.starting(AcquiredInterface.holding(on, ownership, shared))) {
      var ending = client.endLease(manner);
      awaitServer(client, ending);
      return ending.finish();
    } catch (ErrnoException e) {
      shared.log().error("{}: {}", on.name(), Privileges.explain(e));
      return false;
    }
  }

  private void awaitServer(SupervisedClient client, Ending ending) {
    if (ending.isThrough()) {
      return;
    }
    try (var timer = TimerFd.open()) {
      var poller = new Poller(() -> sources(client, timer));
      while (!ending.isThrough()) {
        timer.arm(client.engine().deadline().nanos());
        poller.await();
        // An interface that was down has no address to send from yet.
        client.engine().begin();
        client.engine().wake();
      }
    } catch (ErrnoException e) {
      shared
          .log()
          .warn(
              "{}: whether the server has taken the lease back is not known: {}",
              on.name(),
              e.getMessage());
    }
  }

  private static List<Source> sources(SupervisedClient client, TimerFd timer) {
    var sources = new ArrayList<>(client.sources());
    sources.add(new Source(timer.descriptor(), timer::drain));
    return sources;
  }
}

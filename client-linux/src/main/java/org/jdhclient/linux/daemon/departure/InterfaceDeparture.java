package org.jdhclient.linux.daemon.departure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.jdhclient.address.Family;
import org.jdhclient.linux.daemon.client.AcquiredInterface;
import org.jdhclient.linux.daemon.client.DaemonContext;
import org.jdhclient.linux.daemon.client.Ending;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.ownership.Ownership;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Poller;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.libc.Processes;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.libc.TimerFd;
import org.jdhclient.linux.process.ClientProcesses;
import org.jdhclient.linux.process.Privileges;

/** The departure from one interface that no client of this program runs on: it is ours now. */
record InterfaceDeparture(Interface on, Ownership ownership, DaemonContext shared) {
  /** How long another program's client may take to end. */
  private static final int PATIENCE_SECONDS = 15;

  /**
   * Takes the place of a client. The pid file may name one: of the dhclient that ran before this
   * program came.
   *
   * @return empty if that cannot be; why is told on the log
   */
  static Optional<InterfaceDeparture> endClient(
      String name, Optional<PidFile> pidFile, DaemonContext shared) {
    try {
      var on = Interface.find(name, shared.netlink());
      terminate(pidFile, pid -> isClientOf(pid, shared.family(), on), shared);
      return Optional.of(new InterfaceDeparture(on, shared.own(on), shared));
    } catch (UnusableInterfaceException e) {
      terminate(pidFile, pid -> ClientProcesses.isClientOf(pid, shared.family(), name), shared);
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

  private static void terminate(
      Optional<PidFile> pidFile, LongPredicate isBelieved, DaemonContext shared) {
    var noted = noted(pidFile, shared);
    if (noted.isPresent() && isBelieved.test(noted.getAsLong())) {
      terminate(noted.getAsLong(), shared);
    }
  }

  private static OptionalLong noted(Optional<PidFile> pidFile, DaemonContext shared) {
    try {
      return pidFile.isPresent() ? pidFile.get().read() : OptionalLong.empty();
    } catch (IOException e) {
      // Who removes it in the end says why that cannot be.
      shared.log().debug("no pid of an old client: {}", IoReason.of(e));
      return OptionalLong.empty();
    }
  }

  private static void terminate(long pid, DaemonContext shared) {
    var clock = new BootClock();
    var deadline = clock.now().plusSeconds(PATIENCE_SECONDS);
    try {
      boolean there = Processes.kill(pid, SignalFd.SIGTERM);
      while (ClientProcesses.isClient(pid) && !clock.now().reached(deadline)) {
        clock.pause();
      }
      if (there) {
        shared.log().warn(Departure.KILLED);
      }
    } catch (ErrnoException e) {
      shared.log().warn("{}", Privileges.explain(e));
    }
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

package org.jdhclient.linux.daemon.departure;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jdhclient.address.Family;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.Settings.Scope;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Processes;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.process.Ancestry;
import org.jdhclient.linux.process.ClientProcesses;
import org.jdhclient.linux.process.Privileges;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.linux.status.RunningClients;
import org.slf4j.Logger;

/**
 * A client that a pid file names and that cannot be asked: another program's, or one that has found
 * no interface to work on yet, and therefore is found by none.
 */
public final class NotedClient {
  static final String KILLED = "Killed old client process";

  /** How long it may take to end. */
  private static final int PATIENCE_SECONDS = 15;

  private final Optional<PidFile> pidFile;
  private final Logger log;

  NotedClient(Optional<PidFile> pidFile, Logger log) {
    this.pidFile = pidFile;
    this.log = log;
  }

  /**
   * Has a client that is to work on all interfaces take the place of one that waits for the first
   * of them.
   */
  public static void succeedIdle(Settings settings, Logger log) {
    if (settings.interfaces().scope() == Scope.BROADCAST) {
      new NotedClient(settings.files().pid().map(PidFile::new), log)
          .endIdle(settings.files().runDirectory(), settings.family());
    }
  }

  /** Ends one of a family that has no interface. */
  void endIdle(RunDirectory run, Family family) {
    endUnattended(run, pid -> isOf(pid, family) && !ClientProcesses.listens(pid));
  }

  /** Ends one of a family that none of the clients is that can be asked. */
  void endUnattended(RunDirectory run, Family family) {
    endUnattended(run, pid -> isOf(pid, family));
  }

  private static boolean isOf(long pid, Family family) {
    return ClientProcesses.isClientOf(pid, family) && !Ancestry.has(pid);
  }

  private void endUnattended(RunDirectory run, LongPredicate isMeant) {
    try {
      var attending = attending(run);
      end(pid -> !attending.contains(pid) && isMeant.test(pid));
    } catch (IOException e) {
      log.debug("which clients can be asked is not known: {}", IoReason.of(e));
    }
  }

  private static Set<Long> attending(RunDirectory run) throws IOException {
    var clients = RunningClients.all(run);
    clients.forEach(ControlClient::close);
    return clients.stream().map(ControlClient::pid).collect(Collectors.toSet());
  }

  /**
   * Ends it by a signal, as dhclient does.
   *
   * @param isBelieved whether a number is that of the client which is to end
   */
  void end(LongPredicate isBelieved) {
    var noted = noted();
    if (noted.isPresent() && isBelieved.test(noted.getAsLong())) {
      terminate(noted.getAsLong());
    }
  }

  private OptionalLong noted() {
    try {
      return pidFile.isPresent() ? pidFile.get().read() : OptionalLong.empty();
    } catch (IOException e) {
      // Who removes it in the end says why that cannot be.
      log.debug("no pid of an old client: {}", IoReason.of(e));
      return OptionalLong.empty();
    }
  }

  private void terminate(long pid) {
    var clock = new BootClock();
    var deadline = clock.now().plusSeconds(PATIENCE_SECONDS);
    try {
      boolean there = Processes.kill(pid, SignalFd.SIGTERM);
      while (ClientProcesses.isClient(pid) && !clock.now().reached(deadline)) {
        clock.pause();
      }
      if (there) {
        log.warn(KILLED);
      }
    } catch (ErrnoException e) {
      log.warn("{}", Privileges.explain(e));
    }
  }
}

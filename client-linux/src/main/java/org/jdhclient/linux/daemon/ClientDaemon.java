package org.jdhclient.linux.daemon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.client.BootTime;
import org.jdhclient.linux.daemon.Settings.Stay;
import org.jdhclient.linux.daemon.Waiter.Source;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.IoReason;
import org.jdhclient.linux.host.SignalPipe;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.libc.TimerFd;
import org.jdhclient.linux.netlink.NetlinkMonitor;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.slf4j.Logger;

/**
 * The process's one loop: waits for frames, link events, signals and the clients' deadlines, and
 * hands on whatever came, until the process has done what it is for.
 */
public final class ClientDaemon {
  /** What a shell reports of a process that a signal ended. */
  private static final int SIGNAL_STATUS = 128;

  /** How late a status may be, so that no answer of a server has to wait for it. */
  private static final int STATUS_MILLIS = 50;

  /** How late it may be where there is always something that has to be dealt with first. */
  private static final int STATUS_SECONDS = 2;

  /**
   * After how much quiet memory is given back: link events of others may come in rows, and the JVM
   * itself needs some seconds to let go of what its compiler worked with.
   */
  private static final int QUIET_MILLIS = 10_000;

  private final Shared shared;
  private final Settings settings;
  private final Successor successor;
  private final Optional<SignalPipe> sleeper;
  private final SignalFd signals;
  private final TimerFd timer;
  private final NetlinkMonitor monitor;
  private final BootClock clock = new BootClock();
  private final Frugality frugality;
  private final Attendants attendants;
  private Stay stay;
  private OptionalInt ending = OptionalInt.empty();
  private BootTime statusDue = BootTime.NEVER;
  private Waiter waiter = new Waiter(List.of());

  private ClientDaemon(
      Shared shared,
      Successor successor,
      Optional<SignalPipe> sleeper,
      SignalFd signals,
      TimerFd timer,
      NetlinkMonitor monitor) {
    this.shared = shared;
    this.settings = shared.settings();
    this.stay = settings.stay();
    this.successor = successor;
    this.sleeper = sleeper;
    this.signals = signals;
    this.timer = timer;
    this.monitor = monitor;
    this.frugality = new Frugality(shared.log());
    this.attendants = new Attendants(shared);
  }

  /**
   * Works until it is told to end, cannot go on, or is to be followed by another process. What goes
   * wrong with one interface is told on the log, and ends only the work on that.
   *
   * @param begun what another process has begun; empty to begin at the beginning
   * @param successor goes on if this process is to be followed by another
   * @param sleeper the signals of the process in whose place this one works; empty if it works in
   *     its own
   * @return the exit status
   * @throws ErrnoException if the kernel refuses what all interfaces need
   */
  public static int run(
      Settings settings,
      Optional<Handover> begun,
      Successor successor,
      Optional<SignalPipe> sleeper,
      Logger log)
      throws ErrnoException {
    long number = sleeper.isPresent() ? LibC.getppid() : LibC.getpid();
    try (var signals =
            SignalFd.open(SignalFd.SIGINT, SignalFd.SIGTERM, SignalFd.SIGHUP, SignalFd.SIGUSR1);
        var timer = TimerFd.open();
        var netlink = NetlinkSocket.open();
        var monitor =
            NetlinkMonitor.open(NetlinkMonitor.RTMGRP_LINK | NetlinkMonitor.RTMGRP_IPV4_IFADDR)) {
      var shared = Shared.of(settings, netlink, number, log);
      var daemon = new ClientDaemon(shared, successor, sleeper, signals, timer, monitor);
      try {
        daemon.attendants.begin(begun);
        daemon.settle();
        // Here something is on the wire already, and nothing that came from there has been read.
        Confinement.enter(settings, log);
        return daemon.loop();
      } finally {
        daemon.attendants.close();
      }
    }
  }

  private int loop() throws ErrnoException {
    while (ending.isEmpty()) {
      var deadline = attendants.deadline();
      timer.arm(deadline.nanos());
      var sources = sources();
      if (!waiter.waitsFor(sources)) {
        waiter = new Waiter(sources);
      }
      await(deadline);
      if (ending.isEmpty()) {
        attendants.wake(clock.now());
        settle();
      }
    }
    return ending.getAsInt();
  }

  /**
   * Waits, and has whatever comes dealt with. What can be done later is done while nothing comes.
   */
  private void await(BootTime deadline) throws ErrnoException {
    if (waiter.await(STATUS_MILLIS)) {
      writeStatusIfDue(clock.now());
      return;
    }
    writeStatus();
    if (Frugality.isWorthwhile(clock.now(), deadline)) {
      if (waiter.await(QUIET_MILLIS)) {
        return;
      }
      frugality.giveBack();
    }
    waiter.await();
  }

  private void writeStatus() {
    attendants.writeStatus();
    statusDue = BootTime.NEVER;
  }

  private void writeStatusIfDue(BootTime now) {
    if (now.reached(statusDue)) {
      writeStatus();
    }
    statusDue = statusDue.earlier(now.plusSeconds(STATUS_SECONDS));
  }

  private List<Source> sources() {
    var sources = new ArrayList<Source>();
    sources.add(new Source(timer.descriptor(), timer::drain));
    sources.add(new Source(signals.descriptor(), this::takeSignal));
    sources.add(new Source(monitor.descriptor(), this::takeEvents));
    sleeper.ifPresent(pipe -> sources.add(new Source(pipe.descriptor(), this::takeFromSleeper)));
    attendants.addSources(sources);
    return sources;
  }

  /** Sees whether the process has done what it is for. */
  private void settle() throws ErrnoException {
    attendants.retire();
    if (attendants.areOver()) {
      ending = OptionalInt.of(attendants.worstStatus());
    } else if (stay == Stay.UNTIL_SETTLED && attendants.areSettled()) {
      handOver(ExitStatus.OK);
    } else if (stay == Stay.UNTIL_IDLE && attendants.mayNap(clock.now())) {
      handOver(ExitStatus.HIBERNATES);
    }
  }

  /**
   * Ends this process, if another goes on and no signal has come meanwhile that makes work for this
   * one.
   */
  private void handOver(int status) throws ErrnoException {
    takeSignal();
    if (sleeper.isPresent()) {
      takeFromSleeper();
    }
    if (ending.isEmpty() && (stay != Stay.UNTIL_IDLE || attendants.mayNap(clock.now()))) {
      startSuccessor(status);
    }
  }

  private void startSuccessor(int status) throws ErrnoException {
    try {
      attendants.handOver(successor);
      ending = OptionalInt.of(status);
    } catch (IOException e) {
      failedToHandOver(IoReason.of(e));
    }
  }

  private void failedToHandOver(String reason) {
    if (stay == Stay.UNTIL_IDLE) {
      shared.log().warn("this process stays, as it cannot be ended for a while: {}", reason);
      stay = Stay.FOR_GOOD;
    } else {
      shared.log().error("cannot go to the background: {}", reason);
      ending = OptionalInt.of(ExitStatus.FATAL);
    }
  }

  private void takeSignal() throws ErrnoException {
    int signal = signals.read();
    if (signal == SignalFd.SIGHUP || signal == SignalFd.SIGUSR1) {
      attendants.renew();
    } else if (signal > 0) {
      ending = OptionalInt.of(attendants.haveLease() ? ExitStatus.OK : SIGNAL_STATUS + signal);
    }
  }

  private void takeFromSleeper() throws ErrnoException {
    for (var signal : sleeper.orElseThrow().read()) {
      switch (signal) {
        case "HUP", "USR1" -> attendants.renew();
        default -> ending = OptionalInt.of(ExitStatus.OK);
      }
    }
    if (sleeper.orElseThrow().isClosed()) {
      shared.log().warn("the process in whose place this one works was killed: ending");
      ending = OptionalInt.of(ExitStatus.FATAL);
    }
  }

  private void takeEvents() throws ErrnoException {
    for (var event : monitor.receive()) {
      event.deliverTo(attendants);
    }
  }
}

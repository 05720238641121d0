package org.jdhclient.linux.daemon;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jdhclient.address.Family;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.control.LogTap;
import org.jdhclient.linux.daemon.client.Caller;
import org.jdhclient.linux.daemon.client.DaemonContext;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.Settings.Stay;
import org.jdhclient.linux.daemon.settings.SettingsSource;
import org.jdhclient.linux.daemon.supervisor.Interfaces;
import org.jdhclient.linux.daemon.supervisor.ServiceReport;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.ClockStepFd;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Memory;
import org.jdhclient.linux.libc.Poller;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.libc.TimerFd;
import org.jdhclient.linux.netlink.NetlinkMonitor;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.notify.ServiceManager;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.SuspendWatch;
import org.slf4j.Logger;

/**
 * The process's one loop: waits for frames, link events, signals and the clients' deadlines, and
 * hands on whatever came, until the process is told to end or has nothing left to work on.
 */
public final class ClientDaemon {
  /** What a shell reports of a process that a signal ended. */
  private static final int SIGNAL_STATUS = 128;

  /** After how much quiet memory is given back: link events of others may come in rows. */
  private static final int QUIET_MILLIS = 10_000;

  /** In seconds; for shorter waits, which are those for answers, none is given back. */
  private static final int LONG_WAIT = 30;

  private final SettingsSource source;
  private final Caller caller;
  private final Stay stay;
  private final SignalFd signals;
  private final TimerFd timer;
  private final ClockStepFd steps;
  private final NetlinkMonitor monitor;
  private final BootClock clock = new BootClock();
  private final SuspendWatch suspends;
  private final ControlServer control;
  private final Interfaces interfaces;
  private final ServiceReport report;
  private OptionalInt ending = OptionalInt.empty();
  private final Poller poller = new Poller(this::sources);

  private ClientDaemon(
      DaemonContext shared,
      SettingsSource source,
      SignalFd signals,
      TimerFd timer,
      ClockStepFd steps,
      NetlinkMonitor monitor,
      ControlServer control,
      ServiceManager manager) {
    this.source = source;
    this.caller = shared.caller();
    this.stay = shared.settings().stay();
    this.signals = signals;
    this.timer = timer;
    this.steps = steps;
    this.suspends = new SuspendWatch(clock.now(), clock.awake());
    this.monitor = monitor;
    this.control = control;
    this.interfaces = new Interfaces(new KernelHost(shared), control);
    this.report = ServiceReport.begin(manager, shared.settings(), caller, clock.now());
  }

  /**
   * Works until it is told to end, or cannot go on. What goes wrong with one interface is told on
   * the log, and ends only the work on that.
   *
   * @param source asked for other settings on SIGHUP
   * @param caller let go when the command has done what it is waited for
   * @param manager told how the process is at; closed by whoever opened it
   * @param tap the same log, for those who ask a client to do something
   * @return the exit status
   * @throws ErrnoException if the kernel refuses what all interfaces need
   */
  public static int run(
      Settings settings,
      SettingsSource source,
      Caller caller,
      ServiceManager manager,
      Logger log,
      LogTap tap)
      throws ErrnoException {
    try (var signals =
            SignalFd.open(SignalFd.SIGINT, SignalFd.SIGTERM, SignalFd.SIGHUP, SignalFd.SIGUSR1);
        var timer = TimerFd.open();
        var steps = ClockStepFd.open();
        var netlink = NetlinkSocket.open();
        var monitor = NetlinkMonitor.open(groups(settings.family()))) {
      var shared = DaemonContext.of(settings, netlink, caller, log);
      var daemon =
          new ClientDaemon(
              shared, source, signals, timer, steps, monitor, new ControlServer(tap), manager);
      try {
        daemon.interfaces.begin();
        daemon.settle();
        // Here something is on the wire already, and nothing that came from there has been read.
        Sandbox.enter(settings, log);
        return daemon.loop();
      } finally {
        daemon.report.stopping(daemon.interfaces, daemon.clock.now());
        daemon.interfaces.close();
      }
    }
  }

  /** Of what the kernel is to tell. */
  private static int groups(Family family) {
    return NetlinkMonitor.RTMGRP_LINK
        | switch (family) {
          case V4 -> NetlinkMonitor.RTMGRP_IPV4_IFADDR;
          case V6 -> NetlinkMonitor.OF_IPV6;
        };
  }

  private int loop() throws ErrnoException {
    while (ending.isEmpty()) {
      var deadline = interfaces.deadline().earlier(report.deadline());
      timer.arm(deadline.nanos());
      await(deadline);
      if (ending.isEmpty()) {
        interfaces.wake(clock.now());
        settle();
      }
    }
    return ending.getAsInt();
  }

  /**
   * Waits, and has whatever comes dealt with. What can be done later is done while nothing comes.
   */
  private void await(BootTime deadline) throws ErrnoException {
    if (clock.now().secondsUntil(deadline) >= LONG_WAIT) {
      if (poller.await(QUIET_MILLIS)) {
        return;
      }
      Memory.giveBack();
    }
    poller.await();
  }

  private List<Source> sources() {
    var sources = new ArrayList<Source>();
    sources.add(new Source(timer.descriptor(), timer::drain));
    sources.add(new Source(steps.descriptor(), this::clockStepped));
    sources.add(new Source(signals.descriptor(), this::takeSignal));
    sources.add(new Source(monitor.descriptor(), this::takeEvents));
    caller.descriptor().ifPresent(of -> sources.add(new Source(of, () -> end(SignalFd.SIGTERM))));
    interfaces.addSources(sources);
    return sources;
  }

  /** Sees whether the process, or the command that began it, has done what it is for. */
  private void settle() {
    interfaces.tellEvents();
    interfaces.retire();
    if (interfaces.areOver()) {
      ending = OptionalInt.of(interfaces.worstStatus());
      return;
    }
    report.tell(interfaces, clock.now());
    if (caller.waits() && (stay == Stay.UNTIL_BEGUN || interfaces.areSettled())) {
      caller.letGo();
    }
    control.closeDone();
  }

  /** That a clock was set is nobody's concern; that the host was asleep is. */
  private void clockStepped() throws ErrnoException {
    steps.drain();
    if (suspends.hasSlept(clock.now(), clock.awake())) {
      interfaces.resumed();
    }
  }

  private void takeSignal() throws ErrnoException {
    int signal = signals.read();
    switch (signal) {
      case SignalFd.SIGHUP -> reload();
      case SignalFd.SIGUSR1 -> interfaces.renew();
      case SignalFd.SIGINT, SignalFd.SIGTERM -> end(signal);
      default -> {}
    }
  }

  private void reload() {
    report.reloading(clock.awake(), clock.now());
    interfaces.reconfigure(source.readAgain());
    interfaces.renew();
    report.reloaded(clock.now());
  }

  private void end(int signal) {
    ending = OptionalInt.of(interfaces.haveLease() ? ExitStatus.OK : SIGNAL_STATUS + signal);
  }

  private void takeEvents() throws ErrnoException {
    var concerned = interfaces.events();
    for (var event : monitor.receive()) {
      event.deliverTo(concerned);
    }
  }
}

package org.jdhclient.linux.daemon.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jdhclient.config.Timing;
import org.jdhclient.linux.daemon.client.Caller;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.notify.ServiceManager;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * What the service manager is told of this process's clients (sd_notify(3)): that they have done
 * what others wait for, and in a line how they are at.
 */
public final class ServiceReport {
  private static final String READY = "READY";
  private static final String STATUS = "STATUS";
  private static final String YES = "1";
  private static final long NANOS_PER_MICRO = 1_000;

  /** Events of which hooks are told on the way to a lease, each as long as they are let. */
  private static final int HOOK_EVENTS = 2;

  private final ServiceManager manager;
  private final Span attempt;
  private final Span hooks;
  private final BootTime begun;
  private BootTime seen;
  private boolean ready;
  private String line = "";

  private ServiceReport(ServiceManager manager, Settings settings, BootTime begun) {
    this.manager = manager;
    this.attempt = attempt(settings);
    this.hooks = Span.ofSeconds(HOOK_EVENTS * settings.scripts().limitSeconds());
    this.begun = begun;
    this.seen = begun;
  }

  /**
   * The report of a process that begins.
   *
   * @param caller if one waits, the process that the manager has started ends when it is let go,
   *     and this one is the service
   */
  public static ServiceReport begin(
      ServiceManager manager, Settings settings, Caller caller, BootTime now) {
    var report = new ServiceReport(manager, settings, now);
    if (manager.listens() && caller.waits()) {
      manager.tell(Map.of("MAINPID", Integer.toString(LibC.getpid())), now);
    }
    return report;
  }

  /** How long an attempt takes that fails, on the interface where it takes longest. */
  private static Span attempt(Settings settings) {
    var names = settings.interfaces().named();
    return (names.isEmpty() ? Stream.of("") : names.stream())
        .map(name -> timing(name, settings))
        .map(timing -> timing.initialDelay().plus(timing.reboot()).plus(timing.timeout()))
        .reduce(Span.ZERO, Span::longer);
  }

  private static Timing timing(String name, Settings settings) {
    return settings
        .configuration()
        .map(configuration -> configuration.forInterface(name).timing())
        .orElse(Timing.DEFAULT);
  }

  /** Tells what is new. */
  public void tell(Interfaces interfaces, BootTime now) {
    if (!manager.listens()) {
      return;
    }
    seen = now;
    manager.wake(now);
    var news = new LinkedHashMap<String, String>();
    if (!ready && isReady(interfaces, now)) {
      ready = true;
      news.put(READY, YES);
    }
    var present = interfaces.line();
    if (!present.equals(line)) {
      line = present;
      news.put(STATUS, line);
    }
    if (!news.isEmpty()) {
      tell(news, now);
    }
  }

  /** As long as others wait each message also says how much longer they may have to. */
  private void tell(Map<String, String> news, BootTime now) {
    if (!ready) {
      var patience = attempt.plus(hooks).nanos() / NANOS_PER_MICRO;
      news.put("EXTEND_TIMEOUT_USEC", Long.toString(patience));
    }
    manager.tell(news, now);
  }

  /** Nobody waits longer for an interface that is not there than for a server. */
  private boolean isReady(Interfaces interfaces, BootTime now) {
    return interfaces.areSettled() || interfaces.areAbsent() && now.reached(begun.plus(attempt));
  }

  /** When to {@link #tell} at the latest. */
  public BootTime deadline() {
    var end = begun.plus(attempt);
    boolean waiting = manager.listens() && !ready && !seen.reached(end);
    return manager.deadline().earlier(waiting ? end : BootTime.NEVER);
  }

  /**
   * The configuration is about to be read anew.
   *
   * @param awake a reading of CLOCK_MONOTONIC
   */
  public void reloading(BootTime awake, BootTime now) {
    if (ready) {
      var time = Long.toString(awake.nanos() / NANOS_PER_MICRO);
      manager.tell(Map.of("RELOADING", YES, "MONOTONIC_USEC", time), now);
    }
  }

  /** It has been read. */
  public void reloaded(BootTime now) {
    if (ready) {
      manager.tell(Map.of(READY, YES), now);
    }
  }

  /** The process is about to end. */
  public void stopping(Interfaces interfaces, BootTime now) {
    var left =
        interfaces.haveLease()
            ? "ended; what the lease has brought stays until its end"
            : "ended, without a lease in force";
    manager.tell(Map.of("STOPPING", YES, STATUS, left), now);
  }
}

package org.jdhclient.linux.hook;

import java.util.List;
import org.jdhclient.lease.Lease;
import org.jdhclient.linux.host.HostConfigurator;
import org.jdhclient.linux.host.HostName;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.clock.WallClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.script.Reason;
import org.jdhclient.script.ScriptEnvironment;
import org.jdhclient.script.ScriptEvent;
import org.jdhclient.script.ScriptSubject;
import org.slf4j.Logger;

/** The host of a lease: puts it into force in the way that the owner has chosen. */
public final class LeaseHost {
  private final Scripts scripts;
  private final HostConfigurator host;
  private final ScriptSubject subject;
  private final ScriptRunner runner;
  private final HostName hostName;
  private final BootClock clock = new BootClock();
  private final Logger log;
  private List<String> told = List.of();

  public LeaseHost(Scripts scripts, HostConfigurator host, ScriptSubject subject, Logger log) {
    this.scripts = scripts;
    this.host = host;
    this.subject = subject;
    this.runner = runner(scripts, log);
    this.hostName = new HostName(log);
    this.log = log;
  }

  private static ScriptRunner runner(Scripts scripts, Logger log) {
    if (scripts.manner() instanceof Scripts.Script script) {
      return new OwnersScript(script.file(), scripts.limitSeconds(), log);
    }
    var hooks = (Scripts.Hooks) scripts.manner();
    return new HookRunner(hooks.directory(), scripts.limitSeconds(), log);
  }

  /** Tells scripts that an interface is about to be used, and that no more. */
  public static void prepare(Scripts scripts, String interfaceName, Logger log)
      throws ErrnoException {
    runner(scripts, log)
        .run(
            () ->
                ScriptEnvironment.of(
                    ScriptEvent.of(Reason.PREINIT),
                    ScriptSubject.of(interfaceName, LibC.getpid(), scripts.extra()),
                    WallClock.now(),
                    new BootClock().now()),
            Work.NONE);
  }

  /** Tells scripts that there is no interface to work on. */
  public static void withoutInterface(Scripts scripts, Logger log) throws ErrnoException {
    runner(scripts, log).run(() -> ScriptEnvironment.ofNoInterface(scripts.extra()), Work.NONE);
  }

  /**
   * Puts a lease into force where there was none.
   *
   * @throws ErrnoException if the kernel refuses the address; then no file has changed
   */
  public void begin(Reason reason, Lease lease) throws ErrnoException, LeaseDeclinedException {
    var work =
        new Work() {
          @Override
          public void configure() throws ErrnoException {
            host.configure(lease);
          }

          @Override
          public void setHostName() {
            hostName.set("", lease.parameters().hostName());
          }

          @Override
          public void writeResolvConf() {
            host.writeFiles(lease);
          }
        };
    declineUnless(run(ScriptEvent.begun(reason, lease), work));
  }

  /**
   * Puts a lease in the place of another.
   *
   * @throws ErrnoException if the kernel refuses the address; then no file has changed
   */
  public void change(Reason reason, Lease previous, Lease lease)
      throws ErrnoException, LeaseDeclinedException {
    var work =
        new Work() {
          @Override
          public void configure() throws ErrnoException {
            host.reconfigure(previous, lease);
          }

          @Override
          public void setHostName() {
            hostName.set(previous.parameters().hostName(), lease.parameters().hostName());
          }

          @Override
          public void writeResolvConf() {
            host.rewriteFiles(previous, lease);
          }
        };
    declineUnless(run(ScriptEvent.changed(reason, previous, lease), work));
  }

  private static void declineUnless(int status) throws LeaseDeclinedException {
    if (status == ScriptStatus.DECLINED) {
      throw new LeaseDeclinedException();
    }
  }

  /** Takes away what a lease brought; if it ended by itself, the interface is wanted again. */
  public void end(Reason reason, Lease lease) throws ErrnoException {
    var work =
        new Work() {
          @Override
          public void configure() throws ErrnoException {
            host.withdrawFiles(lease);
            host.deconfigure(lease);
          }

          @Override
          public void setHostName() {
            // A host keeps its name.
          }

          @Override
          public void writeResolvConf() {
            // Withdrawn before the address, so that nobody asks servers that are out of reach.
          }
        };
    run(ScriptEvent.ended(reason, lease), work);
    if (reason == Reason.EXPIRE) {
      run(ScriptEvent.of(Reason.PREINIT), Work.NONE);
    }
  }

  /** There is no lease to be had. */
  public void fail() throws ErrnoException {
    run(ScriptEvent.of(Reason.FAIL), Work.NONE);
  }

  /** The network has IPv6 only, and no address of the other kind is wanted for a while. */
  public void preferV6() throws ErrnoException {
    run(ScriptEvent.of(Reason.V6ONLY), Work.NONE);
  }

  /** Sets again what is missing of a lease in force, if it was set here. */
  public void restore(Lease lease) throws ErrnoException {
    if (scripts.configuresHere()) {
      host.configure(lease);
      host.writeFiles(lease);
    }
  }

  /** Takes away what may be left of a lease that is not in force, if it was set here. */
  public void clear(Lease lease) throws ErrnoException {
    if (scripts.configuresHere()) {
      host.withdrawFiles(lease);
      host.deconfigure(lease);
    }
  }

  /** Takes back what a lease brought to files; the kernel keeps what it has. */
  public void withdrawFiles(Lease lease) {
    if (scripts.configuresHere()) {
      host.withdrawFiles(lease);
    }
  }

  private int run(ScriptEvent event, Work work) throws ErrnoException {
    return runner.run(() -> environment(event), work);
  }

  private ScriptEnvironment environment(ScriptEvent event) {
    var environment = ScriptEnvironment.of(event, subject, WallClock.now(), clock.now());
    if (!environment.dropped().equals(told)) {
      told = environment.dropped();
      if (!told.isEmpty()) {
        log.info(
            "{}: what was sent is unfit for scripts, which are not told {}",
            subject.interfaceName(),
            told);
      }
    }
    return environment;
  }
}

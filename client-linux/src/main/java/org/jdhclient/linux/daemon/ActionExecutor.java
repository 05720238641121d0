package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.OptionalInt;
import org.jdhclient.client.Action;
import org.jdhclient.client.Report;
import org.jdhclient.linux.daemon.Settings.Persistence;
import org.jdhclient.linux.host.InterfaceConfigurator;
import org.jdhclient.linux.host.ResolvConf;
import org.jdhclient.linux.libc.ErrnoException;
import org.slf4j.Logger;

/** Carries out what the machine wants done on one interface. */
final class ActionExecutor implements Action.Handler<BindException> {
  private final String interfaceName;
  private final Persistence persistence;
  private final Transmitter transmitter;
  private final InterfaceConfigurator configurator;
  private final ResolvConf resolvConf;
  private final PacketCounters counters;
  private final BootClock clock;
  private final Logger log;
  private OptionalInt exitStatus = OptionalInt.empty();

  ActionExecutor(
      String interfaceName,
      Persistence persistence,
      Transmitter transmitter,
      InterfaceConfigurator configurator,
      ResolvConf resolvConf,
      PacketCounters counters,
      BootClock clock,
      Logger log) {
    this.interfaceName = interfaceName;
    this.persistence = persistence;
    this.transmitter = transmitter;
    this.configurator = configurator;
    this.resolvConf = resolvConf;
    this.counters = counters;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Carries out actions in their order.
   *
   * @throws BindException if a lease could not be put into force; what came after it is not done
   */
  void execute(List<Action> actions) throws BindException {
    for (var action : actions) {
      action.deliverTo(this);
    }
  }

  /** The status to end with, if what was done so far ends the process. */
  OptionalInt exitStatus() {
    return exitStatus;
  }

  @Override
  public void broadcast(Action.Broadcast broadcast) {
    try {
      transmitter.send(broadcast);
    } catch (ErrnoException e) {
      warnNotSent(broadcast.message().type(), e);
    }
  }

  @Override
  public void unicast(Action.Unicast unicast) {
    try {
      transmitter.send(unicast);
    } catch (ErrnoException e) {
      warnNotSent(unicast.message().type(), e);
    }
  }

  /** A message that cannot be sent is as good as lost, and the next deadline makes up for it. */
  private void warnNotSent(Object type, ErrnoException e) {
    log.warn("{}: DHCP{} could not be sent: {}", interfaceName, type, e.getMessage());
  }

  @Override
  public void bind(Action.Bind bind) throws BindException {
    try {
      configurator.bind(bind.lease(), clock.now());
    } catch (ErrnoException e) {
      throw new BindException(bind.lease().address(), e);
    }
    resolvConf.apply(bind.lease());
  }

  @Override
  public void extend(Action.Extend extend) throws BindException {
    var lease = extend.lease();
    try {
      configurator.extend(extend.previous(), lease, clock.now());
    } catch (ErrnoException e) {
      throw new BindException(lease.address(), e);
    }
    if (!extend.previous().address().equals(lease.address())) {
      transmitter.close();
    }
    resolvConf.apply(lease);
  }

  @Override
  public void unbind(Action.Unbind unbind) {
    transmitter.close();
    try {
      configurator.unbind(unbind.lease(), clock.now());
    } catch (ErrnoException e) {
      log.warn("{}: {}", interfaceName, e.getMessage());
    }
    resolvConf.restore(unbind.lease());
  }

  @Override
  public void report(Report report) {
    if (report.isWarning()) {
      log.warn("{}", report.text(interfaceName));
    } else {
      log.info("{}", report.text(interfaceName));
    }
  }

  @Override
  public void ignore(Action.Ignore ignore) {
    counters.count(ignore.reason());
    log.debug("packet not used: {}: {}", ignore.reason().text(), ignore.detail());
  }

  @Override
  public void giveUp(Action.GiveUp giveUp) {
    if (!counters.discarded().isEmpty()) {
      log.info("{}: packets received, but not used: {}.", interfaceName, counters.discarded());
    }
    if (persistence == Persistence.ONE_TRY) {
      log.info("Unable to obtain a lease on first try.  Exiting.");
      exitStatus = OptionalInt.of(ExitStatus.NO_LEASE);
    } else {
      log.info("No working leases in persistent database - sleeping.");
    }
  }
}

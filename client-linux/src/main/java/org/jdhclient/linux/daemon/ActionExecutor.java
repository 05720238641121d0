package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.OptionalInt;
import org.jdhclient.client.Action;
import org.jdhclient.client.Report;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.linux.daemon.Settings.Persistence;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.HostConfigurator;
import org.jdhclient.linux.libc.ErrnoException;

/** Carries out what the machine wants done on one interface. */
final class ActionExecutor implements Action.Handler<BindException> {
  private final Transmitter transmitter;
  private final HostConfigurator host;
  private final PacketJournal journal;
  private final Persistence persistence;
  private final BootClock clock;
  private final ReportLog log;
  private OptionalInt exitStatus = OptionalInt.empty();

  ActionExecutor(
      Transmitter transmitter,
      HostConfigurator host,
      PacketJournal journal,
      Persistence persistence,
      BootClock clock,
      ReportLog log) {
    this.transmitter = transmitter;
    this.host = host;
    this.journal = journal;
    this.persistence = persistence;
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
  private void warnNotSent(MessageType type, ErrnoException e) {
    log.warn("DHCP" + type + " could not be sent: ", e);
  }

  @Override
  public void bind(Action.Bind bind) throws BindException {
    try {
      host.bind(bind.lease());
    } catch (ErrnoException e) {
      throw new BindException(bind.lease().address(), e);
    }
    journal.attemptSucceeded();
  }

  @Override
  public void extend(Action.Extend extend) throws BindException {
    var lease = extend.lease();
    if (!extend.previous().address().equals(lease.address())) {
      transmitter.forgetAddress();
    }
    try {
      host.extend(extend.previous(), lease);
    } catch (ErrnoException e) {
      throw new BindException(lease.address(), e);
    }
    journal.attemptSucceeded();
  }

  @Override
  public void unbind(Action.Unbind unbind) {
    transmitter.forgetAddress();
    try {
      host.unbind(unbind.lease());
    } catch (ErrnoException e) {
      log.warn("", e);
    }
  }

  @Override
  public void report(Report report) {
    log.tell(report);
  }

  @Override
  public void ignore(Action.Ignore ignore) {
    journal.discarded(ignore.reason(), ignore.detail(), clock.now());
  }

  @Override
  public void giveUp(Action.GiveUp giveUp) {
    journal.attemptFailed();
    if (persistence == Persistence.ONE_TRY) {
      log.info("Unable to obtain a lease on first try.  Exiting.");
      exitStatus = OptionalInt.of(ExitStatus.NO_LEASE);
    } else {
      log.info("No working leases in persistent database - sleeping.");
    }
  }
}

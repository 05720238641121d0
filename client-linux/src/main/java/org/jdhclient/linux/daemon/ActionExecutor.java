package org.jdhclient.linux.daemon;

import java.util.List;
import org.jdhclient.client.Action;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.lease.Lease;
import org.jdhclient.linux.daemon.Settings.Persistence;
import org.jdhclient.linux.hook.LeaseDeclinedException;
import org.jdhclient.linux.hook.LeaseHost;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.report.Report;

/** Carries out what the machine wants done on one interface. */
final class ActionExecutor implements Action.Handler<ApplyFailedException> {
  private final Transmitter transmitter;
  private final LeaseHost host;
  private final PacketJournal journal;
  private final ArpListener arp;
  private final LeaseArchive archive;
  private final Settings settings;
  private final BootClock clock;
  private final ReportLog log;
  private Outcome outcome = Outcome.NONE;

  ActionExecutor(
      Settings settings,
      Transmitter transmitter,
      ArpListener arp,
      LeaseHost host,
      LeaseArchive archive,
      PacketJournal journal,
      BootClock clock,
      ReportLog log) {
    this.transmitter = transmitter;
    this.host = host;
    this.journal = journal;
    this.settings = settings;
    this.arp = arp;
    this.archive = archive;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Carries out actions in their order.
   *
   * @throws ApplyFailedException if a lease could not be put into force; what came after it is not
   *     done
   */
  void execute(List<Action> actions) throws ApplyFailedException {
    for (var action : actions) {
      action.deliverTo(this);
    }
  }

  /** What has come of asking for a lease. */
  enum Outcome {
    NONE,
    BOUND,
    FAILED
  }

  /** What has come of it last. */
  Outcome outcome() {
    return outcome;
  }

  @Override
  public void broadcast(Action.Broadcast broadcast) {
    log.tell(broadcast.report());
    try {
      transmitter.send(broadcast);
    } catch (ErrnoException e) {
      warnNotSent(broadcast.message().type(), e);
    }
  }

  @Override
  public void unicast(Action.Unicast unicast) {
    log.tell(unicast.report());
    try {
      transmitter.send(unicast);
      if (unicast.message().type() == MessageType.RELEASE) {
        transmitter.awaitSent();
      }
    } catch (ErrnoException e) {
      warnNotSent(unicast.message().type(), e);
    }
  }

  /** A message that cannot be sent is as good as lost, and the next deadline makes up for it. */
  private void warnNotSent(MessageType type, ErrnoException e) {
    log.warn("DHCP" + type + " could not be sent: ", e);
  }

  @Override
  public void apply(Action.Apply apply) throws ApplyFailedException {
    try {
      host.begin(apply.reason(), apply.lease());
    } catch (ErrnoException e) {
      throw ApplyFailedException.refused(apply.lease().address(), e);
    } catch (LeaseDeclinedException e) {
      throw ApplyFailedException.declined(apply.lease().address(), e);
    }
    settled(apply.lease());
  }

  @Override
  public void extend(Action.Extend extend) throws ApplyFailedException {
    var lease = extend.lease();
    if (!extend.previous().address().equals(lease.address())) {
      transmitter.forgetAddress();
    }
    try {
      host.change(extend.reason(), extend.previous(), lease);
    } catch (ErrnoException e) {
      throw ApplyFailedException.refused(lease.address(), e);
    } catch (LeaseDeclinedException e) {
      throw ApplyFailedException.declined(lease.address(), e);
    }
    settled(lease);
  }

  @Override
  public void restore(Action.Restore restore) throws ApplyFailedException {
    try {
      host.restore(restore.lease());
    } catch (ErrnoException e) {
      throw ApplyFailedException.refused(restore.lease().address(), e);
    }
  }

  @Override
  public void clear(Action.Clear clear) {
    try {
      host.clear(clear.lease());
    } catch (ErrnoException e) {
      log.warn("what is left of a lease could not be taken away: ", e);
    }
  }

  /** Sets again what is missing of a lease in force: a link that goes down loses its routes. */
  void restore(Lease lease) {
    try {
      host.restore(lease);
    } catch (ErrnoException e) {
      log.warn("the lease could not be set again: ", e);
    }
  }

  /** The kernel has agreed: now others may read of it. */
  private void settled(Lease lease) {
    archive.remember(lease);
    journal.attemptSucceeded();
    outcome = Outcome.BOUND;
    awaitNothing();
  }

  private void awaitNothing() {
    try {
      transmitter.awaitNothing();
    } catch (ErrnoException e) {
      log.warn("the packet filter could not be exchanged: ", e);
    }
  }

  @Override
  public void arp(Action.Arp wanted) {
    try {
      arp.send(wanted.packet());
    } catch (ErrnoException e) {
      log.warn("ARP could not be sent: ", e);
    }
  }

  @Override
  public void forget(Action.Forget forget) {
    archive.forget(forget.lease());
  }

  @Override
  public void withdraw(Action.Withdraw withdraw) {
    transmitter.forgetAddress();
    try {
      host.end(withdraw.reason(), withdraw.lease());
    } catch (ErrnoException e) {
      log.warn("the lease could not be taken away: ", e);
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
    if (settings.persistence() == Persistence.ONE_TRY) {
      log.warn("Unable to obtain a lease on first try.  Exiting.");
    } else {
      log.info("No working leases in persistent database - sleeping.");
    }
    outcome = Outcome.FAILED;
    try {
      host.fail();
    } catch (ErrnoException e) {
      warnNotTold(e);
    }
  }

  @Override
  public void preferV6(Action.PreferV6 preferV6) {
    outcome = Outcome.FAILED;
    try {
      host.preferV6();
    } catch (ErrnoException e) {
      warnNotTold(e);
    }
  }

  private void warnNotTold(ErrnoException e) {
    log.warn("scripts could not be told: ", e);
  }
}

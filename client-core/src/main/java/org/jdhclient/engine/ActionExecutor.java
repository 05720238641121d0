package org.jdhclient.engine;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client.Action;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.engine.attempt.Attempts;
import org.jdhclient.engine.link.SendTrouble;
import org.jdhclient.engine.port.EngineLog;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine.projection.LeaseApplier;
import org.jdhclient.engine.projection.LeaseDeclinedException;
import org.jdhclient.engine.receive.PacketJournal;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Report;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** Carries out what the machine wants done on one interface. */
final class ActionExecutor implements Action.Handler<ApplyFailedException> {
  private final Sender sender;
  private final LeaseApplier applier;
  private final LeaseArchive archive;
  private final PacketJournal journal;
  private final Attempts attempts;
  private final Persistence persistence;
  private final ReportLog log;
  private final EngineLog lines;
  private final SendTrouble trouble;
  private BootTime now = BootTime.NEVER;

  /**
   * @param lines for what is told in dhclient's words, which do not name the interface
   */
  ActionExecutor(
      Sender sender,
      LeaseApplier applier,
      LeaseArchive archive,
      Learnt learnt,
      Persistence persistence,
      ReportLog log,
      EngineLog lines) {
    this.sender = sender;
    this.applier = applier;
    this.archive = archive;
    this.journal = learnt.journal();
    this.attempts = learnt.attempts();
    this.persistence = persistence;
    this.log = log;
    this.lines = lines;
    this.trouble = new SendTrouble(log);
  }

  /**
   * Carries out actions in their order.
   *
   * @throws ApplyFailedException if a lease could not be put into force; what came after it is not
   *     done
   */
  void execute(List<Action> actions, BootTime at) throws ApplyFailedException {
    now = at;
    for (var action : actions) {
      action.deliverTo(this);
    }
  }

  @Override
  public void broadcast(Action.Broadcast broadcast) {
    if (broadcast.message().type() == MessageType.DISCOVER) {
      attempts.asking();
    }
    log.tell(broadcast.report());
    trouble.tell("DHCP" + broadcast.message().type(), () -> sender.send(broadcast));
  }

  @Override
  public void unicast(Action.Unicast unicast) {
    log.tell(unicast.report());
    trouble.tell("DHCP" + unicast.message().type(), () -> sender.send(unicast));
  }

  @Override
  public void arp(Action.Arp wanted) {
    trouble.tell("ARP", () -> sender.send(wanted.packet()));
  }

  @Override
  public void apply(Action.Apply apply) throws ApplyFailedException {
    var lease = apply.lease();
    settle(lease, () -> applier.begin(apply.reason(), lease));
  }

  @Override
  public void extend(Action.Extend extend) throws ApplyFailedException {
    var lease = extend.lease();
    if (!extend.previous().address().equals(lease.address())) {
      sender.forgetSource();
    }
    settle(lease, () -> applier.change(extend.reason(), extend.previous(), lease));
  }

  /** Puts a lease into force. */
  private interface Applying {
    void apply() throws RefusedException, LeaseDeclinedException;
  }

  private void settle(Lease lease, Applying applying) throws ApplyFailedException {
    try {
      applying.apply();
    } catch (RefusedException e) {
      throw ApplyFailedException.refused(lease.address(), e);
    } catch (LeaseDeclinedException e) {
      throw ApplyFailedException.declined(lease.address(), e);
    }
    settled(lease);
  }

  /** The host has agreed: now others may read of it. */
  private void settled(Lease lease) {
    archive.remember(lease);
    journal.attemptSucceeded();
    attempts.succeeded();
    try {
      sender.awaitNothing();
    } catch (RefusedException e) {
      log.warn("the packet filter could not be exchanged: ", e);
    }
  }

  @Override
  public void restore(Action.Restore restore) throws ApplyFailedException {
    try {
      applier.restore(restore.lease());
    } catch (RefusedException e) {
      throw ApplyFailedException.refused(restore.lease().address(), e);
    }
  }

  /** Sets again what is missing of a lease in force: a link that goes down loses its routes. */
  void setAgain(Lease lease) {
    try {
      applier.restore(lease);
    } catch (RefusedException e) {
      log.warn("the lease could not be set again: ", e);
    }
  }

  @Override
  public void withdraw(Action.Withdraw withdraw) {
    sender.forgetAddress();
    journal.leaseEnded();
    try {
      applier.end(withdraw.reason(), withdraw.lease());
    } catch (RefusedException e) {
      log.warn("the lease could not be taken away: ", e);
    }
  }

  @Override
  public void clear(Action.Clear clear) {
    try {
      applier.clear(clear.lease());
    } catch (RefusedException e) {
      log.warn("what is left of a lease could not be taken away: ", e);
    }
  }

  @Override
  public void forget(Action.Forget forget) {
    archive.forget(forget.lease());
  }

  @Override
  public void report(Report report) {
    var told = report.besides(journal.unused());
    attempts.told(told.explains());
    log.tell(told);
  }

  @Override
  public void ignore(Action.Ignore ignore) {
    journal.discarded(ignore.reason(), ignore.detail(), now);
  }

  @Override
  public void giveUp(Action.GiveUp giveUp) {
    var failure = failed(rest(giveUp));
    if (persistence == Persistence.ONE_TRY) {
      lines.warn("Unable to obtain a lease on first try.  Exiting.");
    } else {
      lines.info("No working leases in persistent database - sleeping.");
    }
    applier.fail();
    log.tell(failure);
  }

  private Report failed(Optional<Span> rest) {
    return attempts.failed(journal.attemptFailed(attempts.question()), rest, trouble.last());
  }

  private Optional<Span> rest(Action.GiveUp giveUp) {
    return persistence == Persistence.ONE_TRY ? Optional.empty() : Optional.of(giveUp.rest());
  }

  @Override
  public void preferV6(Action.PreferV6 preferV6) {
    applier.preferV6();
    log.tell(failed(Optional.of(preferV6.rest())));
  }
}

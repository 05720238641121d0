package org.jdhclient.engine6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.client6.Action;
import org.jdhclient.client6.Awaited;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine.attempt.Attempts;
import org.jdhclient.engine.link.SendTrouble;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine.receive.PacketJournal;
import org.jdhclient.engine6.projection.LeaseApplier6;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report6.Progress;
import org.jdhclient.report6.Report6;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** Carries out what the machine wants done on one interface. */
final class ActionExecutor6 implements Action.Handler<RuntimeException> {
  private final Sender6 sender;
  private final LeaseApplier6 applier;
  private final LeaseArchive6 archive;
  private final PacketJournal journal;
  private final Attempts attempts;
  private final RouterWatch routers;
  private final Persistence persistence;
  private final ReportLog log;
  private final ReportLog6 lines;
  private final SendTrouble trouble;
  private final List<Ipv6Address> declined = new ArrayList<>();
  private BootTime now = BootTime.NEVER;

  ActionExecutor6(
      Sender6 sender,
      LeaseApplier6 applier,
      LeaseArchive6 archive,
      Learnt6 learnt,
      Persistence persistence,
      ReportLog log,
      ReportLog6 lines) {
    this.sender = sender;
    this.applier = applier;
    this.archive = archive;
    this.journal = learnt.journal();
    this.attempts = learnt.attempts();
    this.routers = learnt.routers();
    this.persistence = persistence;
    this.log = log;
    this.lines = lines;
    this.trouble = new SendTrouble(log);
  }

  /**
   * Carries out actions in their order.
   *
   * @return addresses of which the owner's scripts say that they are other hosts'
   */
  List<Ipv6Address> execute(List<Action> actions, BootTime at) {
    now = at;
    declined.clear();
    for (var action : actions) {
      action.deliverTo(this);
    }
    return List.copyOf(declined);
  }

  @Override
  public void send(Action.Send send) {
    if (looksForServers(send.message().type())) {
      attempts.asking();
    }
    lines.tell(send.report());
    trouble.tell(send.message().type().toString(), () -> sender.send(send));
  }

  private static boolean looksForServers(Dhcp6MessageType type) {
    return type == Dhcp6MessageType.SOLICIT || type == Dhcp6MessageType.INFORMATION_REQUEST;
  }

  @Override
  public void apply(Action.Apply apply) {
    if (apply.previous().isEmpty()) {
      // What is on record so far is known no more after this.
      var running = apply.lease().prefixes();
      applier.removeLeft(archive.prefixes(running), running);
    }
    declined.addAll(applier.apply(apply.reason(), apply.previous(), apply.lease()));
    archive.remember(apply.lease());
    if (!isDeclined(apply.lease())) {
      succeeded();
    }
  }

  /** Whether scripts take none of it. */
  private boolean isDeclined(Lease6 lease) {
    return lease.leases().allMatch(held -> declined.stream().anyMatch(held::isOf));
  }

  @Override
  public void inform(Action.Inform inform) {
    applier.inform(inform.previous(), inform.options());
    succeeded();
  }

  private void succeeded() {
    journal.attemptSucceeded();
    attempts.succeeded();
  }

  /** Has nothing heard any more but what the machine has use for. */
  void listenFor(Awaited awaited) {
    try {
      sender.await(awaited);
    } catch (RefusedException e) {
      log.warn("the packet filter could not be exchanged: ", e);
    }
  }

  @Override
  public void withdraw(Action.Withdraw withdraw) {
    applier.end(withdraw.reason(), withdraw.ended(), withdraw.left());
    withdraw.left().ifPresentOrElse(archive::remember, journal::leaseEnded);
  }

  @Override
  public void deprecate(Action.Deprecate deprecate) {
    applier.deprecate(deprecate.aged());
  }

  @Override
  public void restore(Action.Restore restore) {
    applier.restore(restore.lease());
  }

  @Override
  public void forget(Action.Forget forget) {
    archive.forget(forget.lease());
  }

  @Override
  public void report(Report6 report) {
    attempts.told(report.explains());
    lines.tell(report);
  }

  @Override
  public void ignore(Action.Ignore ignore) {
    journal.discarded(ignore.reason(), ignore.detail(), now);
  }

  /** The machine goes on asking, unless it is to try once only. */
  @Override
  public void giveUp(Action.GiveUp giveUp) {
    boolean isLast = persistence == Persistence.ONE_TRY;
    var rest = isLast ? Optional.<Span>empty() : Optional.of(giveUp.rest());
    if (isLast && giveUp.obstacle().isEmpty() && giveUp.rest().equals(Span.ZERO)) {
      lines.tell(Progress.DURATION_EXCEEDED);
    }
    var packets = journal.attemptFailed(attempts.question());
    boolean silent = packets.isEmpty();
    attempts.told(giveUp.obstacle().or(() -> silent ? routers.explanation() : Optional.empty()));
    log.tell(attempts.failed(packets, rest, trouble.last()));
  }
}

package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.Extension;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.Progress;
import org.jdhclient.report6.Refusal;
import org.jdhclient.script6.Reason;

/**
 * A lease is remembered, and it has been asked whether it is of this link (RFC 9915 18.2.3).
 *
 * <p>It is put into force only when a server says so, or when none has said anything: as dhclient
 * does. A guest that was copied, or started on another network, does not begin with an address that
 * is another's or leads nowhere, and one that finds its server again waits for one exchange only.
 * Where no server answers the guest has its address after ten seconds, for as long as it has been
 * lent, which is more than it would get of anybody. What a client before this one has left on the
 * interface stays there meanwhile.
 *
 * @param stranger a server that knows nothing of it, and whose it is not, if there is one
 */
record Rebooting(Lease6 recorded, Exchange asked, Optional<Duid> stranger) implements Asking {

  static Step begin(Lease6 lease, Context context) {
    var asked = LinkCheck.ask(lease, context);
    return Step.to(new Rebooting(lease, asked, Optional.empty()), asked.send())
        .after(LinkCheck.progress(asked));
  }

  @Override
  public Phase phase() {
    return Phase.CONFIRMING;
  }

  @Override
  public Asking after(Exchange next) {
    return new Rebooting(recorded, next, stranger);
  }

  @Override
  public Step unanswered(Context context) {
    var step = used(recorded, context).after(Progress.DURATION_EXCEEDED);
    return stranger.isPresent() && step.next() instanceof Leased leased
        ? Rebinding.begin(leased.aging(), context).after(step.actions())
        : step;
  }

  @Override
  public Step answered(Reply reply, Context context) {
    var message = reply.message();
    var said = new Refusal.Said(message.server(), message.status());
    return switch (said.status().code()) {
      case StatusCode.SUCCESS ->
          LinkCheck.isConfirm(asked)
              ? Completing.after(used(recorded, context), context)
              : rebound(extension(reply, context), said.server(), context);
      case StatusCode.NOT_ON_LINK -> Leased.lost(recorded, said, context);
      case StatusCode.NO_BINDING -> unknown(said, context);
      default -> inPart(said, reply, context);
    };
  }

  /** Some of it may have ended meanwhile. */
  private static Step used(Lease6 lease, Context context) {
    var running = lease.runningAt(context.now());
    return running.isEmpty() ? gone(lease, context) : Taking.of(running, Reason.BOUND6, context);
  }

  private static Step gone(Lease6 lease, Context context) {
    return Soliciting.begin(context)
        .after(
            List.of(
                new Action.Withdraw(Reason.EXPIRE6, lease, Optional.empty()),
                new Action.Forget(lease)));
  }

  /**
   * Its own server knows nothing of it: it is not used. Another's word does not take it away, but
   * where no server has a better one that server is asked for it, too.
   */
  private Step unknown(Refusal.Said said, Context context) {
    var doubtful = new Rebooting(recorded, asked, Optional.of(said.server()));
    return said.server().equals(recorded.server())
        ? Leased.lost(recorded, said, context)
        : Step.ignore(doubtful, Discard.UNUSABLE, said.why()).after(said);
  }

  /** There is no more of a kind: what is had already may have been extended all the same. */
  private Step inPart(Refusal.Said said, Reply reply, Context context) {
    if (!LinkCheck.isConfirm(asked) && ServerAnswer.isOfAKind(said.status())) {
      var extension = extension(reply, context);
      if (extension.hasGiven(context.now())) {
        return rebound(extension, said.server(), context);
      }
    }
    return Step.ignore(this, Discard.UNUSABLE, said.why()).after(said);
  }

  private Extension extension(Reply reply, Context context) {
    return context.extension(recorded, reply.message());
  }

  private Step rebound(Extension extension, Duid server, Context context) {
    var unbound =
        extension.unbound().map(association -> new Refusal.Said(server, association.status()));
    if (unbound.isPresent() && !extension.hasGiven(context.now())) {
      return unknown(unbound.get(), context);
    }
    if (extension.lease().isEmpty()) {
      return gone(recorded, context);
    }
    var forgotten = Forgotten.by(extension, server, recorded.server(), List.of());
    var step = taken(extension, forgotten, context);
    return unbound.map(step::after).orElse(step);
  }

  /** What its own server knows nothing of is not used: nobody has it yet. It is asked for anew. */
  private Step taken(Extension extension, Forgotten forgotten, Context context) {
    var lease = forgotten.left(extension.lease());
    var ended =
        recorded.part(held -> lease.leases().noneMatch(kept -> kept.name().equals(held.name())));
    var step = used(lease, context);
    if (!ended.isEmpty()) {
      step = step.after(new Action.Withdraw(Reason.EXPIRE6, ended, Optional.of(lease)));
    }
    return Reinstating.after(step, extension.lease(), forgotten, context);
  }

  /** There is nothing to be renewed yet. */
  @Override
  public boolean holdsRenewalBack() {
    return true;
  }
}

package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp6.option.StatusCode;
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
 */
record Rebooting(Lease6 recorded, Exchange asked) implements Asking {

  static Step begin(Lease6 lease, Context context) {
    var asked = LinkCheck.ask(lease, context);
    return Step.to(new Rebooting(lease, asked), asked.send()).after(LinkCheck.progress(asked));
  }

  @Override
  public Phase phase() {
    return Phase.CONFIRMING;
  }

  @Override
  public Asking after(Exchange next) {
    return new Rebooting(recorded, next);
  }

  @Override
  public Step unanswered(Context context) {
    return used(recorded, context).after(Progress.DURATION_EXCEEDED);
  }

  @Override
  public Step answered(Reply reply, Context context) {
    var message = reply.message();
    var said = new Refusal.Said(message.server(), message.status());
    return switch (said.status().code()) {
      case StatusCode.SUCCESS ->
          LinkCheck.isConfirm(asked) ? used(recorded, context) : rebound(reply, context);
      case StatusCode.NOT_ON_LINK, StatusCode.NO_BINDING -> Leased.lost(recorded, said, context);
      default -> Step.ignore(this, Discard.UNUSABLE, said.why()).after(said);
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

  /** What the server knows nothing of is not used: nobody has it yet. */
  private Step rebound(Reply reply, Context context) {
    var extension = context.extension(recorded, reply.message());
    var unbound = extension.unbound();
    if (unbound.isPresent()) {
      var said = new Refusal.Said(reply.message().server(), unbound.get().status());
      return Leased.lost(recorded, said, context);
    }
    if (extension.lease().isEmpty()) {
      return gone(recorded, context);
    }
    var step = used(extension.lease(), context);
    var back = extension.takenBack(recorded);
    return back.isEmpty()
        ? step
        : step.after(new Action.Withdraw(Reason.EXPIRE6, back, Optional.of(extension.lease())));
  }

  /** There is nothing to be renewed yet. */
  @Override
  public boolean holdsRenewalBack() {
    return true;
  }
}

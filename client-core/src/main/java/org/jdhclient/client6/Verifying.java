package org.jdhclient.client6;

import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.Progress;
import org.jdhclient.report6.Refusal;
import org.jdhclient.script6.Reason;

/**
 * The link has come back with a lease in force, and it has been asked whether the lease is of it.
 * If nobody says, it stays in force until it ends (RFC 9915 18.2.3).
 */
record Verifying(AgingLease aging, Exchange asked) implements Extending {

  static Step begin(AgingLease aging, Context context) {
    var asked = LinkCheck.ask(aging.lease(), context);
    return Step.to(new Verifying(aging, asked), asked.send()).after(LinkCheck.progress(asked));
  }

  @Override
  public Phase phase() {
    return Phase.CONFIRMING;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Verifying(left, asked);
  }

  @Override
  public Extending after(Exchange next) {
    return new Verifying(aging, next);
  }

  @Override
  public Step answered(Reply reply, Context context) {
    var said = new Refusal.Said(reply.message().server(), reply.message().status());
    if (said.status().code() == StatusCode.NOT_ON_LINK) {
      return Leased.lost(held(), said, context);
    }
    if (!LinkCheck.isConfirm(asked)) {
      return Extending.super.answered(reply, context);
    }
    return said.status().isSuccess()
        ? restored(context)
        : Step.ignore(this, Discard.UNUSABLE, said.why()).after(said);
  }

  /** The kernel takes addresses away from a link that goes down. */
  private Step restored(Context context) {
    return Step.to(Bound.of(aging, context), new Action.Restore(held()));
  }

  @Override
  public Step unanswered(Context context) {
    return restored(context).after(Progress.DURATION_EXCEEDED);
  }

  @Override
  public LinkFit linkFit() {
    return LinkFit.DOUBTFUL;
  }

  /** Where the link is another network's there is nothing to be renewed. */
  @Override
  public boolean holdsRenewalBack() {
    return true;
  }

  /** There is nobody to ask; the next link is asked anew. */
  @Override
  public Step detached(Context context) {
    return Step.to(Bound.of(aging, context));
  }

  @Override
  public Reason reason() {
    return Reason.REBIND6;
  }
}

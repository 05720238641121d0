package org.jdhclient.client6;

import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.Progress;
import org.jdhclient.report6.Refusal;
import org.jdhclient.script6.Reason;

/**
 * A server knows nothing of the lease in force, and has been asked for all of it anew (RFC 9915
 * 18.2.10.1). What it does not give then is its to give to others: it goes.
 */
record Reinstating(AgingLease aging, Exchange asked) implements Extending {

  static Step begin(AgingLease aging, Duid server, Context context) {
    var request =
        ClientMessages6.requestAgain(
            context.config(), context.transactionId(), server, aging.lease());
    var asked = Exchange.begin(request, TransmissionParameters.REQUEST, context);
    return Step.to(new Reinstating(aging, asked), asked.send());
  }

  @Override
  public Phase phase() {
    return Phase.REQUESTING;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Reinstating(left, asked);
  }

  @Override
  public Extending after(Exchange next) {
    return new Reinstating(aging, next);
  }

  @Override
  public Step answered(Reply reply, Context context) {
    var answer = ServerAnswer.of(reply.message(), context);
    var flaw = answer.flaw(context.config());
    if (flaw.isEmpty()) {
      var granted = context.granted(reply.message());
      return taken(granted.lease(), granted.takenBack(held()), context);
    }
    var why = flaw.get();
    return isPassing(why)
        ? Step.ignore(this, Discard.UNUSABLE, why.why()).after(why)
        : Leased.lost(held(), why, context);
  }

  private static boolean isPassing(Refusal why) {
    return why instanceof Refusal.Said said && said.status().code() == StatusCode.UNSPEC_FAIL;
  }

  @Override
  public boolean holdsRenewalBack() {
    return true;
  }

  /** The lease still runs, and there may be another server that knows of it. */
  @Override
  public Step unanswered(Context context) {
    return Rebinding.begin(aging, context).after(Progress.COUNT_EXCEEDED);
  }

  @Override
  public Reason reason() {
    return Reason.RENEW6;
  }
}

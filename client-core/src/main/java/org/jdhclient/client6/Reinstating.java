package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.Progress;
import org.jdhclient.report6.Refusal;
import org.jdhclient.script6.Reason;

/**
 * A server knows nothing of the lease in force, or of some of it, and has been asked for all of it
 * anew (RFC 9915 18.2.10.1). What the lease's own server does not give then is its to give to
 * others: it goes. What another does not give runs to its end, and of what the server did not say
 * so all stays but for what it takes back.
 */
record Reinstating(AgingLease aging, Exchange asked, Forgotten forgotten) implements Extending {

  /**
   * Asks for it.
   *
   * @param named what is asked for by name: all that is in force, or more
   */
  static Step begin(AgingLease aging, Lease6 named, Forgotten forgotten, Context context) {
    var request =
        ClientMessages6.requestAgain(
            context.config(), context.transactionId(), forgotten.server(), named);
    var asked = Exchange.begin(request, TransmissionParameters.REQUEST, context);
    return Step.to(new Reinstating(aging, asked, forgotten), asked.send());
  }

  /** After a step that leaves a lease in force; any other has its own way to go on. */
  static Step after(Step step, Lease6 named, Forgotten forgotten, Context context) {
    return !forgotten.isEmpty() && step.next() instanceof Leased leased
        ? begin(leased.aging(), named, forgotten, context).after(step.actions())
        : step;
  }

  @Override
  public Phase phase() {
    return Phase.REQUESTING;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Reinstating(left, asked, forgotten);
  }

  @Override
  public Extending after(Exchange next) {
    return new Reinstating(aging, next, forgotten);
  }

  @Override
  public Step answered(Reply reply, Context context) {
    var answer = ServerAnswer.of(reply.message(), context);
    return answer
        .flaw(context.config())
        .map(why -> refused(why, context))
        .orElseGet(() -> granted(answer, context));
  }

  private Step granted(ServerAnswer answer, Context context) {
    var goingOn = forgotten.goingOn(held(), answer.granted());
    var extension = context.extension(goingOn, answer.message());
    return taken(extension.lease(), extension.takenBack(held()), context);
  }

  private Step refused(Refusal why, Context context) {
    if (isPassing(why)) {
      return Step.ignore(this, Discard.UNUSABLE, why.why()).after(why);
    }
    return forgotten.isByLender()
        ? lost(why, context)
        : Rebinding.begin(aging, forgotten.inVain(), context).after(why);
  }

  private Step lost(Refusal why, Context context) {
    var left = forgotten.left(held());
    if (left.isEmpty()) {
      return Leased.lost(held(), why, context);
    }
    var gone = forgotten.of(held());
    var step = Step.to(Bound.of(new AgingLease(left, aging.lookedAt()), context)).after(why);
    return gone.isEmpty()
        ? step
        : step.after(new Action.Withdraw(Reason.EXPIRE6, gone, Optional.of(left)));
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
    return Rebinding.begin(aging, forgotten.inVain(), context).after(Progress.COUNT_EXCEEDED);
  }

  @Override
  public Reason reason() {
    return Reason.RENEW6;
  }
}

package org.jdhclient.client6;

import org.jdhclient.lease6.AgingLease;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report6.Progress;
import org.jdhclient.script6.Reason;

/**
 * Some of what is wanted is not there, and what is need not be extended: its server has been asked
 * for all of it by a Renew (RFC 9915 18.2.10.1), and no other, which might know nothing of a lease
 * that is in force for ever.
 */
record Completing(AgingLease aging, Exchange asked) implements Extending {

  static Step begin(AgingLease aging, Context context) {
    var renew = ClientMessages6.renew(context.config(), context.transactionId(), aging.lease());
    var asked = Exchange.begin(renew, TransmissionParameters.RENEW.lasting(PATIENCE), context);
    return Step.to(new Completing(aging, asked), asked.send()).after(Progress.RENEWING);
  }

  /** After a step to a lease that was only confirmed: a server is there that has not been asked. */
  static Step after(Step step, Context context) {
    return step.next() instanceof Leased leased
            && !leased.held().names().containsAll(context.wanted())
        ? begin(leased.aging(), context).after(step.actions())
        : step;
  }

  @Override
  public Phase phase() {
    return Phase.RENEWING;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Completing(left, asked);
  }

  @Override
  public Extending after(Exchange next) {
    return new Completing(aging, next);
  }

  @Override
  public Step unanswered(Context context) {
    return Step.to(Bound.of(aging, context));
  }

  @Override
  public Reason reason() {
    return Reason.RENEW6;
  }
}

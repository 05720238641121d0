package org.jdhclient.client6;

import org.jdhclient.lease6.AgingLease;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report6.Progress;
import org.jdhclient.script6.Reason;

/** From T1 to T2 the server of the lease is asked to extend it (RFC 9915 18.2.4). */
record Renewing(AgingLease aging, Exchange asked) implements Extending {

  static Step begin(AgingLease aging, Context context) {
    var lease = aging.lease();
    var renew = ClientMessages6.renew(context.config(), context.transactionId(), lease);
    var until = Extending.until(lease.rebindsAt(), lease, context);
    var asked = Exchange.begin(renew, TransmissionParameters.RENEW.lasting(until), context);
    return Step.to(new Renewing(aging, asked), asked.send()).after(Progress.RENEWING);
  }

  @Override
  public Phase phase() {
    return Phase.RENEWING;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Renewing(left, asked);
  }

  @Override
  public Extending after(Exchange next) {
    return new Renewing(aging, next);
  }

  @Override
  public Step unanswered(Context context) {
    return Rebinding.begin(aging, context);
  }

  @Override
  public Reason reason() {
    return Reason.RENEW6;
  }
}

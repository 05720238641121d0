package org.jdhclient.client6;

import org.jdhclient.lease6.AgingLease;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report6.Progress;
import org.jdhclient.script6.Reason;
import org.jdhclient.time.BootTime;

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

  /**
   * What has ended has no T2 any more. If what is left has none, for it is lent for ever, only its
   * own server is asked for the rest.
   */
  @Override
  public Leased with(AgingLease left) {
    var rebindsAt = left.lease().rebindsAt();
    if (!rebindsAt.equals(BootTime.NEVER)) {
      return new Renewing(left, asked.until(rebindsAt));
    }
    return held().rebindsAt().equals(BootTime.NEVER)
        ? new Renewing(left, asked)
        : new Completing(left, asked);
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

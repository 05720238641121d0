package org.jdhclient.client6;

import java.util.List;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report6.Progress;
import org.jdhclient.script6.Reason;

/**
 * From T2 to the end any server is asked to extend the lease (RFC 9915 18.2.5).
 *
 * @param strangers servers that have said that they know nothing of it, and whose it is not: they
 *     are not asked for it anew again
 */
record Rebinding(AgingLease aging, Exchange asked, List<Duid> strangers) implements Extending {

  static Step begin(AgingLease aging, Context context) {
    return begin(aging, List.of(), context);
  }

  static Step begin(AgingLease aging, List<Duid> strangers, Context context) {
    var lease = aging.lease();
    var rebind = ClientMessages6.rebind(context.config(), context.transactionId(), lease);
    var until = Extending.until(lease.validUntil(), lease, context);
    var asked = Exchange.begin(rebind, TransmissionParameters.REBIND.lasting(until), context);
    return Step.to(new Rebinding(aging, asked, strangers), asked.send()).after(Progress.REBINDING);
  }

  @Override
  public Phase phase() {
    return Phase.REBINDING;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Rebinding(left, asked, strangers);
  }

  @Override
  public Extending after(Exchange next) {
    return new Rebinding(aging, next, strangers);
  }

  /** What need not be extended is still there then. */
  @Override
  public Step unanswered(Context context) {
    return Step.to(Bound.of(aging, context));
  }

  @Override
  public Reason reason() {
    return Reason.REBIND6;
  }
}

package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report6.Progress;
import org.jdhclient.script6.Reason;

/**
 * A lease is given back: nothing of it is used any more, and its server has been told so (RFC 9915
 * 18.2.7).
 */
record Releasing(Lease6 given, Exchange asked) implements Asking {

  static Step begin(Lease6 lease, Context context) {
    return asking(lease, context)
        .after(new Action.Withdraw(Reason.RELEASE6, lease, Optional.empty()));
  }

  private static Step asking(Lease6 lease, Context context) {
    var release = ClientMessages6.release(context.config(), context.transactionId(), lease);
    var asked = Exchange.begin(release, TransmissionParameters.RELEASE, context);
    return Step.to(new Releasing(lease, asked), asked.send());
  }

  @Override
  public Phase phase() {
    return Phase.RELEASING;
  }

  @Override
  public boolean isWanting() {
    return false;
  }

  @Override
  public Asking after(Exchange next) {
    return new Releasing(given, next);
  }

  @Override
  public Step unanswered(Context context) {
    return done().after(Progress.COUNT_EXCEEDED);
  }

  /** Whatever it says: it knows now (RFC 9915 18.2.10.3). */
  @Override
  public Step answered(Reply reply, Context context) {
    return done();
  }

  private Step done() {
    return Step.to(new Stopped(), new Action.Forget(given), new Action.Tell(Progress.DONE));
  }

  /** What was sent without a link has reached nobody. */
  @Override
  public Step attached(Context context) {
    return asking(given, context);
  }

  @Override
  public Step detached(Context context) {
    return Step.to(this);
  }

  @Override
  public Step released(Context context) {
    return Step.to(this);
  }

  @Override
  public Step stopped(Context context) {
    return done();
  }
}

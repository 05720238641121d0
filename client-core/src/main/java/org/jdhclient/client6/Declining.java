package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.time.BootTime;

/**
 * A server has been told that others have some of what it has lent; the rest is in force.
 *
 * @param taken what others have
 * @param linkFit whether the rest is of this link; if that is doubtful it is asked for afterwards
 */
record Declining(Lease6 taken, AgingLease aging, Exchange asked, LinkFit linkFit)
    implements Leased {

  /**
   * Tells the server.
   *
   * @param left what stays in force, if anything does
   */
  static Step begin(Lease6 taken, AgingLease left, LinkFit linkFit, Context context) {
    return left.lease().isEmpty()
        ? DecliningAll.begin(taken, context).after(new Action.Forget(taken))
        : asking(taken, left, linkFit, context);
  }

  private static Step asking(Lease6 taken, AgingLease left, LinkFit linkFit, Context context) {
    var asked = decline(taken, context);
    return Step.to(new Declining(taken, left, asked, linkFit), asked.send());
  }

  static Exchange decline(Lease6 taken, Context context) {
    var decline = ClientMessages6.decline(context.config(), context.transactionId(), taken);
    return Exchange.begin(decline, TransmissionParameters.DECLINE, context);
  }

  @Override
  public Phase phase() {
    return Phase.DECLINING;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Declining(taken, left, asked, linkFit);
  }

  @Override
  public Optional<Exchange> exchange() {
    return Optional.of(asked);
  }

  @Override
  public BootTime dueAt() {
    return asked.deadline();
  }

  @Override
  public Step due(Context context) {
    return asked
        .again(context)
        .map(next -> Step.to(new Declining(taken, aging, next, linkFit), next.send()))
        .orElseGet(() -> done(context));
  }

  /** Whatever it says: it knows now (RFC 9915 18.2.10.4). */
  @Override
  public Step answered(Reply reply, Context context) {
    return done(context);
  }

  private Step done(Context context) {
    return linkFit == LinkFit.KNOWN
        ? Step.to(Bound.afterDecline(aging, context))
        : Verifying.begin(aging, context);
  }

  @Override
  public boolean holdsRenewalBack() {
    return true;
  }

  /**
   * What was sent without a link has reached nobody; and the link may be another network's (RFC
   * 9915 18.2.12).
   */
  @Override
  public Step attached(Context context) {
    return asking(taken, aging, LinkFit.DOUBTFUL, context);
  }
}

package org.jdhclient.client6;

import org.jdhclient.lease6.Lease6;

/** A server has been told that others have all that it has lent. */
record DecliningAll(Lease6 taken, Exchange asked) implements Asking {

  static Step begin(Lease6 taken, Context context) {
    var asked = Declining.decline(taken, context);
    return Step.to(new DecliningAll(taken, asked), asked.send());
  }

  @Override
  public Phase phase() {
    return Phase.DECLINING;
  }

  @Override
  public Asking after(Exchange next) {
    return new DecliningAll(taken, next);
  }

  @Override
  public Step unanswered(Context context) {
    return Resting.afterDecline(context);
  }

  /** Whatever it says: it knows now (RFC 9915 18.2.10.4). */
  @Override
  public Step answered(Reply reply, Context context) {
    return Resting.afterDecline(context);
  }

  /** What was sent without a link has reached nobody. */
  @Override
  public Step attached(Context context) {
    return begin(taken, context);
  }

  @Override
  public Step detached(Context context) {
    return Step.to(this);
  }
}

package org.jdhclient.client6;

/** A server has been told that others have all that it has lent. */
record DecliningAll(Exchange asked) implements Asking {

  @Override
  public Phase phase() {
    return Phase.DECLINING;
  }

  @Override
  public Asking after(Exchange next) {
    return new DecliningAll(next);
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

  @Override
  public Step detached(Context context) {
    return Step.to(this);
  }
}

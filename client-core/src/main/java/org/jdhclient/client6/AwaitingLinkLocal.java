package org.jdhclient.client6;

import org.jdhclient.time.BootTime;

/**
 * There is no link, or no link-local address that may be used on it, to ask from (RFC 9915 18.2).
 *
 * @param heldUntil before which nothing is asked even then, for something was refused or declined
 */
record AwaitingLinkLocal(BootTime heldUntil) implements Unleased {

  @Override
  public Phase phase() {
    return Phase.WAIT_LINK_LOCAL;
  }

  @Override
  public BootTime deadline() {
    return BootTime.NEVER;
  }

  @Override
  public Step wake(Context context) {
    return Step.to(this);
  }

  @Override
  public Step attached(Context context) {
    return context.now().reached(heldUntil)
        ? Unleased.begin(context)
        : Step.to(new Resting(heldUntil));
  }

  @Override
  public Step detached(Context context) {
    return Step.to(this);
  }
}

package org.jdhclient.client6;

import org.jdhclient.time.BootTime;

/** The client has ended: nothing happens any more. */
record Stopped() implements Unleased {

  @Override
  public Phase phase() {
    return Phase.STOPPED;
  }

  @Override
  public boolean isWanting() {
    return false;
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
  public Step detached(Context context) {
    return Step.to(this);
  }

  @Override
  public Step released(Context context) {
    return Step.to(this);
  }

  @Override
  public Step stopped(Context context) {
    return Step.to(this);
  }
}

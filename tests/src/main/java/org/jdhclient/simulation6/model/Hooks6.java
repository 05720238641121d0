package org.jdhclient.simulation6.model;

/** What the owner's hooks do themselves, and since when. */
public final class Hooks6 {
  private boolean wantResolvConf;
  private boolean inCharge;

  /** The owner has them write resolv.conf, or do it no more. */
  public void toggle() {
    wantResolvConf = !wantResolvConf;
  }

  public boolean wantResolvConf() {
    return wantResolvConf;
  }

  /** They were run for a lease. */
  public void run() {
    inCharge = wantResolvConf;
  }

  /** Whether resolv.conf was theirs when they were last run. */
  public boolean areInCharge() {
    return inCharge;
  }

  /** A process that has just begun has heard nothing of them. */
  public void forgotten() {
    inCharge = false;
  }
}

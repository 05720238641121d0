package org.jdhclient.simulation.model;

import java.util.ArrayList;
import java.util.List;

/** What is known of any step of a process. */
public abstract class Doings implements Step {
  private final List<String> acts = new ArrayList<>();
  private boolean refused;
  private boolean killed;
  private long ignored;

  @Override
  public void acted(String what) {
    acts.add(what);
  }

  @Override
  public void ignored(long packets) {
    ignored = packets;
  }

  @Override
  public void killed() {
    killed = true;
  }

  /** The kernel did not take something. */
  public void refused() {
    refused = true;
  }

  public boolean isRefused() {
    return refused;
  }

  /** What was done that has an effect, in words. */
  public List<String> acts() {
    return acts;
  }

  /** How many packets were not used. */
  public long ignored() {
    return ignored;
  }

  public boolean isKilled() {
    return killed;
  }

  /** Whether there is nothing to see of it from without. */
  protected boolean isWithoutEffect() {
    return acts.isEmpty() && ignored == 0 && !killed;
  }
}

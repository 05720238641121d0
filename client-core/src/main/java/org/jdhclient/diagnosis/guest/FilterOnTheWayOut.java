package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SendingRefused;

/** What is asked does not leave the guest. */
record FilterOnTheWayOut(String name, String error) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.first(SendingRefused.class)
        .map(refused -> new FilterOnTheWayOut(seen.name(), refused.error()));
  }

  @Override
  public String word() {
    return "filter-on-the-way-out";
  }

  @Override
  public String verdict() {
    return "a filter of this guest drops what is sent on " + name + " (" + error + ")";
  }

  @Override
  public String cure() {
    return "Have it let UDP from port 68 to port 67 pass: look at nft list ruleset (hook egress) and"
        + " tc filter show dev "
        + name
        + " egress; if neither has anything, the queue is full (tc -s qdisc show dev "
        + name
        + ").";
  }

  @Override
  public Effect effect() {
    return Effect.NO_LEASE;
  }

  @Override
  public Certainty certainty() {
    return Certainty.SEEN;
  }
}

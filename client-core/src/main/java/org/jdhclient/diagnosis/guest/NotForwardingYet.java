package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.Bridge;

/** The guest's own bridge holds back what comes and goes, to find loops (IEEE 802.1D). */
record NotForwardingYet(String name, Bridge bridge) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.replies().isEmpty()
        ? seen.first(Bridge.class)
            .filter(bridge -> !bridge.waiting().isEmpty())
            .map(bridge -> new NotForwardingYet(seen.name(), bridge))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "not-forwarding-yet";
  }

  @Override
  public String verdict() {
    return "the bridge "
        + name
        + " does not forward yet by its port "
        + String.join(", ", bridge.waiting())
        + " (spanning tree or forwarding delay), which takes up to "
        + bridge.secondsToForward()
        + " seconds";
  }

  @Override
  public String cure() {
    return "A normal run waits for it. Where there can be no loop, it need not: ip link set "
        + name
        + " type bridge stp_state 0 forward_delay 0.";
  }

  @Override
  public Effect effect() {
    return Effect.UNDECIDED;
  }

  @Override
  public Certainty certainty() {
    return Certainty.SEEN;
  }
}

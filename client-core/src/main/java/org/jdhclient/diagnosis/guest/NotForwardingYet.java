package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Bridge;
import org.jdhclient.diagnosis.observe.Observations;

/** The guest's own bridge holds back what comes and goes, to find loops (IEEE 802.1D). */
record NotForwardingYet(String name, Bridge bridge, Effect effect) implements Cause {
  static Optional<Cause> in(Observations seen) {
    // Without a carrier a normal run waits, and nobody was asked.
    var effect = seen.isSilent() ? Effect.NO_LEASE : Effect.UNDECIDED;
    return seen.judged().isEmpty()
        ? seen.first(Bridge.class)
            .filter(bridge -> !bridge.waiting().isEmpty())
            .map(bridge -> new NotForwardingYet(seen.name(), bridge, effect))
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
    return "A normal run asks until then. Where there can be no loop, it need not: ip link set "
        + name
        + " type bridge stp_state 0 forward_delay 0.";
  }
}

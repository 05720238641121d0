package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SpanningTree;
import org.jdhclient.wire.BridgeHello;

/** The port at the other end belongs to a bridge that speaks STP, and nothing passes it. */
record SpanningTreeDelay(BridgeHello hello) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.ofServers(seen) && Signs.ofNobody(seen)
        ? seen.first(SpanningTree.class).map(tree -> new SpanningTreeDelay(tree.hello()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "spanning-tree-delay";
  }

  @Override
  public String verdict() {
    return "the bridge "
        + hello.bridge()
        + " at the other end speaks STP, with a forward delay of "
        + hello.forwardDelaySeconds()
        + " s, and forwards nothing: for twice that long after a port came up it does not";
  }

  @Override
  public String cure() {
    return "Wait and try again, or on the host: ip link set BRIDGE type bridge stp_state 0 forward_delay 0.";
  }

  @Override
  public Certainty certainty() {
    return Certainty.INFERRED;
  }
}

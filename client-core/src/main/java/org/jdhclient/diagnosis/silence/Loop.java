package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.OwnFramesReturned;

/** What is sent comes back: the network has a loop. */
record Loop(String name, Effect effect) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.first(OwnFramesReturned.class)
        .map(returned -> new Loop(seen.name(), Quiet.effect(seen)));
  }

  @Override
  public String word() {
    return "loop";
  }

  @Override
  public String verdict() {
    return "what "
        + name
        + " sends comes back to it: the network has a loop, or something mirrors its frames";
  }

  @Override
  public String cure() {
    return "Look for two cables or two bridge ports between the same two bridges; take one away, or have the bridges speak STP.";
  }
}

package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.Observations;

/** The interface is down: a diagnosis, which changes nothing, cannot ask anybody. */
record InterfaceDown(String name) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.link() == LinkCondition.DOWN
        ? Optional.of(new InterfaceDown(seen.name()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "interface-down";
  }

  @Override
  public String verdict() {
    return name + " is down, and a diagnosis changes nothing, so nobody was asked";
  }

  @Override
  public String cure() {
    return "A normal run sets it up by itself; to have it diagnosed, first: ip link set "
        + name
        + " up.";
  }

  @Override
  public Effect effect() {
    return Effect.UNDECIDED;
  }
}

package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.LinkState;
import org.jdhclient.diagnosis.observe.Observations;

/** Nothing is plugged in at the other end. */
record NoCarrier(String name) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.link() == LinkState.NO_CARRIER
        ? Optional.of(new NoCarrier(seen.name()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "no-carrier";
  }

  @Override
  public String verdict() {
    return name + " has no carrier: the cable is unplugged, or the other end of the veth is down";
  }

  @Override
  public String cure() {
    return "On the host, find that end (ip link show master BRIDGE) and set it up.";
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

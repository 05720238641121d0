package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.XdpProgram;

/** Nothing comes, and there is a program that could have taken it. */
record TakenByXdp(String name) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.isSilent() && seen.has(XdpProgram.class)
        ? Optional.of(new TakenByXdp(seen.name()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "xdp-program";
  }

  @Override
  public String verdict() {
    return "nobody answered, and an XDP program on " + name + " has each packet first";
  }

  @Override
  public String cure() {
    return "Ask whoever loaded it (ip -details link show dev "
        + name
        + " has its number), or try without it: ip link set dev "
        + name
        + " xdp off.";
  }

  @Override
  public Certainty certainty() {
    return Certainty.INFERRED;
  }
}

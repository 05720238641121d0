package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.XdpProgram;
import org.jdhclient.diagnosis.segment.Incoming;

/** No reply comes, and there is a program that could have taken it. */
record TakenByXdp(String name, Certainty certainty) implements Cause {
  static Optional<Cause> in(Observations seen) {
    // What the tap sees has passed the program (__netif_receive_skb_core in net/core/dev.c).
    return Quiet.ofServers(seen) && seen.has(XdpProgram.class) && !Signs.areOfOurs(seen)
        ? Optional.of(new TakenByXdp(seen.name(), certainty(seen)))
        : Optional.empty();
  }

  private static Certainty certainty(Observations seen) {
    boolean passesSome = seen.of(Incoming.class).stream().anyMatch(in -> in.frames() > 0);
    return passesSome ? Certainty.POSSIBLE : Certainty.INFERRED;
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
}

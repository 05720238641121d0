package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.PortOf;

/** A bridge or bond has the interface's packets, and an address belongs there. */
record PortOfAnother(String name, PortOf port, String command, Effect effect) implements Cause {
  /** Whose ports are interfaces like any other. */
  private static final String VRF = "vrf";

  static Optional<Cause> in(Observations seen) {
    var effect = seen.isAcceptedIn(seen.mode()) ? Effect.TROUBLE : Effect.NO_LEASE;
    return seen.first(PortOf.class)
        .filter(port -> !port.kind().equals(VRF))
        .map(port -> new PortOfAnother(seen.name(), port, seen.command(), effect));
  }

  @Override
  public String word() {
    return "port-of-another";
  }

  @Override
  public String verdict() {
    return name
        + " is a port of the "
        + port.kind()
        + " "
        + port.master()
        + ", which has its packets";
  }

  @Override
  public String cure() {
    return "The address belongs there: " + command + " " + port.master() + ".";
  }
}

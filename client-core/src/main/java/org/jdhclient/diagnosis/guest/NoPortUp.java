package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Bridge;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.Observations;

/** The guest's own bridge leads nowhere. */
record NoPortUp(String name, Bridge bridge) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.first(Bridge.class)
        .filter(bridge -> leadsNowhere(bridge, seen))
        .map(bridge -> new NoPortUp(seen.name(), bridge));
  }

  /** A bridge that never had a port has a carrier (br_dev_setup in net/bridge/br_device.c). */
  private static boolean leadsNowhere(Bridge bridge, Observations seen) {
    return seen.link() == LinkCondition.NO_CARRIER
        ? bridge.waiting().isEmpty()
        : seen.isSilent() && bridge.ports().isEmpty();
  }

  @Override
  public String word() {
    return "bridge-without-port";
  }

  @Override
  public String verdict() {
    return bridge.ports().isEmpty()
        ? name + " is a bridge without a port, which leads nowhere"
        : name
            + " is a bridge whose ports ("
            + String.join(", ", bridge.ports())
            + ") are down or have no carrier";
  }

  @Override
  public String cure() {
    return bridge.ports().isEmpty()
        ? "Give it one: ip link set INTERFACE master " + name + " up."
        : "Set one up: ip link set " + bridge.ports().get(0) + " up.";
  }
}

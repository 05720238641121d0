package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.Incoming;

/** Not one frame came in. */
record NothingComes(String name, long seconds) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.in(seen)
        ? seen.first(Incoming.class)
            .filter(incoming -> incoming.frames() == 0)
            .map(incoming -> new NothingComes(seen.name(), incoming.seconds()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "nothing-comes";
  }

  @Override
  public String verdict() {
    return "nobody answered, and not one frame came in on "
        + name
        + " in "
        + seconds
        + " s: whatever it is plugged into is empty, or passes nothing on";
  }

  @Override
  public String cure() {
    return "On the host, see which bridge the other end is in (ip link show master BRIDGE), whether that is the one with the DHCP server, and whether its port forwards (bridge link: state forwarding, which takes up to 30 s with STP).";
  }

  @Override
  public Certainty certainty() {
    return Certainty.USUAL;
  }
}

package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.LinkLocal;
import org.jdhclient.diagnosis.observe.Observations;

/** There is no address to ask from. */
record NoLinkLocal(String name, String obstacle) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.of(LinkLocal.Missing.class).stream()
        .findFirst()
        .map(missing -> new NoLinkLocal(seen.name(), missing.obstacle()));
  }

  @Override
  public String word() {
    return "no-link-local";
  }

  @Override
  public String verdict() {
    return name + " has no link-local address (fe80::), and DHCPv6 asks from that";
  }

  @Override
  public String cure() {
    return obstacle.isEmpty()
        ? "Have the kernel make one: ip link set "
            + name
            + " down, and then: ip link set "
            + name
            + " up."
        : "What is in the way: " + obstacle + ".";
  }
}

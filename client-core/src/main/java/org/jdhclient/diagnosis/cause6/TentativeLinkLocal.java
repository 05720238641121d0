package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.LinkLocal;
import org.jdhclient.diagnosis.observe.Observations;

/** Whether the address to ask from is another host's is not known yet. */
record TentativeLinkLocal(String name, Ipv6Address address) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.of(LinkLocal.Tentative.class).stream()
        .findFirst()
        .map(tentative -> new TentativeLinkLocal(seen.name(), tentative.address()));
  }

  @Override
  public String word() {
    return "link-local-tentative";
  }

  @Override
  public String verdict() {
    return "the kernel still asks whether another host has the link-local address of "
        + name
        + ", "
        + address
        + ", so nobody was asked from it";
  }

  @Override
  public String cure() {
    return "A normal run waits for that. To have it diagnosed, try again in some seconds.";
  }

  @Override
  public Effect effect() {
    return Effect.UNDECIDED;
  }
}

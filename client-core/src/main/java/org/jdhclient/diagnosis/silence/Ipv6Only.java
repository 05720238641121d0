package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenRouter;
import org.jdhclient.diagnosis.segment.SeenServer;

/** Routers advertise IPv6, and there is no sign of IPv4. */
record Ipv6Only(String name, SeenRouter router) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.ofServers(seen) && !seen.has(SeenHost.class) && !seen.has(SeenServer.class)
        ? seen.first(SeenRouter.class).map(router -> new Ipv6Only(seen.name(), router))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "ipv6-only";
  }

  @Override
  public String verdict() {
    return "a router ("
        + router.mac()
        + ") advertises IPv6, with addresses by "
        + (router.managed() ? "DHCPv6" : "SLAAC")
        + ", and nothing speaks IPv4: the network seems to be one of IPv6 only";
  }

  @Override
  public String cure() {
    return router.managed()
        ? "Addresses are to be had by DHCPv6 then: jdhclient -6 " + name + "."
        : "Then there is no lease to be had; see what the kernel has made of it: ip -6 addr show dev "
            + name
            + ".";
  }

  @Override
  public Certainty certainty() {
    return Certainty.INFERRED;
  }
}

package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenRouter;

/** There would be an address, and the routers that are there lead nowhere. */
record NoDefaultRouter(SeenRouter router) implements Cause {
  static Optional<Cause> in(Observations seen) {
    var routers = seen.of(SeenRouter.class);
    return WayOut.isMissing(seen) && routers.stream().noneMatch(SeenRouter::isDefault)
        ? routers.stream().findFirst().map(NoDefaultRouter::new)
        : Optional.empty();
  }

  @Override
  public String word() {
    return "no-default-router";
  }

  @Override
  public String verdict() {
    return "the router "
        + router.mac()
        + " advertises no way out (its router lifetime is 0), so there is no default route, which DHCPv6"
        + " does not give";
  }

  @Override
  public String cure() {
    return "Have it or another advertise a way out (radvd: AdvDefaultLifetime; dnsmasq: enable-ra, and no"
        + " lifetime of 0 in ra-param).";
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }

  @Override
  public Certainty certainty() {
    return Certainty.INFERRED;
  }
}

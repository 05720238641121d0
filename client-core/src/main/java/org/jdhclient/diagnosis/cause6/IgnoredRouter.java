package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.RoutersIgnored;
import org.jdhclient.diagnosis.segment.SeenRouter;

/** There would be an address, and this guest does not go by the router that leads out. */
record IgnoredRouter(String name, SeenRouter router, RoutersIgnored how) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return WayOut.isMissing(seen)
        ? seen.first(RoutersIgnored.class).flatMap(how -> in(seen, how))
        : Optional.empty();
  }

  private static Optional<Cause> in(Observations seen, RoutersIgnored how) {
    return seen.of(SeenRouter.class).stream()
        .filter(SeenRouter::isDefault)
        .findFirst()
        .map(router -> new IgnoredRouter(seen.name(), router, how));
  }

  @Override
  public String word() {
    return "router-ignored";
  }

  @Override
  public String verdict() {
    return "the router "
        + router.mac()
        + " advertises itself, and "
        + name
        + " is told not to go by that ("
        + switch (how) {
          case ALTOGETHER -> "accept_ra is 0";
          case AS_A_ROUTER -> "it forwards, and accept_ra is not 2";
          case AS_DEFAULT -> "accept_ra_defrtr is 0";
        }
        + "), so there is no default route, which DHCPv6 does not give";
  }

  @Override
  public String cure() {
    return "To go by what it advertises next: sysctl net/ipv6/conf/"
        + name
        + switch (how) {
          case ALTOGETHER -> "/accept_ra=1";
          case AS_A_ROUTER -> "/accept_ra=2";
          case AS_DEFAULT -> "/accept_ra_defrtr=1";
        }
        + "; or set a default route by hand (ip -6 route add default).";
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }
}

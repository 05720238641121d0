package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.engine6.port.RouterWord;

/** There would be an address, and no way out of the network. */
record NoRouter(String name) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Routers.word(seen) == RouterWord.NONE_SEEN
            && seen.of(SeenReply6.class).stream().anyMatch(reply -> isAddress(reply, seen))
        ? Optional.of(new NoRouter(seen.name()))
        : Optional.empty();
  }

  private static boolean isAddress(SeenReply6 reply, Observations seen) {
    return reply.isAcceptedIn(seen.mode())
        && reply.message().filter(of -> of.type() == Dhcp6MessageType.ADVERTISE).isPresent();
  }

  @Override
  public String word() {
    return "no-router";
  }

  @Override
  public String verdict() {
    return "no router was heard, and without one there is no default route, which DHCPv6 does not give";
  }

  @Override
  public String cure() {
    return "Have one advertise itself (dnsmasq: enable-ra; radvd); if there is one, see whether "
        + name
        + " listens to it: sysctl net/ipv6/conf/"
        + name
        + "/accept_ra.";
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

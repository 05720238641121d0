package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.engine6.port.RouterWord;

/** There would be an address, and no way out of the network. */
record NoRouter() implements Cause {
  static Optional<Cause> in(Observations seen) {
    return WayOut.isMissing(seen) && Routers.word(seen) == RouterWord.NONE_SEEN
        ? Optional.of(new NoRouter())
        : Optional.empty();
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
    return "Have one advertise itself (dnsmasq: enable-ra; radvd).";
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

package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.silence.Quiet;
import org.jdhclient.engine6.port.RouterWord;

/** Nobody answers, and a router has said that addresses are not to be had so. */
record RouterSaysOptions(String name) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.ofServers(seen) && Routers.word(seen) == RouterWord.OTHER
        ? Optional.of(new RouterSaysOptions(seen.name()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "router-says-options-only";
  }

  @Override
  public String verdict() {
    return "nobody answered, and the router says that options are to be had by DHCPv6, and no addresses (its"
        + " advertisements have M=0 and O=1)";
  }

  @Override
  public String cure() {
    return "Addresses are made of the router's prefix then (SLAAC): ip -6 addr show dev "
        + name
        + ". Options come by jdhclient -6 -S "
        + name
        + ", if there is a server.";
  }

  @Override
  public Certainty certainty() {
    return Certainty.INFERRED;
  }
}

package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.silence.Quiet;
import org.jdhclient.engine6.port.RouterWord;

/** Nobody answers, and a router has said that nobody would. */
record RouterSaysNone(String name) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.ofServers(seen) && Routers.word(seen) == RouterWord.NEITHER
        ? Optional.of(new RouterSaysNone(seen.name()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "router-says-no-dhcpv6";
  }

  @Override
  public String verdict() {
    return "nobody answered, and the router says that there is no DHCPv6 here (its advertisements have M=0"
        + " and O=0)";
  }

  @Override
  public String cure() {
    return "Addresses are made of the router's prefix then (SLAAC): ip -6 addr show dev "
        + name
        + ". If there is to be DHCPv6, start a server, and have the router say so (radvd:"
        + " AdvManagedFlag on; dnsmasq: a dhcp-range without ra-only).";
  }

  @Override
  public Certainty certainty() {
    return Certainty.INFERRED;
  }
}

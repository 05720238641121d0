package org.jdhclient.diagnosis.cause6;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenNeighbor;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.silence.Quiet;
import org.jdhclient.engine6.port.RouterWord;

/** The network is there, and no server of DHCPv6 in it. */
record NoServer6(List<SeenNeighbor> neighbors, RouterWord routers) implements Cause {
  private static final int MOST_NAMED = 3;

  static Optional<Cause> in(Observations seen) {
    return Quiet.in(seen) && !seen.has(SeenServer.class) && seen.has(SeenNeighbor.class)
        ? Optional.of(new NoServer6(seen.of(SeenNeighbor.class), Routers.word(seen)))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "no-dhcpv6-server";
  }

  @Override
  public String verdict() {
    return "nobody answered, though the network is there: "
        + neighbors.stream()
            .limit(MOST_NAMED)
            .map(SeenNeighbor::toString)
            .collect(Collectors.joining(", "))
        + switch (routers) {
          case NONE_SEEN -> "; no router was heard";
          case MANAGED -> "; its router says that addresses are to be had by DHCPv6 (M=1)";
          case NEITHER, OTHER -> "";
        };
  }

  @Override
  public String cure() {
    return "No DHCPv6 server or relay agent runs on that very network (on the host, ps ax | grep dnsmasq,"
        + " and whether a dhcp-range= of it is of IPv6), or a firewall before it drops UDP port 547"
        + " (nft list ruleset).";
  }

  @Override
  public Certainty certainty() {
    return Certainty.USUAL;
  }
}

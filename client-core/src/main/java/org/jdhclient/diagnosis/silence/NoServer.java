package org.jdhclient.diagnosis.silence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenServer;

/** The network is there, and no server in it. */
record NoServer(List<SeenHost> hosts) implements Cause {
  private static final int MOST_NAMED = 3;

  static Optional<Cause> in(Observations seen) {
    return Quiet.in(seen) && !seen.has(SeenServer.class) && seen.has(SeenHost.class)
        ? Optional.of(new NoServer(seen.of(SeenHost.class)))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "no-server";
  }

  @Override
  public String verdict() {
    return "nobody answered, though the network is there: "
        + hosts.stream()
            .limit(MOST_NAMED)
            .map(SeenHost::toString)
            .collect(Collectors.joining(", "));
  }

  @Override
  public String cure() {
    return "No DHCP server runs on that very network (on the host, ps ax | grep dnsmasq, and its --interface=; LXC: systemctl restart lxc-net), it is told to ignore this guest, or a firewall before it drops UDP port 67 (nft list ruleset).";
  }

  @Override
  public Certainty certainty() {
    return Certainty.USUAL;
  }
}

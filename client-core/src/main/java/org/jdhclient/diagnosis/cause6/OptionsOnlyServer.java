package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.silence.Quiet;

/** A server answers who asks for options, and nobody who asks for more. */
record OptionsOnlyServer(SeenServer server, String name) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.ofServers(seen)
        ? seen.of(SeenServer.class).stream()
            .filter(server -> server.sign() == Sign.INFORMED_US)
            .findFirst()
            .map(server -> new OptionsOnlyServer(server, seen.name()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "options-only-server";
  }

  @Override
  public String verdict() {
    return server
        + " is a DHCPv6 server and gives options (it answers an Information-request), but no"
        + " address: it answers no Solicit";
  }

  @Override
  public String cure() {
    return "To have the options: jdhclient -6 -S "
        + name
        + ". Addresses are what routers say then (ip -6 addr show dev "
        + name
        + "), or the server is to be given a range of this network (dnsmasq: dhcp-range=).";
  }
}

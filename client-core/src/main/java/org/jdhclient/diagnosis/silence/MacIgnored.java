package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;

/** A server answers another hardware address, and not this one. */
record MacIgnored(SeenServer server, MacAddress mac) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.ofServers(seen) && Signs.withoutOffer(seen).isEmpty()
        ? Signs.first(seen, Sign.REFUSED_A_STRANGER)
            .map(server -> new MacIgnored(server, seen.mac()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "mac-ignored";
  }

  @Override
  public String verdict() {
    return server
        + " is a DHCP server and answers the same question under another hardware address (with DHCPNAK), but nothing under "
        + mac
        + ": it is told to ignore this guest";
  }

  @Override
  public String cure() {
    return "Look for "
        + mac
        + " in its configuration (dnsmasq: dhcp-host="
        + mac
        + ",ignore; ISC: deny booting), or give the guest another hardware address.";
  }
}

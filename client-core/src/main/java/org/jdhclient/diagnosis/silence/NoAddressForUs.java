package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;

/** A server hears this guest, and offers it nothing. */
record NoAddressForUs(SeenServer server, MacAddress mac) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.ofServers(seen)
        ? Signs.withoutOffer(seen).map(server -> new NoAddressForUs(server, seen.mac()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "no-address-for-us";
  }

  @Override
  public String verdict() {
    return server
        + " is a DHCP server and hears this guest (it answers a DHCPREQUEST with "
        + (server.sign() == Sign.REFUSED_US ? "DHCPNAK" : "DHCPACK, whatever that is for")
        + "), but offers it no address: its pool is used up, or it serves none but the hosts that it knows";
  }

  @Override
  public String cure() {
    return "On the server look at the log (dnsmasq: \"no address available\") and at the leases; make the range larger or the lease time shorter, or enter this guest (dnsmasq: dhcp-host="
        + mac
        + ",ADDRESS).";
  }
}

package org.jdhclient.diagnosis.reply;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.PreferredIpv6;

/**
 * A server says that this network would rather have no IPv4 (RFC 8925), and the owner asks for
 * that.
 */
record PrefersIpv6(Ipv4Address server) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.first(PreferredIpv6.class).map(preferred -> new PrefersIpv6(preferred.server()));
  }

  @Override
  public String word() {
    return "ipv6-only-preferred";
  }

  @Override
  public String verdict() {
    return server
        + " says that this network prefers IPv6 alone (option 108), which dhclient.conf asks for";
  }

  @Override
  public String cure() {
    return "Take v6-only-preferred out of the request line to have an IPv4 address all the same.";
  }
}

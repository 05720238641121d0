package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.silence.Quiet;

/** Nobody answered, and nothing tells why. */
record Silence6() implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.in(seen) ? Optional.of(new Silence6()) : Optional.empty();
  }

  @Override
  public String word() {
    return "silence-dhcpv6";
  }

  @Override
  public String verdict() {
    return "nobody answered";
  }

  @Override
  public String cure() {
    return "On a bridge that usually means: no DHCPv6 server on that very bridge (look for dnsmasq on the"
        + " host, with a dhcp-range= of IPv6), or a firewall on the host that drops UDP port 547.";
  }

  @Override
  public Certainty certainty() {
    return Certainty.USUAL;
  }
}

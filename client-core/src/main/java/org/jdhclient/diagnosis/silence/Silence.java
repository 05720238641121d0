package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;

/** Nobody answered, and nothing tells why. */
record Silence() implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.in(seen) ? Optional.of(new Silence()) : Optional.empty();
  }

  @Override
  public String word() {
    return "silence";
  }

  @Override
  public String verdict() {
    return "nobody answered";
  }

  @Override
  public String cure() {
    return "On a bridge that usually means: no DHCP server on that very bridge (look for dnsmasq on"
        + " the host), a firewall on the host that drops UDP port 67, or a bridge port still in"
        + " STP's forwarding delay (brctl setfd BRIDGE 0; wait 30 s).";
  }

  @Override
  public Certainty certainty() {
    return Certainty.USUAL;
  }
}

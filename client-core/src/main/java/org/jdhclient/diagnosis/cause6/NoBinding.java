package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.silence.Quiet;

/** The server has forgotten the lease on record. */
record NoBinding(SeenServer server, Effect effect) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.of(SeenServer.class).stream()
        .filter(server -> server.sign() == Sign.NO_BINDING)
        .findFirst()
        .map(server -> new NoBinding(server, Quiet.effect(seen)));
  }

  @Override
  public String word() {
    return "no-binding";
  }

  @Override
  public String verdict() {
    return server + " knows nothing of the lease on record (NoBinding)";
  }

  @Override
  public String cure() {
    return "A normal run takes it away and asks for another. If that happens again and again, see whether"
        + " the server keeps its leases over restarts (dnsmasq: dhcp-leasefile=).";
  }
}

package org.jdhclient.diagnosis.reply;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;

/** A second server says no to other clients, who lose their leases by it. */
record RefusingServer(SeenServer server) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.servers().isEmpty()
        ? Optional.empty()
        : seen.of(SeenServer.class).stream()
            .filter(server -> server.sign() == Sign.REFUSED_OTHERS)
            .filter(server -> !seen.servers().contains(server.address()))
            .findFirst()
            .map(RefusingServer::new);
  }

  @Override
  public String word() {
    return "refusing-server";
  }

  @Override
  public String verdict() {
    return "a second server, " + server + ", refuses clients with DHCPNAK";
  }

  @Override
  public String cure() {
    return "It takes leases from clients that come back; stop it, or pass over it with \"reject "
        + server.address()
        + ";\" in dhclient.conf.";
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }
}

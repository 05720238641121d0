package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.silence.Quiet;

/** The server wants the lease on record back. */
record TakenBack(SeenServer server, Effect effect) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.of(SeenServer.class).stream()
        .filter(server -> server.sign() == Sign.TAKEN_BACK)
        .findFirst()
        .map(server -> new TakenBack(server, Quiet.effect(seen)));
  }

  @Override
  public String word() {
    return "lease-taken-back";
  }

  @Override
  public String verdict() {
    return server + " takes the lease on record back (lifetimes of 0)";
  }

  @Override
  public String cure() {
    return "A normal run takes its addresses and prefixes away and asks for others. On the server look at the log:"
        + " usually its range or prefix is another now, or the address is set aside for another host.";
  }
}

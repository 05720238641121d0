package org.jdhclient.diagnosis.cause6;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.silence.Quiet;

/** The lease on record is of another network. */
record NotOnLink(SeenServer server, Effect effect) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.of(SeenServer.class).stream()
        .filter(server -> server.sign() == Sign.NOT_ON_LINK)
        .findFirst()
        .map(server -> new NotOnLink(server, Quiet.effect(seen)));
  }

  @Override
  public String word() {
    return "not-on-link";
  }

  @Override
  public String verdict() {
    return server + " says that the lease on record is not of this link (NotOnLink)";
  }

  @Override
  public String cure() {
    return "A normal run takes its addresses away and asks for others, which this network has to have.";
  }
}

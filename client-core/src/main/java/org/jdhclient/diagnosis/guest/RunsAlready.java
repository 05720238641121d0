package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.RivalClient;

/** This program runs on the interface already, and a second start takes over from it. */
record RunsAlready(String name, RivalClient client) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.of(RivalClient.class).stream()
        .filter(RivalClient::isOurs)
        .findFirst()
        .map(client -> new RunsAlready(seen.name(), client));
  }

  @Override
  public String word() {
    return "runs-already";
  }

  @Override
  public String verdict() {
    return client + " runs on it already";
  }

  @Override
  public String cure() {
    return "A second start takes over from it; jdhclient --status " + name + " tells how it fares.";
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }
}

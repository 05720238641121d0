package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;

/** No server offers anything, and one confirms the lease on record. */
record RecordedOnly(SeenServer server, Family family) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.isSilent()
        ? Signs.first(seen, Sign.CONFIRMED_US)
            .map(server -> new RecordedOnly(server, seen.family()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "recorded-lease-only";
  }

  @Override
  public String verdict() {
    return server + " confirms the lease on record, and answers no " + question();
  }

  private String question() {
    return family == Family.V6 ? "Solicit" : "DHCPDISCOVER";
  }

  @Override
  public String cure() {
    return "Once it is given back there may be no other: on the server look at the log, whether its pool is used up.";
  }

  @Override
  public Effect effect() {
    return Effect.RECORDED_LEASE;
  }
}

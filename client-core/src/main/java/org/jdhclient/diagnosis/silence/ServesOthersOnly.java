package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;

/** A server is heard to answer others, and not this guest. */
record ServesOthersOnly(SeenServer server, MacAddress mac) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.ofServers(seen) && !Signs.areOfOurs(seen)
        ? Signs.first(seen, Sign.ANSWERED_OTHERS)
            .or(() -> Signs.first(seen, Sign.REFUSED_OTHERS))
            .map(server -> new ServesOthersOnly(server, seen.mac()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "serves-others-only";
  }

  @Override
  public String verdict() {
    return server + " is a DHCP server and answers other clients, but not this guest";
  }

  @Override
  public String cure() {
    return "Look for "
        + mac
        + " in its log and its configuration: it may be told to ignore it, have no address left, or never hear it, if a filter between lets only known hardware addresses pass.";
  }

  @Override
  public Certainty certainty() {
    return Certainty.INFERRED;
  }
}

package org.jdhclient.diagnosis.silence;

import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;

/** Whether there is a silence to be explained. */
public final class Quiet {
  private Quiet() {}

  /** Nobody answered, and nobody confirmed the lease on record. */
  public static boolean in(Observations seen) {
    return seen.isSilent()
        && seen.of(SeenServer.class).stream()
            .noneMatch(server -> server.sign() == Sign.CONFIRMED_US);
  }

  /** The same, and no answer has been lost on its way: it is servers that say nothing. */
  public static boolean ofServers(Observations seen) {
    return in(seen) && !Signs.ofLostOffers(seen);
  }

  /** What comes of something that may well be why it is quiet. */
  public static Effect effect(Observations seen) {
    return in(seen) ? Effect.NO_LEASE : Effect.TROUBLE;
  }
}

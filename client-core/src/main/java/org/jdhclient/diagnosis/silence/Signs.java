package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.ReplyFragment;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.ShortReply;

/** By what servers have shown themselves. */
final class Signs {
  private Signs() {}

  static Optional<SeenServer> first(Observations seen, Sign sign) {
    return seen.of(SeenServer.class).stream().filter(server -> server.sign() == sign).findFirst();
  }

  /** Whether one has answered a question of the diagnosis. */
  static boolean areOfOurs(Observations seen) {
    return first(seen, Sign.REFUSED_US).isPresent()
        || first(seen, Sign.CONFIRMED_US).isPresent()
        || first(seen, Sign.REFUSED_A_STRANGER).isPresent();
  }

  /** Whether offers are made, and do not get here as they are. */
  static boolean ofLostOffers(Observations seen) {
    return seen.has(ShortReply.class) || seen.has(ReplyFragment.class);
  }
}

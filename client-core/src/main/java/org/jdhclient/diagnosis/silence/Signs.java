package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.MisaddressedReply;
import org.jdhclient.diagnosis.segment.ReplyFragment;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenNeighbor;
import org.jdhclient.diagnosis.segment.SeenRouter;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.ShortReply;
import org.jdhclient.diagnosis.segment.UndeliveredReply;

/** By what servers have shown themselves. */
public final class Signs {
  private Signs() {}

  static Optional<SeenServer> first(Observations seen, Sign sign) {
    return seen.of(SeenServer.class).stream().filter(server -> server.sign() == sign).findFirst();
  }

  /** One that answers this guest, and offers it nothing. */
  static Optional<SeenServer> withoutOffer(Observations seen) {
    return first(seen, Sign.REFUSED_US).or(() -> first(seen, Sign.ACKNOWLEDGED_US));
  }

  /** Whether one has answered a question of the diagnosis. */
  static boolean areOfOurs(Observations seen) {
    return withoutOffer(seen).isPresent()
        || first(seen, Sign.CONFIRMED_US).isPresent()
        || first(seen, Sign.REFUSED_A_STRANGER).isPresent();
  }

  /** Whether no host has shown itself outside of VLANs. */
  static boolean ofNobody(Observations seen) {
    return Stream.of(SeenHost.class, SeenNeighbor.class, SeenRouter.class, SeenServer.class)
        .noneMatch(seen::has);
  }

  /** Whether what a normal run asks is answered, and the answer does not get to a client. */
  static boolean ofLostOffers(Observations seen) {
    return seen.has(ShortReply.class)
        || seen.has(ReplyFragment.class)
        || seen.has(UndeliveredReply.class)
        || seen.has(MisaddressedReply.class);
  }
}

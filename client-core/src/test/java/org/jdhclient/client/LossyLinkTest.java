package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.jdhclient.dhcp.MessageType;
import org.junit.jupiter.api.Test;

/** A link that loses one packet in four, each way, and a server that answers at once. */
class LossyLinkTest {
  private static final int LIVES = 10_000;
  private static final int WITHIN_SECONDS = 600;
  private static final double DELIVERED = 0.75;

  /** Of ten thousand. */
  private static final int MAY_BE_LATE = 10;

  @Test
  void nearlyEveryClientHasALeaseInTenMinutes() {
    long late = 0;
    for (long seed = 0; seed < LIVES; seed++) {
      late += isBoundInTime(seed) ? 0 : 1;
    }
    assertThat(late).as("clients of %d without a lease", LIVES).isLessThanOrEqualTo(MAY_BE_LATE);
  }

  private static boolean isBoundInTime(long seed) {
    var link = new SplittableRandom(~seed);
    var life = Conversation.begin(Conversation.config(), seed);
    while (life.state().lease().isEmpty() && life.seconds() < WITHIN_SECONDS) {
      for (var sent : life.allSent()) {
        if (link.nextDouble() < DELIVERED && link.nextDouble() < DELIVERED) {
          life.serverSends(answer(sent.message().type()));
        }
      }
      life.at(Math.min(WITHIN_SECONDS, life.seconds(life.client().deadline())));
    }
    return life.state().lease().isPresent();
  }

  private static ServerMessage answer(MessageType asked) {
    return asked == MessageType.DISCOVER ? ServerMessage.offer() : ServerMessage.ack();
  }
}

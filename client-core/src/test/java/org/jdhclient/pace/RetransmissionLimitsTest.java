package org.jdhclient.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;

class RetransmissionLimitsTest {
  private static final Span DEFAULT = Span.ofSeconds(3600);

  private final RetransmissionLimits limits =
      new RetransmissionLimits(TransmissionParameters.SOLICIT);

  private static Optional<Span> seconds(long seconds) {
    return Optional.of(Span.ofSeconds(seconds));
  }

  private void isNow(Span mrt) {
    assertThat(limits.parameters().mrt()).isEqualTo(mrt);
  }

  @Test
  void whatAllServersSayThatSayAnythingCounts() {
    isNow(DEFAULT);
    limits.advertised(1, seconds(100));
    limits.advertised(1, Optional.empty());
    limits.advertised(1, seconds(100));
    isNow(Span.ofSeconds(100));
  }

  @Test
  void serversThatDisagreeSayNothing() {
    limits.advertised(1, seconds(100));
    limits.advertised(1, seconds(200));
    limits.advertised(1, seconds(100));
    isNow(DEFAULT);
  }

  @Test
  void whatWasSaidStaysUntilAnotherExchangeBringsOther() {
    limits.advertised(1, seconds(100));
    limits.advertised(2, Optional.empty());
    isNow(Span.ofSeconds(100));
    limits.advertised(2, seconds(200));
    isNow(Span.ofSeconds(200));
  }

  @Test
  void whoeverRepliesWasChosen() {
    limits.advertised(1, seconds(100));
    limits.replied(Optional.empty());
    isNow(Span.ofSeconds(100));
    limits.replied(seconds(300));
    isNow(Span.ofSeconds(300));
  }
}

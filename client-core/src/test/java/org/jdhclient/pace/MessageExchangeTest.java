package org.jdhclient.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageExchangeTest {
  private static final BootTime START = BootTime.ofSeconds(1000);

  private static MessageExchange begun(TransmissionParameters parameters) {
    return MessageExchange.begun(parameters, START, Chance.MIDDLE);
  }

  private static BootTime at(double seconds) {
    return START.plusMillis(Math.round(seconds * 1000));
  }

  /** When messages are sent, in milliseconds from the first, and when the exchange fails. */
  private static String life(TransmissionParameters parameters, int most) {
    var told = new StringBuilder();
    var exchange = Optional.of(begun(parameters));
    for (int i = 0; i < most; i++) {
      told.append(START.until(exchange.orElseThrow().sentAt()).millis()).append(' ');
      var deadline = exchange.orElseThrow().deadline();
      exchange = exchange.orElseThrow().retransmitted(deadline, Chance.MIDDLE);
      if (exchange.isEmpty()) {
        return told.append("fails ").append(START.until(deadline).millis()).toString();
      }
    }
    return told.append("goes on").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Solicit | 1050 3150 7350 15750 32550 66150 goes on
          Request | 1000 3000 7000 15000 31000 61000 91000 121000 151000 fails 181000
          Confirm | 1000 3000 7000 fails 10000
          Renew   | 10000 30000 70000 150000 310000 630000 goes on
          Release | 1000 3000 7000 fails 15000
          Decline | 1000 3000 7000 fails 15000
          """)
  void anExchangeFailsByCountOrByTime(String message, String life) {
    var parameters = TransmissionParametersTest.BY_NAME.get(message);
    int most = life.endsWith("on") ? 7 : 100;
    assertThat(life(parameters, most)).isEqualTo("0 " + life);
  }

  /** T2 is no multiple of anything: the exchange ends at T2, not at the end of an interval. */
  @ParameterizedTest
  @CsvSource({
    "45, 0 10000 30000 fails 45000",
    "30, 0 10000 fails 30000",
    "5, 0 fails 5000",
    "0, 0 fails 0",
  })
  void aRenewEndsAtT2(long untilT2, String life) {
    var renew = TransmissionParameters.RENEW.lasting(Span.ofSeconds(untilT2));
    assertThat(life(renew, 100)).isEqualTo(life);
  }

  @Test
  void asLongAsLifetimesAreInfiniteARebindGoesOn() {
    assertThat(life(TransmissionParameters.REBIND.lasting(Span.FOREVER), 50)).endsWith("goes on");
  }

  @Test
  void afterSuspendTheMessageIsSentAtOnceAndTheIntervalCountsFromThen() {
    var late = begun(TransmissionParameters.SOLICIT).retransmitted(at(5000), Chance.MIDDLE);
    assertThat(late.orElseThrow().sentAt()).isEqualTo(at(5000));
    assertThat(late.orElseThrow().deadline()).isEqualTo(at(5002.1));
  }

  @Test
  void afterSuspendPastItsDurationAnExchangeHasFailed() {
    assertThat(begun(TransmissionParameters.CONFIRM).retransmitted(at(5000), Chance.MIDDLE))
        .isEmpty();
  }

  /** The interval under way stays; the next is held to the new maximum. */
  @Test
  void aServersMaximumCountsFromTheNextIntervalOn() {
    var exchange = begun(TransmissionParameters.SOLICIT);
    for (int i = 0; i < 10; i++) {
      exchange = exchange.retransmitted(exchange.deadline(), Chance.MIDDLE).orElseThrow();
    }
    var slow = exchange.by(TransmissionParameters.SOLICIT.withMrt(Span.ofSeconds(60)));
    assertThat(slow.deadline()).isEqualTo(exchange.deadline());
    assertThat(slow.retransmitted(slow.deadline(), Chance.MIDDLE).orElseThrow().rt())
        .isEqualTo(Span.ofSeconds(60));
  }

  /** RFC 9915 21.9: it is 0 in the first message, whatever has kept that from being sent. */
  @Test
  void whatIsHeldBackBeginsWhenItIsSent() {
    var held = MessageExchange.heldBack(TransmissionParameters.SOLICIT, START, at(12));
    assertThat(held.deadline()).isEqualTo(at(12));

    var begun = held.retransmitted(at(5000), Chance.MIDDLE).orElseThrow();
    assertThat(begun.elapsed(at(5000))).isEqualTo(Span.ZERO);
    assertThat(begun.isRepeated()).isFalse();
    assertThat(begun.deadline()).isEqualTo(at(5001.05));
  }

  @Test
  void whatIsHeldBackHasAllItsTimeFromThenOn() {
    var held = MessageExchange.heldBack(TransmissionParameters.CONFIRM, START, at(12));

    var begun = held.retransmitted(held.deadline(), Chance.MIDDLE).orElseThrow();
    assertThat(begun.sent()).isOne();
    assertThat(begun.retransmitted(at(21.9), Chance.MIDDLE)).isPresent();
    assertThat(begun.retransmitted(at(22), Chance.MIDDLE)).isEmpty();
  }

  @Test
  void timeElapsesFromTheFirstMessageWhicheverIsSent() {
    var exchange = begun(TransmissionParameters.SOLICIT);
    assertThat(exchange.elapsed(START)).isEqualTo(Span.ZERO);
    var again = exchange.retransmitted(at(1.05), Chance.MIDDLE).orElseThrow();
    assertThat(again.elapsed(at(1.05))).isEqualTo(Span.ofMillis(1050));
  }
}

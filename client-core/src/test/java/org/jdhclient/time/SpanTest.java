package org.jdhclient.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {
  private static final long MOST_SECONDS = Long.MAX_VALUE / 1_000_000_000;

  @Test
  void whatIsTooLongIsForEver() {
    assertThat(Span.ofSeconds(MOST_SECONDS).isForever()).isFalse();
    assertThat(Span.ofSeconds(MOST_SECONDS + 1)).isEqualTo(Span.FOREVER);
    assertThat(Span.ofSeconds(Long.MAX_VALUE)).isEqualTo(Span.FOREVER);
    assertThat(Span.ofMillis(Long.MAX_VALUE)).isEqualTo(Span.FOREVER);
    assertThat(Span.ofSeconds(MOST_SECONDS).plus(Span.ofSeconds(1))).isEqualTo(Span.FOREVER);
    assertThat(Span.ofSeconds(MOST_SECONDS).times(7, 2)).isEqualTo(Span.FOREVER);
    assertThat(Span.ofSeconds(Long.MIN_VALUE).nanos()).isEqualTo(Long.MIN_VALUE);
    assertThat(Span.ofSeconds(-MOST_SECONDS).minus(Span.ofSeconds(MOST_SECONDS)).nanos())
        .isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void forEverStaysForEver() {
    assertThat(Span.FOREVER.plus(Span.ofSeconds(-1))).isEqualTo(Span.FOREVER);
    assertThat(Span.ofSeconds(-1).plus(Span.FOREVER)).isEqualTo(Span.FOREVER);
    assertThat(Span.FOREVER.minus(Span.ofSeconds(1))).isEqualTo(Span.FOREVER);
    assertThat(Span.FOREVER.times(1, 2)).isEqualTo(Span.FOREVER);
  }

  @Test
  void fractionsAreExactToTheNanosecond() {
    assertThat(Span.ofSeconds(4_294_967_294L).times(7, 8)).isEqualTo(Span.ofMillis(3758096382250L));
    assertThat(new Span(7).times(1, 2)).isEqualTo(new Span(3));
    assertThat(new Span(15).times(7, 8)).isEqualTo(new Span(13));
  }

  @Test
  void theShorterAndTheLonger() {
    var one = Span.ofSeconds(1);
    var two = Span.ofSeconds(2);
    assertThat(one.shorter(two)).isEqualTo(one).isEqualTo(two.shorter(one));
    assertThat(one.longer(two)).isEqualTo(two).isEqualTo(two.longer(one));
    assertThat(one).isLessThan(two).isLessThan(Span.FOREVER);
  }

  @Test
  void isToldInSeconds() {
    assertThat(Span.ofMillis(1999).seconds()).isEqualTo(1);
    assertThat(Span.ofMillis(1999).inSeconds()).isEqualTo(Span.ofSeconds(1));
    assertThat(Span.ofMillis(1999).millis()).isEqualTo(1999);
    assertThat(Span.ofMillis(1500)).hasToString("1.5 s");
    assertThat(Span.ofSeconds(300)).hasToString("300 s");
    assertThat(Span.ZERO).hasToString("0 s");
    assertThat(Span.FOREVER).hasToString("forever");
  }
}

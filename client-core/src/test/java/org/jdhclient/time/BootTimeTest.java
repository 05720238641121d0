package org.jdhclient.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BootTimeTest {
  private static final BootTime LATE = new BootTime(Long.MAX_VALUE - 1);

  @Test
  void whatIsTooLateIsNever() {
    assertThat(LATE.plusSeconds(1)).isEqualTo(BootTime.NEVER);
    assertThat(LATE.plusMillis(Long.MAX_VALUE)).isEqualTo(BootTime.NEVER);
    assertThat(BootTime.ofSeconds(1).plusSeconds(Long.MAX_VALUE)).isEqualTo(BootTime.NEVER);
    assertThat(BootTime.ofSeconds(1).plus(Span.FOREVER)).isEqualTo(BootTime.NEVER);
    assertThat(BootTime.ofSeconds(Long.MAX_VALUE)).isEqualTo(BootTime.NEVER);
  }

  @Test
  void neverStaysNever() {
    assertThat(BootTime.NEVER.plusSeconds(-1)).isEqualTo(BootTime.NEVER);
    assertThat(BootTime.NEVER.plusLateness(BootTime.ofSeconds(1), BootTime.ofSeconds(2)))
        .isEqualTo(BootTime.NEVER);
  }

  @Test
  void nothingIsBeforeTheFirst() {
    assertThat(BootTime.ofSeconds(-1).plusSeconds(Long.MIN_VALUE)).isEqualTo(BootTime.BEFORE_ALL);
    assertThat(BootTime.BEFORE_ALL.until(BootTime.ofSeconds(1))).isEqualTo(Span.FOREVER);
    assertThat(BootTime.ofSeconds(1).until(BootTime.BEFORE_ALL)).isEqualTo(Span.ZERO);
  }

  @Test
  void untilNeverIsForEver() {
    assertThat(BootTime.ofSeconds(1).until(BootTime.NEVER)).isEqualTo(Span.FOREVER);
    assertThat(BootTime.ofSeconds(1).until(BootTime.ofSeconds(3))).isEqualTo(Span.ofSeconds(2));
    assertThat(BootTime.NEVER.until(BootTime.NEVER)).isEqualTo(Span.ZERO);
  }

  @Test
  void aLateWakePostponesByItsLateness() {
    var start = BootTime.ofSeconds(10);
    assertThat(start.plusLateness(BootTime.ofSeconds(20), BootTime.ofSeconds(25)))
        .isEqualTo(BootTime.ofSeconds(15));
    assertThat(start.plusLateness(BootTime.ofSeconds(20), BootTime.ofSeconds(19))).isEqualTo(start);
  }
}

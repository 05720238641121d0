package org.jdhclient.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTimeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 4 1970/01/01 00:00:00",
    "1795384547, 0 2026/11/22 21:55:47",
    "1829922611, 1 2027/12/27 15:50:11",
    "951782400, 2 2000/02/29 00:00:00",
    "6090348313, 4 2162/12/30 03:25:13",
    "253402300799, 5 9999/12/31 23:59:59"
  })
  void timesAreInUtcWithTheDayOfTheWeek(long seconds, String text) {
    assertThat(new WallTime(seconds)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"1500, 1000", "0, 998", "1499, 999", "1501, 1000", "3500, 1002", "3499, 1001"})
  void aTimeSinceBootIsRoundedDown(long atMillis, long seconds) {
    var now = BootTime.ofSeconds(0).plusMillis(1500);
    var at = new WallTime(1000).at(BootTime.ofSeconds(0).plusMillis(atMillis), now);
    assertThat(at.epochSeconds()).isEqualTo(seconds);
  }

  @Test
  void neverIsLaterThanAnyReading() {
    var now = new WallTime(1795384547);
    assertThat(now.secondsUntil(WallTime.NEVER)).isEqualTo(Long.MAX_VALUE);
    assertThat(now.reached(WallTime.NEVER)).isFalse();
    assertThat(WallTime.NEVER.plusSeconds(5)).isEqualTo(WallTime.NEVER);
    assertThat(WallTime.NEVER).hasToString("never");
    assertThat(now.plusSeconds(Long.MAX_VALUE)).isEqualTo(WallTime.LAST);
    assertThat(now.plusSeconds(Long.MIN_VALUE)).isEqualTo(WallTime.EPOCH);
    assertThat(WallTime.LAST.plusSeconds(5)).isEqualTo(WallTime.LAST);
    assertThat(now.secondsUntil(WallTime.EPOCH)).isEqualTo(-1795384547);
    assertThatIllegalArgumentException().isThrownBy(() -> new WallTime(-1));
  }
}

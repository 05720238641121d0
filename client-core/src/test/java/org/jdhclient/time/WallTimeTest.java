package org.jdhclient.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void timesAreInUtcWithTheDayOfTheWeek(long seconds, String text) throws Exception {
    assertThat(new WallTime(seconds)).hasToString(text);
    assertThat(WallTime.parse(text)).isEqualTo(new WallTime(seconds));
  }

  @Test
  void otherFormsAreReadToo() throws Exception {
    assertThat(WallTime.parse("epoch 1795382547")).isEqualTo(new WallTime(1795382547));
    assertThat(WallTime.parse("never")).isEqualTo(WallTime.NEVER).hasToString("never");
    assertThat(WallTime.parse("3 2026/1/2 3:04:5")).hasToString("5 2026/01/02 03:04:05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "epoch",
        "epoch x",
        "epoch -1",
        "epoch 253402300800",
        "7 2026/11/22 21:55:47",
        "-1 2026/11/22 21:55:47",
        "0 2026/11/22",
        "0 2026/11/22 21:55",
        "0 2026/11/22 21:55:47:1",
        "0 2026/11/31 21:55:47",
        "0 2026/11/22 24:00:00",
        "0 2026/11/22 21:55:60",
        "0 1969/12/31 23:59:59",
        "0 12026/11/22 21:55:47",
        "0 2026/11/22 21:55:47 UTC",
        "never ever"
      })
  void whatIsNoTimeIsMalformed(String text) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> WallTime.parse(text));
  }

  @Test
  void neverIsLaterThanAnyReading() {
    var now = new WallTime(1795384547);
    assertThat(now.secondsUntil(WallTime.NEVER)).isEqualTo(Long.MAX_VALUE);
    assertThat(now.reached(WallTime.NEVER)).isFalse();
    assertThat(WallTime.NEVER.plusSeconds(5)).isEqualTo(WallTime.NEVER);
    assertThat(now.plusSeconds(Long.MAX_VALUE)).isEqualTo(new WallTime(253402300799L));
    assertThat(now.plusSeconds(Long.MIN_VALUE)).isEqualTo(WallTime.EPOCH);
    assertThat(new WallTime(253402300799L).plusSeconds(5)).isEqualTo(new WallTime(253402300799L));
    assertThat(now.secondsUntil(WallTime.EPOCH)).isEqualTo(-1795384547);
    assertThatIllegalArgumentException().isThrownBy(() -> new WallTime(-1));
  }
}

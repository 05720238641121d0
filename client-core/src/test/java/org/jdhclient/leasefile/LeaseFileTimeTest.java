package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.time.WallTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseFileTimeTest {

  private static WallTime parse(String text) throws SyntaxException {
    var tokens = new TokenCursor(text + ";");
    var time = LeaseFileTime.parse(tokens);
    tokens.semicolon();
    return time;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 951782400L, 1795384547L, 253402300799L})
  void whatIsWrittenIsReadAgain(long seconds) throws Exception {
    assertThat(parse(new WallTime(seconds).toString())).isEqualTo(new WallTime(seconds));
  }

  @Test
  void otherFormsAreReadToo() throws Exception {
    assertThat(parse("epoch 1795382547")).isEqualTo(new WallTime(1795382547));
    assertThat(parse("never")).isEqualTo(WallTime.NEVER).hasToString("never");
    assertThat(parse("3 2026/1/2 3:04:5")).hasToString("5 2026/01/02 03:04:05");
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
        "0 2026-11-22 21:55:47",
        "0 2026/11 21:55:47",
        "0 2026/11/22/1 21:55:47",
        "0 2026/11/22 21:55:x",
        "0 2026/11/22 21::47",
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
    assertThatExceptionOfType(SyntaxException.class).isThrownBy(() -> parse(text));
  }

  @Test
  void blanksMayStandInADate() throws Exception {
    assertThat(parse("0 2026 / 11 /22 # a Sunday\n 21:55:47")).isEqualTo(new WallTime(1795384547L));
  }
}

package org.jdhclient.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.wire.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, numbers and strings, to the last character. */
class TokenCursorTest {

  @Test
  void numbersAreInBoundsTheEndsIncluded() throws Exception {
    assertThat(new TokenCursor("-5").number(-5, 7)).isEqualTo(-5);
    assertThat(new TokenCursor("7").number(-5, 7)).isEqualTo(7);
    assertThat(new TokenCursor("0x1f").number(0, 31)).isEqualTo(31);
    for (var text : new String[] {"-6", "8"}) {
      assertThatExceptionOfType(SyntaxException.class)
          .isThrownBy(() -> new TokenCursor(text).number(-5, 7))
          .withMessageStartingWith(text + " is not in -5 to 7");
    }
  }

  @Test
  void decimalsAreOfDigitsOnly() throws Exception {
    assertThat(new TokenCursor("0255").decimal(255)).isEqualTo(255);
    assertThat(new TokenCursor("9").decimal(9)).isEqualTo(9);
    assertThat(new TokenCursor("0").decimal(0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"256", "2550", ":", "1:", "-1", "a", "99999999999999999999"})
  void otherDecimalsAreRefused(String text) {
    assertThatExceptionOfType(SyntaxException.class)
        .isThrownBy(() -> new TokenCursor(" " + text).decimal(255))
        .withMessageStartingWith(text + " is no number up to 255")
        .satisfies(e -> assertThat(e.offset()).isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\t\\r\\n\\b  | 090d0a08",
        "\\x4          | 04",
        "\\x414        | 4134",
        "\\1           | 01",
        "\\1018        | 4138",
        "\\1013        | 4133",
        "\\8           | 38",
        "\\q           | 71",
        "\\x           | 00",
      })
  void escapesAreOctets(String text, String octets) throws Exception {
    assertThat(new TokenCursor('"' + text + '"').string("a string")).isEqualTo(Hex.octets(octets));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a       | 0 | expecting a string",
        "~ \"a~  | 1 | a string without end",
        "\"a\\   | 0 | a string without end",
        "~\"a\n\"~ | 0 | a string without end",
        "~~      | 0 | expecting a string",
        "\u00e9   | 0 | not a printable ASCII character",
      })
  void stringsThatAreNoneAreRefused(String text, int offset, String reason) {
    assertThatExceptionOfType(SyntaxException.class)
        .isThrownBy(() -> new TokenCursor(text == null ? "" : text).string("a string"))
        .satisfies(e -> assertThat(e.offset()).isEqualTo(offset))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void octetsAreInHexadecimal() throws Exception {
    assertThat(new TokenCursor("1:0A:ff;").hexadecimal()).isEqualTo(Hex.octets("010aff"));
    for (var text : new String[] {"1:", "1:100", "g", ":", ""}) {
      assertThatExceptionOfType(SyntaxException.class)
          .as(text)
          .isThrownBy(() -> new TokenCursor(text).hexadecimal())
          .withMessageContaining("octets in hexadecimal");
    }
  }

  @Test
  void keywordsMayBeInUpperOrLowerCase() throws Exception {
    var tokens = new TokenCursor("Timeout RETRY reboot;");
    assertThat(tokens.word("a statement")).isEqualTo("timeout");
    assertThat(tokens.skipsWord("retry")).isTrue();
    assertThat(tokens.skipsWord("retry")).isFalse();
    tokens.expectWord("reboot");
    assertThat(tokens.isAtEndOfStatement()).isTrue();
    tokens.semicolon();
    assertThat(tokens.isAtEndOfStatement()).isTrue();
    assertThat(tokens.next().isEnd()).isTrue();
    assertThat(tokens.next().isEnd()).isTrue();
  }

  @Test
  void fortyCharactersOfAWordAreShown() {
    for (int length : new int[] {40, 41}) {
      var shown = "x".repeat(40) + (length > 40 ? "..." : "");
      assertThatExceptionOfType(SyntaxException.class)
          .isThrownBy(() -> new TokenCursor("x".repeat(length)).ipv4Address())
          .satisfies(e -> assertThat(e.reason()).isEqualTo(shown + " is no IPv4 address"));
    }
  }
}

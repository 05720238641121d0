package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, numbers and strings, to the last character. */
class TokenReaderTest {

  @Test
  void wordsEndAtBlanksCommasAndQuotationMarks() throws Exception {
    var reader = new TokenReader(" \t\r\nab c,d\"e\"");
    assertThat(reader.offset()).isEqualTo(4);
    assertThat(reader.word()).isEqualTo("ab");
    assertThat(reader.word()).isEqualTo("c");
    assertThat(reader.isQuoted()).isFalse();
    assertThat(reader.word()).isEqualTo("d");
    assertThat(reader.isQuoted()).isTrue();
    assertThat(reader.quoted()).isEqualTo(Octets.ofLatin1("e"));
    assertThat(reader.hasRemaining()).isFalse();
    assertThat(reader.isQuoted()).isFalse();
    assertThat(reader.offset()).isEqualTo(13);
  }

  @Test
  void oneCommaSeparates() throws Exception {
    var reader = new TokenReader("a , ,b");
    assertThat(reader.word()).isEqualTo("a");
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(reader::word)
        .satisfies(e -> assertThat(e.offset()).isEqualTo(4));
  }

  @Test
  void numbersAreInBoundsTheEndsIncluded() throws Exception {
    assertThat(new TokenReader("-5").number(-5, 7)).isEqualTo(-5);
    assertThat(new TokenReader("7").number(-5, 7)).isEqualTo(7);
    assertThat(new TokenReader("0x1f").number(0, 31)).isEqualTo(31);
    for (var text : new String[] {"-6", "8"}) {
      assertThatExceptionOfType(MalformedPacketException.class)
          .isThrownBy(() -> new TokenReader(text).number(-5, 7))
          .withMessageStartingWith(text + " is not in -5 to 7");
    }
  }

  @Test
  void decimalsAreOfDigitsOnly() throws Exception {
    assertThat(new TokenReader("0255").decimal(255)).isEqualTo(255);
    assertThat(new TokenReader("9").decimal(9)).isEqualTo(9);
    assertThat(new TokenReader("0").decimal(0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"256", "2550", "/", ":", "1/", "1:", "-1", "99999999999999999999"})
  void otherDecimalsAreRefused(String text) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> new TokenReader(" " + text).decimal(255))
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
    assertThat(new TokenReader('"' + text + '"').quoted()).isEqualTo(Hex.octets(octets));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a     | 0 | a quoted string is missing",
        "\"a    | 0 | a quoted string without end",
        "\"a\\   | 2 | a backslash at the end",
      })
  void stringsThatAreNoneAreRefused(String text, int offset, String reason) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> new TokenReader(text).quoted())
        .satisfies(e -> assertThat(e.offset()).isEqualTo(offset))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void fortyCharactersOfAWordAreShown() {
    for (int length : new int[] {40, 41}) {
      var shown = "x".repeat(40) + (length > 40 ? "..." : "");
      assertThatExceptionOfType(MalformedPacketException.class)
          .isThrownBy(() -> new TokenReader("x".repeat(length)).ipv4Address())
          .satisfies(e -> assertThat(e.reason()).isEqualTo(shown + " is no IPv4 address"));
    }
  }
}

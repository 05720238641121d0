package org.jdhclient.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing that is shown does anything to a terminal or a log. */
class PrintableTextTest {
  @Test
  void whatCanBePrintedStaysAsItIs() {
    assertThat(PrintableText.of("eth0 \"a\\b\" $(id) %n ~")).isEqualTo("eth0 \"a\\b\" $(id) %n ~");
  }

  @Test
  void anyOtherOctetIsShownByItsNumber() {
    assertThat(PrintableText.of("\u001b[31m\u007f\r\u0000")).isEqualTo("\\033[31m\\177\\015\\000");
    assertThat(PrintableText.of("\u00ff\u00809")).isEqualTo("\\377\\2009");
  }

  @Test
  void aCharacterThatIsNoOctetIsShownByThoseOfItsUtf8() {
    assertThat(PrintableText.of("\u202ex")).isEqualTo("\\342\\200\\256x");
    assertThat(PrintableText.of("\ud83d\ude00")).isEqualTo("\\360\\237\\230\\200");
  }

  @Test
  void aLineStaysOneOnlyIfItIsMeantTo() {
    assertThat(PrintableText.of("a\n\tb")).isEqualTo("a\\012\\011b");
    assertThat(PrintableText.ofLines("a\n\tb\u001bc\n")).isEqualTo("a\n\tb\\033c\n");
  }
}

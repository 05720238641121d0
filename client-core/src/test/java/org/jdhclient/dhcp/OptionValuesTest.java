package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.function.IntPredicate;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionValuesTest {
  private interface Decoder {
    Object decode(Octets value) throws MalformedPacketException;
  }

  /** Decodes values of every length, and asserts that only the good ones are taken. */
  private static void assertLengths(Decoder decoder, IntPredicate good) throws Exception {
    for (int length = 0; length <= 300; length++) {
      var value = Hex.repeated(1, length);
      if (good.test(length)) {
        assertThat(decoder.decode(value)).as("length %d", length).isNotNull();
      } else {
        assertThatExceptionOfType(MalformedPacketException.class)
            .as("length %d", length)
            .isThrownBy(() -> decoder.decode(value));
      }
    }
  }

  @Test
  void eachTypeTakesItsOwnLengthsOnly() throws Exception {
    assertLengths(OptionValues::address, length -> length == 4);
    assertLengths(OptionValues::u16, length -> length == 2);
    assertLengths(OptionValues::u32, length -> length == 4);
    assertLengths(OptionValues::addresses, length -> length > 0 && length % 4 == 0);
    assertLengths(RouteOptions::classful, length -> length > 0 && length % 8 == 0);
    assertLengths(RouteOptions::classless, length -> length > 0 && length % 6 == 0);
    assertLengths(MessageType::decode, length -> length == 1);
  }

  @Test
  void requiredOptionsTakeFourOctetsOnly() throws Exception {
    assertLengths(
        value -> Options.of(Map.of(54, value)).require(StandardOptions.SERVER_IDENTIFIER),
        length -> length == 4);
    assertLengths(
        value -> Options.of(Map.of(51, value)).require(StandardOptions.LEASE_TIME),
        length -> length == 4);
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> Options.NONE.require(StandardOptions.LEASE_TIME))
        .withMessageContaining("no option 51");
  }

  @Test
  void numbersAreUnsigned() throws Exception {
    assertThat(OptionValues.u32(Hex.octets("ffffffff"))).isEqualTo(0xffffffffL);
    assertThat(OptionValues.u16(Hex.octets("ffff"))).isEqualTo(0xffff);
  }

  @Test
  void addressesKeepTheirOrder() throws Exception {
    assertThat(OptionValues.addresses(Hex.octets("c0000202 c0000201")))
        .extracting(Object::toString)
        .containsExactly("192.0.2.2", "192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource({"6100, a", "610000, a", "61, a", "00, ''", "'', ''", "0061, '\0a'"})
  void textLosesItsTrailingNulsOnly(String octets, String text) {
    assertThat(OptionValues.text(Hex.octets(octets))).isEqualTo(text);
  }

  @Test
  void printableTextIsPlainAsciiWhateverWasSent() {
    assertThat(OptionValues.printable(Octets.ofLatin1("no free leases")))
        .isEqualTo("no free leases");
    assertThat(OptionValues.printable(Octets.ofLatin1("a\nb\u001b[2J%n\\\u007f\u00ff")))
        .isEqualTo("a\\012b\\033[2J%n\\134\\177\\377");
    for (int octet = 0; octet < 256; octet++) {
      assertThat(OptionValues.printable(Octets.of(octet, 'x'))).matches("[ -~]+");
    }
  }
}

package org.jdhclient.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignDuidTest {
  private static final Optional<Duid> DUID = duid("000100013296321b00163e112233");

  private static Optional<Duid> duid(String hex) {
    return Optional.of(new Duid(Octets.copyOf(HexFormat.of().parseHex(hex))));
  }

  private static Optional<Duid> of(String text) {
    var octets = text.getBytes(StandardCharsets.ISO_8859_1);
    return ForeignDuid.find(octets, ByteOrder.LITTLE_ENDIAN);
  }

  private static Optional<Duid> of(String hex, ByteOrder order) {
    return ForeignDuid.find(HexFormat.of().parseHex(hex), order);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:01:00:01:32:96:32:1b:00:16:3e:11:22:33\n",
        "00:01:00:01:32:96:32:1B:00:16:3E:11:22:33",
        "0:1:0:1:32:96:32:1b:0:16:3e:11:22:33\r\n",
        " 00:01:00:01:32:96:32:1b:00:16:3e:11:22:33 \n\n"
      })
  void octetsInHexadecimalAreADuid(String text) {
    assertThat(of(text)).isEqualTo(DUID);
  }

  /** As wide-dhcpv6's dhcp6c has it. */
  @Test
  void soAreOctetsBehindTheirNumberInTheHostsOrder() {
    var octets = "000100013296321b00163e112233";

    assertThat(of("0e00" + octets, ByteOrder.LITTLE_ENDIAN)).isEqualTo(DUID);
    assertThat(of("000e" + octets, ByteOrder.BIG_ENDIAN)).isEqualTo(DUID);
    assertThat(of("000e" + octets, ByteOrder.LITTLE_ENDIAN)).isEmpty();
    assertThat(of("0e00" + octets + "00", ByteOrder.LITTLE_ENDIAN)).isEmpty();
    assertThat(of(octets, ByteOrder.LITTLE_ENDIAN)).isEmpty();
  }

  /** RFC 9915 11.1. */
  @ParameterizedTest
  @CsvSource({"2, false", "3, true", "130, true", "131, false"})
  void aDuidHasThreeTo130Octets(int length, boolean isOne) {
    assertThat(of("01:".repeat(length - 1) + "01\n").isPresent()).isEqualTo(isOne);
    var behindLength = "%02x00".formatted(length) + "01".repeat(length);
    assertThat(of(behindLength, ByteOrder.LITTLE_ENDIAN).isPresent()).isEqualTo(isOne);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "0",
        "00",
        "00:01:00:",
        ":00:01:00",
        "00:01::00",
        "00:01:00:g0",
        "00:01:000",
        "00-01-00-01",
        "00010001",
        "00:01:00:01;",
        "00:01:00:01\n00:01:00:01\n",
        "default-duid 00:01:00:01;\n"
      })
  void whatIsNeitherIsNone(String text) {
    assertThat(of(text)).isEmpty();
  }

  @Test
  void noLongFileIsOne() {
    assertThat(of("00:01:00" + " ".repeat(ForeignDuid.MOST))).isEmpty();
  }
}

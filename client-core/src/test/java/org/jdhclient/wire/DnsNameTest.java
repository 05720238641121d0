package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsNameTest {
  private static final Octets LABEL_63 = Octets.of(63).concat(Hex.repeated('a', 63));

  @ParameterizedTest
  @CsvSource({
    "0161 00, a",
    "076578616d706c65 036f7267 00, example.org",
    "045f736970 045f756470 00, _sip._udp",
    "08786e2d2d61622d62 00, xn--ab-b",
  })
  void aNameIsLabelsUpToTheRoot(String octets, String name) throws Exception {
    assertThat(DnsName.decode(Hex.octets(octets).reader())).isEqualTo(name);
    assertThat(DnsName.encode(name)).isEqualTo(Hex.octets(octets));
    assertThat(DnsName.encode(name + ".")).isEqualTo(Hex.octets(octets));
  }

  @Test
  void whatIsBehindANameStaysUnread() throws Exception {
    var reader = Hex.octets("0161 00 0162 00").reader();
    assertThat(DnsName.decode(reader)).isEqualTo("a");
    assertThat(DnsName.decode(reader)).isEqualTo("b");
    assertThat(reader.hasRemaining()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', truncated, 0",
    "00, the root is no name, 0",
    "01, truncated, 1",
    "0161, truncated, 2",
    "056100, not a character of a name, 2",
    "0561, truncated, 2",
    "c000, a compressed name, 0",
    "0161 c000, a compressed name, 2",
    "ff, a compressed name, 0",
    "40 61, reserved label type, 0",
    "bf 61, reserved label type, 0",
    "0361002e 00, not a character of a name, 2",
    "022d61 00, hyphen, 0",
    "02612d 00, hyphen, 0",
    "0120 00, not a character of a name, 1",
    "01e9 00, not a character of a name, 1",
  })
  void anythingElseIsRefused(String octets, String reason, int offset) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DnsName.decode(Hex.octets(octets).reader()))
        .withMessageContaining(reason)
        .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
  }

  @Test
  void aNameEndsAt253Characters() throws Exception {
    var three = LABEL_63.concat(LABEL_63).concat(LABEL_63);
    var longest = three.concat(Octets.of(61)).concat(Hex.repeated('a', 61)).concat(Octets.of(0));
    assertThat(DnsName.decode(longest.reader())).hasSize(253);
    var longer = three.concat(Octets.of(62)).concat(Hex.repeated('a', 62)).concat(Octets.of(0));
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DnsName.decode(longer.reader()))
        .withMessageContaining("253");
  }

  @Test
  void aNameWithoutEndIsGivenUpSoon() {
    var endless = new OctetWriter();
    for (int i = 0; i < 30_000; i++) {
      endless.u8(1).u8('a');
    }
    var reader = endless.toOctets().reader();
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DnsName.decode(reader))
        .withMessageContaining("253");
    assertThat(reader.offset()).isLessThan(300);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "0161, a",
    "0161 0162, a.b",
    "0161 00, a.",
    "0161 0162 00, a.b.",
  })
  void aNameThatNeedNotBeWholeHasADotIfItIs(String octets, String name) throws Exception {
    assertThat(DnsName.decodePartial(Hex.octets(octets).reader())).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "00, the root is no name",
    "02 61, truncated",
    "c000, a compressed name",
    "0161 c000, a compressed name",
    "0161 012d, hyphen",
  })
  void whatIsNoBeginningOfANameIsRefused(String octets, String reason) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DnsName.decodePartial(Hex.octets(octets).reader()))
        .withMessageContaining(reason);
  }
}

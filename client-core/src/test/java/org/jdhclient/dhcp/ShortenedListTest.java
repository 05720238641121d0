package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.dhcp.Payloads.decoded;

import org.jdhclient.wire.Hex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists whose last octets are no whole member: dhclient uses the others. */
class ShortenedListTest {
  @ParameterizedTest
  @CsvSource({
    "3, c000020100, c0000201",
    "6, c0000201c0000202ffffff, c0000201c0000202",
    "42, c000020100, c0000201",
    "33, 0a000000c000020100, 0a000000c0000201",
    "25, 05dc0578ff, 05dc0578",
    "119, 036c616e00036c61, 036c616e00",
    "119, 036c616e0000, 036c616e00",
    "119, 036c616e00026162c000c0, 036c616e00026162c000",
  })
  void wholeMembersCount(int code, String sent, String counts) throws Exception {
    var value = Hex.octets(sent);
    var options =
        decoded(Hex.octets("%02x%02x".formatted(code, value.length())).concat(value)).options();

    assertThat(options.get(code)).contains(Hex.octets(counts));
    assertThat(options.shortened()).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "3, c00002",
    "3, c0000201",
    "1, ffffff0000",
    "51, 00000e1000000000",
    "121, 18c0000200c00002",
    "15, 6c616e",
    "224, 0102030405",
    "119, 036c616e00026162c000",
    "119, 036c616e00032d616200",
    "119, 036c61",
  })
  void whatIsNoSuchListIsLeftAsItCame(int code, String sent) throws Exception {
    var value = Hex.octets(sent);
    var options =
        decoded(Hex.octets("%02x%02x".formatted(code, value.length())).concat(value)).options();

    assertThat(options.get(code)).contains(value);
    assertThat(options.shortened()).isEmpty();
  }
}

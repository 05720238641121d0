package org.jdhclient.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "1::",
        "fe80::1",
        "2001:db8::1",
        "2001:db8:0:1:1:1:1:1",
        "2001:db8::1:0:0:1",
        "2001:0:0:1::1",
        "1:2:3:4:5:6:7:8",
        "ff02::1:2",
        "::ffff:192.0.2.1",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
      })
  void textAndValueAreTheSameThing(String text) {
    assertThat(Ipv6Address.parse(text)).hasToString(text);
  }

  /** RFC 5952 4: one form of the many in which an address can be written. */
  @ParameterizedTest
  @CsvSource({
    "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
    "2001:DB8::ABCD, 2001:db8::abcd",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8::0:1, 2001:db8::1",
    "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "0:0:0:0:0:0:0:0, ::",
    "1:0:0:0:0:0:0:0, 1::",
    "::192.0.2.1, ::c000:201",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
  })
  void otherFormsAreReadAndOneIsWritten(String text, String canonical) {
    assertThat(Ipv6Address.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":::",
        "1",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "1::2::3",
        ":1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:",
        "12345::",
        "g::",
        "1::-1",
        "::1.2.3",
        "::1.2.3.4.5",
        "1.2.3.4::",
        "1:1.2.3.4::",
        "::1.2.3.4:1",
        "1:2:3:4:5:6:7:1.2.3.4",
        "fe80::1%eth0",
        "2001:db8::/32",
        " ::1",
        "::\u0661",
        "localhost"
      })
  void anythingElseIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv6Address.parse(text))
        .withMessage("not an IPv6 address: " + text);
  }

  @ParameterizedTest
  @CsvSource({
    "::, any",
    "::1, loopback",
    "fe80::1, link-local",
    "febf:ffff::, link-local",
    "fec0::, global",
    "fe7f::, global",
    "ff02::1:2, multicast",
    "fc00::1, global",
    "fdff::1, global",
    "fbff::1, global",
    "fe00::1, global",
    "::ffff:10.0.0.1, mapped",
    "::fffe:10.0.0.1, global",
    "1::ffff:10.0.0.1, global",
    "::2, global",
    "2001:db8::1, global",
  })
  void anAddressIsOfOneScope(String text, String scope) {
    var address = Ipv6Address.parse(text);
    assertThat(address.isAny()).isEqualTo(scope.equals("any"));
    assertThat(address.isLoopback()).isEqualTo(scope.equals("loopback"));
    assertThat(address.isLinkLocal()).isEqualTo(scope.equals("link-local"));
    assertThat(address.isMulticast()).isEqualTo(scope.equals("multicast"));
    assertThat(address.isIpv4Mapped()).isEqualTo(scope.equals("mapped"));
    assertThat(address.isHost()).isEqualTo(List.of("link-local", "global").contains(scope));
  }

  @Test
  void theOrderIsThatOfUnsignedNumbers() {
    var addresses =
        List.of("::1", "::8000:0:0:0", "::ffff:0:0:0", "1::", "7fff::", "8000::", "ffff::1");
    assertThat(addresses.stream().map(Ipv6Address::parse)).isSorted();
  }
}

package org.jdhclient.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6PrefixTest {
  @ParameterizedTest
  @ValueSource(strings = {"::/0", "2001:db8::/32", "2001:db8:0:1::/64", "::1/128", "8000::/1"})
  void textAndValueAreTheSameThing(String text) {
    assertThat(Ipv6Prefix.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "::",
        "/64",
        "::/",
        "::/129",
        "::/-1",
        "::/1000",
        "::/6 4",
        "::/64/64",
        "x/64",
        "2001:db8::1/64",
        "2001:db8::/28",
        "::1/127"
      })
  void anythingElseIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Ipv6Prefix.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 0, ::/0",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 63, ffff:ffff:ffff:fffe::/63",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 64, ffff:ffff:ffff:ffff::/64",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 65, ffff:ffff:ffff:ffff:8000::/65",
    "2001:db8::1, 128, 2001:db8::1/128",
  })
  void hostBitsAreLeftOut(String address, int length, String prefix) {
    assertThat(Ipv6Prefix.containing(Ipv6Address.parse(address), length)).hasToString(prefix);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 129, Integer.MAX_VALUE})
  void aLengthIs0To128(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv6Prefix.containing(Ipv6Address.ANY, length))
        .withMessage("prefix length " + length + " is not 0 to 128");
  }

  @Test
  void aPrefixHoldsAddressesAndLongerPrefixes() {
    var prefix = Ipv6Prefix.parse("2001:db8:0:40::/58");
    assertThat(prefix.contains(Ipv6Address.parse("2001:db8:0:7f::1"))).isTrue();
    assertThat(prefix.contains(Ipv6Address.parse("2001:db8:0:80::1"))).isFalse();
    assertThat(prefix.contains(Ipv6Prefix.parse("2001:db8:0:40::/64"))).isTrue();
    assertThat(prefix.contains(prefix)).isTrue();
    assertThat(prefix.contains(Ipv6Prefix.parse("2001:db8::/56"))).isFalse();
    assertThat(Ipv6Prefix.DEFAULT.contains(prefix)).isTrue();
  }
}

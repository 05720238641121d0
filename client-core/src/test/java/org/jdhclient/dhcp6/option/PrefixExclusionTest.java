package org.jdhclient.dhcp6.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixExclusionTest {
  @ParameterizedTest
  @CsvSource({
    "2001:db8::/56, 2001:db8:0:ff::/64, 40 ff",
    "2001:db8::/56, 2001:db8:0:80::/57, 39 80",
    "2001:db8:dead:bee0::/59, 2001:db8:dead:beef::/64, 40 78",
    "2001:db8::/48, 2001:db8:0:1234::/64, 40 1234",
    "2001:db8::/60, 2001:db8:0:f:8000::/65, 41 f8",
    "2001:db8::/32, 2001:db8:1:2:3:4:5:6/128, 80 000100020003000400050006",
    "2001:db8:0:0:8000::/65, 2001:db8:0:0:ff00::/72, 48 fe",
    "2001:db8::/64, 2001:db8::abcd:0:0:0/80, 50 abcd",
    "::/0, ff00::/8, 08 ff",
    "2001:db8::2/127, 2001:db8::3/128, 80 80",
  })
  void thePartIsToldByItsBitsBehindThePrefix(String whole, String part, String octets)
      throws Exception {
    var delegated = Ipv6Prefix.parse(whole);
    var excluded = Ipv6Prefix.parse(part);
    var option = KnownOptions.PD_EXCLUDE.decode(Hex.octets(octets));
    assertThat(option.of(delegated)).isEqualTo(excluded);
    assertThat(PrefixExclusion.of(excluded, delegated)).isEqualTo(option);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::/56, 38 00, 0 bits",
    "2001:db8::/56, 30 00, -8 bits",
    "2001:db8::/56, 40 0000, 8 bits",
    "2001:db8::/56, 41 00, 9 bits",
    "2001:db8::/128, 80 00, 0 bits",
  })
  void anythingElseIsNoPartOfThePrefix(String whole, String octets, String bits) throws Exception {
    var option = KnownOptions.PD_EXCLUDE.decode(Hex.octets(octets));
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> option.of(Ipv6Prefix.parse(whole)))
        .withMessageContaining(bits);
  }

  @ParameterizedTest
  @CsvSource({"2001:db8::/56, 2001:db8::/56", "2001:db8::/56, 2001:db8:0:100::/64"})
  void whatIsNoPartIsNotWritten(String whole, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrefixExclusion.of(Ipv6Prefix.parse(part), Ipv6Prefix.parse(whole)))
        .withMessage(part + " is no part of " + whole);
  }
}

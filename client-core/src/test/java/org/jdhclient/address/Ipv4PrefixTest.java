package org.jdhclient.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ipv4PrefixTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.10, 0, 0.0.0.0/0, 0.0.0.0, 255.255.255.255",
    "192.0.2.10, 1, 128.0.0.0/1, 128.0.0.0, 255.255.255.255",
    "192.0.2.10, 24, 192.0.2.0/24, 255.255.255.0, 192.0.2.255",
    "192.0.2.10, 31, 192.0.2.10/31, 255.255.255.254, 192.0.2.11",
    "192.0.2.10, 32, 192.0.2.10/32, 255.255.255.255, 192.0.2.10",
  })
  void anAddressAndALengthMakeANetwork(
      String address, int length, String text, String mask, String broadcast) {
    var prefix = Ipv4Prefix.containing(Ipv4Address.parse(address), length);
    assertThat(prefix).hasToString(text);
    assertThat(prefix.mask()).hasToString(mask);
    assertThat(prefix.broadcast()).hasToString(broadcast);
    assertThat(prefix.contains(Ipv4Address.parse(address))).isTrue();
    assertThat(Ipv4Prefix.lengthOf(prefix.mask())).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({"255.0.255.0", "0.0.0.1", "255.255.255.253", "127.255.255.255"})
  void aMaskWithHolesHasNoLength(String mask) {
    assertThat(Ipv4Prefix.lengthOf(Ipv4Address.parse(mask))).isEqualTo(-1);
  }

  @Test
  void neighboursAreOutside() {
    var prefix = Ipv4Prefix.containing(Ipv4Address.of(192, 0, 2, 64), 26);
    assertThat(prefix.contains(Ipv4Address.of(192, 0, 2, 63))).isFalse();
    assertThat(prefix.contains(Ipv4Address.of(192, 0, 2, 127))).isTrue();
    assertThat(prefix.contains(Ipv4Address.of(192, 0, 2, 128))).isFalse();
  }

  @Test
  void hostBitsAndImpossibleLengthsAreRefused() {
    var address = Ipv4Address.of(192, 0, 2, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4Prefix(address, 24));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4Prefix(Ipv4Address.ANY, 33));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4Prefix(Ipv4Address.ANY, -1));
  }
}

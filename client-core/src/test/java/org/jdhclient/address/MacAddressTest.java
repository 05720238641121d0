package org.jdhclient.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"00:00:00:00:00:00", "02:00:00:00:00:01", "ff:fe:80:7f:01:a0"})
  void textOctetsAndValueAreTheSameThing(String text) {
    var mac = MacAddress.parse(text);
    assertThat(mac).hasToString(text).isEqualTo(MacAddress.of(mac.octets()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "02:00:00:00:00",
        "02:00:00:00:00:00:00",
        "2:0:0:0:0:1",
        "02:00:00:00:00:100",
        "02:00:00:00:00:-1",
        "02:00:00:00:00:+1",
        "02:00:00:00:00:0g",
        "02:00:00:00:00:0\u0661",
        "02-00-00-00-00-01"
      })
  void anythingButSixPairsOfDigitsIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> MacAddress.parse(text));
  }

  @Test
  void fortyEightBitsAreTheLimit() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MacAddress(1L << 48));
    assertThatIllegalArgumentException().isThrownBy(() -> new MacAddress(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> MacAddress.of(new byte[7]));
  }
}

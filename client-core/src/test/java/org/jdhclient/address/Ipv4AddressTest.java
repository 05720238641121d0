package org.jdhclient.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4AddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.0.3.1", "192.0.2.255", "255.255.255.255"})
  void textAndValueAreTheSameThing(String text) {
    assertThat(Ipv4Address.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1..3.4", "1.2.3.-4", "0001.2.3.4"})
  void anythingButFourNumbersIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Ipv4Address.parse(text));
  }

  @Test
  void namesAreNeverLookedUp() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ipv4Address.parse("localhost"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.2.3, false",
    "1.0.0.1, true",
    "126.255.255.255, true",
    "127.0.0.1, false",
    "128.0.0.1, true",
    "169.254.1.1, true",
    "223.255.255.254, true",
    "224.0.0.1, false",
    "240.0.0.1, false",
    "255.255.255.255, false",
  })
  void aHostBearsUnicastAddressesOnly(String text, boolean expected) {
    assertThat(Ipv4Address.parse(text).isHost()).isEqualTo(expected);
  }

  @Test
  void specialAddressesAreKnown() {
    assertThat(Ipv4Address.ANY.isAny()).isTrue();
    assertThat(Ipv4Address.BROADCAST.isBroadcast()).isTrue();
    assertThat(Ipv4Address.of(127, 0, 0, 53).isLoopback()).isTrue();
  }

  @Test
  void theOrderIsThatOfUnsignedNumbers() {
    var low = Ipv4Address.of(10, 0, 0, 1);
    var high = Ipv4Address.of(192, 0, 2, 1);
    assertThat(List.of(high, low).stream().sorted()).containsExactly(low, high);
  }
}

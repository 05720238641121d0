package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "00 c0000201, 0.0.0.0/0 via 192.0.2.1",
    "01 80 c0000201, 128.0.0.0/1 via 192.0.2.1",
    "08 0a c0000201, 10.0.0.0/8 via 192.0.2.1",
    "09 0a80 c0000201, 10.128.0.0/9 via 192.0.2.1",
    "18 0a0011 c0000201, 10.0.17.0/24 via 192.0.2.1",
    "19 0a001180 c0000201, 10.0.17.128/25 via 192.0.2.1",
    "20 0a001181 c0000201, 10.0.17.129/32 via 192.0.2.1",
    "18 0a0011 00000000, 10.0.17.0/24 on link",
    "14 0affff c0000201, 10.255.240.0/20 via 192.0.2.1",
  })
  void aDescriptorIsAWidthAndItsSignificantOctets(String octets, String route) throws Exception {
    assertThat(RouteOptions.classless(Hex.octets(octets))).singleElement().hasToString(route);
  }

  @Test
  void descriptorsFollowOneAnother() throws Exception {
    assertThat(RouteOptions.classless(Hex.octets("00 c0000201 10 0a01 c0000202")))
        .extracting(Route::toString)
        .containsExactly("0.0.0.0/0 via 192.0.2.1", "10.1.0.0/16 via 192.0.2.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00c00002",
        "21 0a00110101 c0000201",
        "ff 0a001101 c0000201",
        "18 0a0011 c00002",
        "18 0a",
        "00 c0000201 18",
        "00 c0000201 18 0a0011 c0",
      })
  void aCutOffOrImpossibleDescriptorSpoilsTheWholeOption(String octets) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> RouteOptions.classless(Hex.octets(octets)));
  }

  @ParameterizedTest
  @CsvSource({
    "0a000000c0000201, 10.0.0.0/8 via 192.0.2.1",
    "0a000001c0000201, 10.0.0.1/32 via 192.0.2.1",
    "ac100000c0000201, 172.16.0.0/16 via 192.0.2.1",
    "c6336400c0000201, 198.51.100.0/24 via 192.0.2.1",
    "c6336407c0000201, 198.51.100.7/32 via 192.0.2.1",
  })
  void aClassfulRouteIsANetworkOfItsClassOrOneHost(String octets, String route) throws Exception {
    assertThat(RouteOptions.classful(Hex.octets(octets))).singleElement().hasToString(route);
  }

  @Test
  void aClassfulRouteToEverywhereIsIllegal() {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> RouteOptions.classful(Hex.octets("00000000c0000201")))
        .withMessageContaining("0.0.0.0");
  }

  @ParameterizedTest
  @CsvSource({"127.255.0.1, 8", "128.0.0.1, 16", "191.255.0.1, 16", "192.0.0.1, 24"})
  void classesEndWhereTheyAlwaysDid(String address, int length) {
    assertThat(RouteOptions.classLength(Ipv4Address.parse(address))).isEqualTo(length);
  }
}

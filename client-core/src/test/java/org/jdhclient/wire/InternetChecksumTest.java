package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.address.Ipv4Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternetChecksumTest {
  private static InternetChecksum sum(Octets octets) {
    return new InternetChecksum().add(octets.toByteArray(), 0, octets.length());
  }

  @Test
  void theExampleOfRfc1071() {
    assertThat(sum(Hex.octets("0001 f203 f4f5 f6f7")).folded()).isEqualTo(0xddf2);
    assertThat(sum(Hex.octets("0001 f203 f4f5 f6f7")).complemented()).isEqualTo(0x220d);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0000",
    "01, 0100",
    "000102, 0201",
    "ffff, ffff",
    "ffff0001, 0001",
    "ffffffff, ffff",
    "80008000, 0001",
  })
  void sumsFoldTheirCarryBackIn(String octets, String folded) {
    assertThat(sum(Hex.octets(octets)).folded()).isEqualTo(Integer.parseInt(folded, 16));
  }

  @Test
  void theLargestDatagramDoesNotOverflow() {
    assertThat(sum(Hex.repeated(0xff, 65535)).folded()).isEqualTo(0xff00);
  }

  @Test
  void anOddLastOctetIsAHighHalf() {
    assertThat(sum(Hex.octets("1234 56")).folded())
        .isEqualTo(sum(Hex.octets("1234 5600")).folded());
  }

  @Test
  void thePseudoHeaderIsAddressesProtocolAndLength() {
    var source = Ipv4Address.of(10, 0, 3, 1);
    var destination = Ipv4Address.of(10, 0, 3, 129);
    var byHand = Hex.octets("0a000301 0a000381 0011 0134");
    var header = new Ipv4Header(source, destination, 17, 308);
    assertThat(header.addTo(new InternetChecksum(), 308).folded()).isEqualTo(sum(byHand).folded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000000000000000000000000000",
        "fe80000000000000021600fffe000001",
        "20010db8fffefffdfffcfffb80008001",
        "ffffffffffffffffffffffffffffffff",
        "0000000000000000ffff000000000000"
      })
  void anIpv6AddressCountsAsItsOctetsDo(String octets) throws Exception {
    var address = Hex.octets(octets).reader().ipv6Address();
    assertThat(new InternetChecksum().add(address).folded())
        .isEqualTo(sum(Hex.octets(octets)).folded());
    assertThat(new InternetChecksum().addWord(0xfff1).add(address).add(address).folded())
        .isEqualTo(sum(Hex.octets("fff1", octets, octets)).folded());
  }
}

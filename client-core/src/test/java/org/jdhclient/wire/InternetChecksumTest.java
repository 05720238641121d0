package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.address.Ipv4Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(new InternetChecksum().addPseudoHeader(source, destination, 308).folded())
        .isEqualTo(sum(byHand).folded());
  }
}

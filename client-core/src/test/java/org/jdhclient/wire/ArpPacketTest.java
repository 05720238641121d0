package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArpPacketTest {
  private static final MacAddress MAC = MacAddress.parse("02:00:00:00:81:fe");
  private static final MacAddress OTHER_MAC = MacAddress.parse("fe:dc:ba:98:76:54");
  private static final Ipv4Address IP = Ipv4Address.of(10, 0, 3, 129);
  private static final Ipv4Address ROUTER = Ipv4Address.of(192, 168, 255, 1);

  private static final Octets REPLY =
      Hex.octets(
          "0200000081fe fedcba987654 0806",
          "0001 0800 06 04 0002",
          "fedcba987654 c0a8ff01 0200000081fe 0a000381");

  @Test
  void aProbeClaimsNoAddress() {
    assertThat(ArpPacket.probe(MAC, IP).encodeFrame())
        .isEqualTo(
            Hex.octets(
                "ffffffffffff 0200000081fe 0806",
                "0001 0800 06 04 0001",
                "0200000081fe 00000000 000000000000 0a000381"));
  }

  @Test
  void anAnnouncementNamesTheAddressAsSenderAndTarget() {
    assertThat(ArpPacket.announcement(MAC, IP).encodeFrame())
        .isEqualTo(
            Hex.octets(
                "ffffffffffff 0200000081fe 0806",
                "0001 0800 06 04 0001",
                "0200000081fe 0a000381 000000000000 0a000381"));
  }

  @Test
  void aRequestAsksForTheTarget() {
    assertThat(ArpPacket.request(MAC, IP, ROUTER).encodeFrame())
        .isEqualTo(
            Hex.octets(
                "ffffffffffff 0200000081fe 0806",
                "0001 0800 06 04 0001",
                "0200000081fe 0a000381 000000000000 c0a8ff01"));
  }

  @Test
  void aReplyDecodesToItsFields() throws Exception {
    assertThat(ArpPacket.decode(REPLY))
        .isEqualTo(new ArpPacket(ArpPacket.REPLY, OTHER_MAC, ROUTER, MAC, IP));
  }

  @Test
  void whatIsEncodedDecodesToTheSame() throws Exception {
    var packet = new ArpPacket(0xfffe, OTHER_MAC, ROUTER, MAC, Ipv4Address.BROADCAST);
    assertThat(ArpPacket.decode(packet.encodeFrame())).isEqualTo(packet);
  }

  @Test
  void ethernetPaddingIsNoPartOfThePacket() throws Exception {
    assertThat(ArpPacket.decode(REPLY.concat(Hex.repeated(0xee, 18))))
        .isEqualTo(ArpPacket.decode(REPLY));
  }

  @Test
  void everyTruncationIsMalformed() {
    for (int length = 0; length < REPLY.length(); length++) {
      var truncated = REPLY.slice(0, length);
      assertThatExceptionOfType(MalformedPacketException.class)
          .as("%d octets", length)
          .isThrownBy(() -> ArpPacket.decode(truncated))
          .withMessageContaining("truncated");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12, 0x0800, EtherType is not ARP at octet 12",
    "12, 0x8035, EtherType is not ARP at octet 12",
    "14, 0x0006, ARP hardware type 6 is not 1 at octet 14",
    "16, 0x86dd, ARP protocol type 34525 is not 2048 at octet 16",
    "18, 0x0804, ARP hardware address length 8 is not 6 at octet 18",
    "18, 0x0004, ARP hardware address length 0 is not 6 at octet 18",
    "18, 0x0610, ARP protocol address length 16 is not 4 at octet 19",
    "18, 0x0600, ARP protocol address length 0 is not 4 at octet 19",
  })
  void otherProtocolsAndAddressLengthsAreRefused(int offset, int value, String message) {
    var altered =
        REPLY
            .slice(0, offset)
            .concat(Octets.of(value >>> 8, value & 0xff))
            .concat(REPLY.slice(offset + 2, REPLY.length()));
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> ArpPacket.decode(altered))
        .withMessage(message);
  }
}

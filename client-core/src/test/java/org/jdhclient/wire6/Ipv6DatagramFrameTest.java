package org.jdhclient.wire6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jdhclient.wire6.Ipv6Frames.CLIENT;
import static org.jdhclient.wire6.Ipv6Frames.CLIENT_MAC;
import static org.jdhclient.wire6.Ipv6Frames.SERVER;
import static org.jdhclient.wire6.Ipv6Frames.SERVER_MAC;
import static org.jdhclient.wire6.Ipv6Frames.at;
import static org.jdhclient.wire6.Ipv6Frames.frame;
import static org.jdhclient.wire6.Ipv6Frames.with;

import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.EthernetHeader;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6DatagramFrameTest {
  /** All_DHCP_Relay_Agents_and_Servers (RFC 9915 7.1). */
  private static final UdpEndpoint GROUP = at("ff02::1:2", 547);

  private static final Octets PAYLOAD = Octets.of(7, 1, 2, 3);
  private static final Octets FRAME = frame(PAYLOAD);

  private static void assertMalformed(Octets frame, String reason) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> Ipv6DatagramFrame.decode(frame))
        .withMessageContaining(reason);
  }

  private static ChecksumVerdict verdict(Octets frame) throws MalformedPacketException {
    return Ipv6Frames.checksum(frame).verdict(KernelChecksum.SILENT);
  }

  @Test
  void aFrameToAGroupIsTheseOctets() {
    assertThat(Ipv6DatagramFrame.encodeMulticast(CLIENT_MAC, CLIENT, GROUP, Octets.of(1, 2, 3, 4)))
        .isEqualTo(
            Hex.octets(
                "333300010002 00163e112233 86dd",
                "60000000 000c 11 01",
                "fe80000000000000 02163efffe112233",
                "ff02000000000000 0000000000010002",
                "0222 0223 000c 98aa 01020304"));
  }

  @Test
  void aFrameToAHostIsTheseOctets() {
    assertThat(FRAME)
        .isEqualTo(
            Hex.octets(
                "00163e112233 00163e000001 86dd",
                "60000000 000c 11 40",
                "fe80000000000000 02163efffe000001",
                "fe80000000000000 02163efffe112233",
                "0223 0222 000c 551a 07010203"));
  }

  @ParameterizedTest
  @CsvSource({
    "ff02::1:2, 33:33:00:01:00:02",
    "ff05::1:3, 33:33:00:01:00:03",
    "ff02::1, 33:33:00:00:00:01",
    "ff02:1:2:3:4:5:fffe:fdfc, 33:33:ff:fe:fd:fc"
  })
  void aGroupsLastFourOctetsAreItsHardwareAddress(String group, MacAddress mac) throws Exception {
    var octets = Ipv6DatagramFrame.encodeMulticast(CLIENT_MAC, CLIENT, at(group, 547), PAYLOAD);
    assertThat(Ipv6DatagramFrame.decode(octets).ethernet().destination()).isEqualTo(mac);
  }

  @Test
  void aHostIsNoGroup() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ipv6DatagramFrame.encodeMulticast(CLIENT_MAC, CLIENT, SERVER, PAYLOAD))
        .withMessage("fe80::216:3eff:fe00:1 is no group");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 300, 1452})
  void whatIsEncodedDecodesToTheSame(int length) throws Exception {
    var payload = Hex.repeated(0x5a, length);
    var decoded = Ipv6DatagramFrame.decode(frame(payload));
    assertThat(decoded.ethernet())
        .isEqualTo(new EthernetHeader(CLIENT_MAC, SERVER_MAC, EthernetHeader.ETHERTYPE_IPV6));
    assertThat(decoded.ip())
        .isEqualTo(new Ipv6Header(SERVER.address(), CLIENT.address(), 17, 64, 8 + length));
    assertThat(decoded.udp().sourcePort()).isEqualTo(547);
    assertThat(decoded.udp().destinationPort()).isEqualTo(546);
    assertThat(decoded.udp().payload()).isEqualTo(payload);
    assertThat(verdict(frame(payload))).isEqualTo(ChecksumVerdict.VALID);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 46})
  void ethernetPaddingIsNoPartOfTheDatagram(int length) throws Exception {
    var padded = FRAME.concat(Hex.repeated(0xee, length));
    assertThat(Ipv6DatagramFrame.decode(padded)).isEqualTo(Ipv6DatagramFrame.decode(FRAME));
  }

  @Test
  void everyTruncationIsMalformed() {
    for (int length = 0; length < FRAME.length(); length++) {
      assertMalformed(FRAME.slice(0, length), "");
    }
  }

  private static Octets tagged(String tags) {
    return FRAME.slice(0, 12).concat(Hex.octets(tags)).concat(FRAME.slice(12, FRAME.length()));
  }

  /** A switch port, or a hypervisor, that gives frames a priority (IEEE 802.1Q, 9.6). */
  @ParameterizedTest
  @ValueSource(
      strings = {"8100 0000", "8100 e000", "8100 1000", "88a8 0000", "88a8 0000 8100 6000"})
  void aFrameWithAPriorityAndNoVlanIsOfThisNetwork(String tags) throws Exception {
    assertThat(Ipv6DatagramFrame.decode(tagged(tags))).isEqualTo(Ipv6DatagramFrame.decode(FRAME));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8100 0001", "8100 efff", "88a8 0064", "8100 0000 8100 0001"})
  void aFrameOfAVlanIsNot(String tags) {
    assertMalformed(tagged(tags), "EtherType is not IPv6");
  }

  @ParameterizedTest
  @CsvSource({
    "12, 0x0800, EtherType is not IPv6 at octet 12",
    "12, 0x0806, EtherType is not IPv6 at octet 12",
    "14, 0x4500, IP version 4 at octet 0",
    "14, 0x0000, IP version 0 at octet 0",
    "14, 0xf000, IP version 15 at octet 0",
    "18, 0x0000, IPv6 payload length 0 in 12 octets at octet 4",
    "18, 0x000d, IPv6 payload length 13 in 12 octets at octet 4",
    "18, 0xffff, IPv6 payload length 65535 in 12 octets at octet 4",
    "18, 0x0007, UDP length 12 in 7 octets at octet 4",
    "18, 0x0005, 'truncated: 2 octets wanted, 1 left at octet 4'",
    "18, 0x000b, UDP length 12 in 11 octets at octet 4",
    "20, 0x3a40, IPv6 next header 58 is not UDP at octet 20",
    "20, 0x0640, IPv6 next header 6 is not UDP at octet 20",
    "20, 0x3b40, IPv6 next header 59 is not UDP at octet 20",
    "58, 0x0000, UDP length 0 in 12 octets at octet 4",
    "58, 0x0007, UDP length 7 in 12 octets at octet 4",
    "58, 0x000d, UDP length 13 in 12 octets at octet 4",
    "58, 0xffff, UDP length 65535 in 12 octets at octet 4",
  })
  void whatIsNoWholeDatagramIsRefusedForItsReason(int offset, int value, String message) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> Ipv6DatagramFrame.decode(with(FRAME, offset, value)))
        .withMessage(message);
  }

  @Test
  void aShorterUdpLengthEndsThePayload() throws Exception {
    var shorter = Ipv6DatagramFrame.decode(with(FRAME, Ipv6Frames.UDP_LENGTH, 9));
    assertThat(shorter.udp().payload()).isEqualTo(Octets.of(7));
  }

  /** What each octet of a frame is for, seen from what its loss does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # from | to | what                          | outcome
          0      | 12 | hardware addresses            | VALID
          12     | 14 | EtherType                     | malformed
          14     | 15 | version                       | malformed
          15     | 18 | traffic class and flow label  | VALID
          18     | 20 | payload length                | malformed
          20     | 21 | next header                   | malformed
          21     | 22 | hop limit                     | VALID
          22     | 54 | addresses                     | BAD
          54     | 58 | ports                         | BAD
          58     | 60 | UDP length                    | malformed
          60     | 62 | checksum                      | BAD
          62     | 66 | payload                       | BAD
          """)
  void eachOctetCounts(int from, int to, String what, String outcome) {
    for (int i = from; i < to; i++) {
      assertThat(outcome(damaged(FRAME, i))).as("%s, octet %d", what, i).isEqualTo(outcome);
    }
  }

  private static Octets damaged(Octets frame, int index) {
    var octets = frame.toByteArray();
    octets[index] ^= (byte) 0xff;
    return Octets.copyOf(octets);
  }

  private static String outcome(Octets frame) {
    try {
      return verdict(frame).toString();
    } catch (MalformedPacketException e) {
      return "malformed";
    }
  }
}

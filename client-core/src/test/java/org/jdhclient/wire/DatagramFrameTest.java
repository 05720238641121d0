package org.jdhclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jdhclient.wire.Datagrams.CLIENT;
import static org.jdhclient.wire.Datagrams.MAC;
import static org.jdhclient.wire.Datagrams.SERVER;
import static org.jdhclient.wire.Datagrams.frame;
import static org.jdhclient.wire.Datagrams.with;
import static org.jdhclient.wire.Datagrams.withIp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatagramFrameTest {
  private static final Octets PAYLOAD = Octets.of(1, 2, 3);
  private static final Octets FRAME = frame(PAYLOAD);

  private static void assertMalformed(Octets frame, String reason) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DatagramFrame.decode(frame))
        .withMessageContaining(reason);
  }

  @Test
  void aFrameToEveryoneIsTheseOctets() {
    assertThat(FRAME)
        .isEqualTo(
            Hex.octets(
                "ffffffffffff 020000000001 0800",
                "4500001f 00004000 4011204d 0a000301 0a000381",
                "00430044 000be0cd 010203"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 300, 1472})
  void whatIsEncodedDecodesToTheSame(int length) throws Exception {
    var payload = Hex.repeated(0x5a, length);
    var decoded = DatagramFrame.decode(frame(payload));
    assertThat(decoded.ethernet())
        .isEqualTo(new EthernetHeader(EthernetHeader.BROADCAST, MAC, 0x0800));
    assertThat(decoded.ip())
        .isEqualTo(new Ipv4Header(SERVER.address(), CLIENT.address(), 17, 8 + length));
    assertThat(decoded.udp().sourcePort()).isEqualTo(67);
    assertThat(decoded.udp().destinationPort()).isEqualTo(68);
    assertThat(decoded.udp().payload()).isEqualTo(payload);
    assertThat(decoded.udp().checksum().verdict(KernelChecksum.SILENT))
        .isEqualTo(ChecksumVerdict.VALID);
  }

  @Test
  void ethernetPaddingIsNoPartOfTheDatagram() throws Exception {
    var padded = DatagramFrame.decode(FRAME.concat(Hex.repeated(0xee, 15)));
    assertThat(padded).isEqualTo(DatagramFrame.decode(FRAME));
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
    assertThat(DatagramFrame.decode(tagged(tags))).isEqualTo(DatagramFrame.decode(FRAME));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8100 0001", "8100 efff", "88a8 0064", "8100 0000 8100 0001"})
  void aFrameOfAVlanIsNot(String tags) {
    assertMalformed(tagged(tags), "EtherType is not IPv4");
  }

  @Test
  void otherProtocolsAreRefused() {
    assertMalformed(with(FRAME, 12, 0x0806), "EtherType is not IPv4");
    assertMalformed(with(FRAME, 12, 0x8100), "EtherType is not IPv4");
    assertMalformed(withIp(FRAME, Datagrams.IP_PROTOCOL - 1, 0x4006), "IP protocol 6 is not UDP");
    assertMalformed(withIp(FRAME, Datagrams.IP, 0x6500), "IP version 6");
  }

  @Test
  void fragmentsAreRefusedFirstMiddleAndLast() {
    assertMalformed(withIp(FRAME, Datagrams.IP_FRAGMENT, 0x2000), "IP fragment");
    assertMalformed(withIp(FRAME, Datagrams.IP_FRAGMENT, 0x2001), "IP fragment");
    assertMalformed(withIp(FRAME, Datagrams.IP_FRAGMENT, 0x1fff), "IP fragment");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0000, 0x4000, 0x8000})
  void flagsThatFragmentNothingAreAccepted(int flags) throws Exception {
    var frame = DatagramFrame.decode(withIp(FRAME, Datagrams.IP_FRAGMENT, flags));
    assertThat(frame.udp().payload()).isEqualTo(PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 19, 32, 0xffff})
  void totalLengthsThatCannotBeAreRefused(int length) {
    assertMalformed(withIp(FRAME, Datagrams.IP_TOTAL_LENGTH, length), "IP total length " + length);
  }

  @Test
  void headerLengthsThatCannotBeAreRefused() {
    assertMalformed(with(FRAME, Datagrams.IP, 0x4400), "IP header length 16");
    assertMalformed(with(FRAME, Datagrams.IP, 0x4f00), "IP header length 60");
    assertMalformed(withIp(FRAME, Datagrams.IP, 0x4700), "");
  }

  @Test
  void ipOptionsAreSkipped() throws Exception {
    var options = FRAME.slice(0, 34).concat(Octets.of(7, 3, 4, 0)).concat(FRAME.slice(34, 45));
    var longer = withIp(with(options, Datagrams.IP, 0x4600), Datagrams.IP_TOTAL_LENGTH, 35);
    assertThat(DatagramFrame.decode(longer).udp().payload()).isEqualTo(PAYLOAD);
  }

  @Test
  void aWrongIpHeaderChecksumIsRefused() {
    assertMalformed(with(FRAME, Datagrams.IP_CHECKSUM, 0x1234), "IP header checksum is wrong");
    assertMalformed(with(FRAME, Datagrams.IP_CHECKSUM, 0), "IP header checksum is wrong");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 12, 0xffff})
  void udpLengthsThatCannotBeAreRefused(int length) {
    assertMalformed(with(FRAME, Datagrams.UDP_LENGTH, length), "UDP length " + length);
  }

  @Test
  void aShorterUdpLengthEndsThePayload() throws Exception {
    var frame = DatagramFrame.decode(with(FRAME, Datagrams.UDP_LENGTH, 9));
    assertThat(frame.udp().payload()).isEqualTo(Octets.of(1));
  }
}

package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire6.Ipv6DatagramFrame;

/** Ethernet frames: what decodes is encoded into what decodes to the same. */
class FrameFuzzTest {
  @FuzzTest
  void frame(byte[] input) {
    try {
      var frame = DatagramFrame.decode(Octets.copyOf(input));
      assertThat(frame.udp().checksum().verdict(KernelChecksum.SILENT)).isNotNull();
      assertThat(frame.udp().payload().length()).isLessThanOrEqualTo(input.length);
      assertKeptByEncoding(frame);
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isBetween(0, input.length);
    }
  }

  private static void assertKeptByEncoding(DatagramFrame frame) throws MalformedPacketException {
    var octets =
        DatagramFrame.encodeBroadcast(
            frame.ethernet().source(),
            new DatagramFrame.UdpEndpoint(frame.ip().source(), frame.udp().sourcePort()),
            new DatagramFrame.UdpEndpoint(frame.ip().destination(), frame.udp().destinationPort()),
            frame.udp().payload());
    var again = DatagramFrame.decode(octets);
    assertThat(again.ip().source()).isEqualTo(frame.ip().source());
    assertThat(again.ip().destination()).isEqualTo(frame.ip().destination());
    assertThat(again.udp().sourcePort()).isEqualTo(frame.udp().sourcePort());
    assertThat(again.udp().destinationPort()).isEqualTo(frame.udp().destinationPort());
    assertThat(again.udp().payload()).isEqualTo(frame.udp().payload());
    assertThat(again.udp().checksum().field()).isEqualTo(again.udp().checksum().expected());
  }

  @FuzzTest
  void frame6(byte[] input) {
    try {
      var frame = Ipv6DatagramFrame.decode(Octets.copyOf(input));
      assertThat(frame.udp().checksum().verdict(KernelChecksum.SILENT))
          .isNotEqualTo(ChecksumVerdict.ABSENT);
      assertThat(frame.udp().payload().length()).isLessThanOrEqualTo(input.length);
      assertKeptByEncoding(frame);
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isBetween(0, input.length);
    }
  }

  private static void assertKeptByEncoding(Ipv6DatagramFrame frame)
      throws MalformedPacketException {
    var octets =
        Ipv6DatagramFrame.encode(
            frame.ethernet().source(),
            frame.ethernet().destination(),
            new Ipv6DatagramFrame.UdpEndpoint(frame.ip().source(), frame.udp().sourcePort()),
            new Ipv6DatagramFrame.UdpEndpoint(
                frame.ip().destination(), frame.udp().destinationPort()),
            frame.udp().payload());
    var again = Ipv6DatagramFrame.decode(octets);
    assertThat(again.ethernet()).isEqualTo(frame.ethernet());
    assertThat(again.ip().source()).isEqualTo(frame.ip().source());
    assertThat(again.ip().destination()).isEqualTo(frame.ip().destination());
    assertThat(again.udp().sourcePort()).isEqualTo(frame.udp().sourcePort());
    assertThat(again.udp().destinationPort()).isEqualTo(frame.udp().destinationPort());
    assertThat(again.udp().payload()).isEqualTo(frame.udp().payload());
    assertThat(again.udp().checksum().field()).isEqualTo(again.udp().checksum().expected());
  }

  @FuzzTest
  void arp(byte[] input) {
    try {
      var packet = ArpPacket.decode(Octets.copyOf(input));
      assertThat(ArpPacket.decode(packet.encodeFrame())).isEqualTo(packet);
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isBetween(0, input.length);
    }
  }
}

package org.jdhclient.linux.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.UdpChecksum;
import org.junit.jupiter.api.Test;

class OfferTextTest {
  private static final ChecksumSighting SIGHTING =
      new ChecksumSighting(
          Ipv4Address.of(10, 0, 3, 1),
          MacAddress.parse("00:16:3e:00:00:00"),
          new UdpChecksum(0x1c18, 0x1c18, 0x1c18, UdpChecksum.Zero.IS_NONE),
          ChecksumVerdict.VALID,
          ChecksumMode.IGNORE);

  private static DhcpMessage offer(Map<Integer, Octets> options) {
    return new DhcpMessage(
        DhcpMessage.BOOTREPLY,
        DhcpMessage.HTYPE_ETHERNET,
        0,
        1,
        0,
        0,
        Ipv4Address.ANY,
        Ipv4Address.of(10, 0, 3, 9),
        Ipv4Address.ANY,
        Ipv4Address.ANY,
        Octets.of(0, 0x16, 0x3e, 0x11, 0x22, 0x33),
        Octets.EMPTY,
        Octets.EMPTY,
        MessageType.OFFER,
        Options.of(options));
  }

  private static String text(DhcpMessage message) {
    var reply = new SeenReply(SIGHTING, Optional.of(message), Optional.empty());
    return OfferText.of(reply).get(1);
  }

  @Test
  void whatIsNotOfferedIsNone() throws MalformedPacketException {
    var mask = Map.of(1, Octets.of(0xff, 0xff, 0xff, 0), 51, Octets.of(0, 0, 0xe, 0x10));
    assertThat(text(offer(mask)))
        .isEqualTo("  offers    10.0.3.9/24, routes: none, DNS: none, for 3600 s");

    var advertise =
        ReceivedMessage.decode(
            Octets.of(2, 0, 0, 1, 0, 1, 0, 4, 0, 3, 1, 1, 0, 2, 0, 4, 0, 3, 2, 2));
    var reply = new SeenReply6(SIGHTING, Optional.of(advertise), Optional.empty());
    assertThat(OfferText.of(reply).get(1)).isEqualTo("  offers    no address, DNS: none");
  }

  @Test
  void whatIsOfferedIsNamed() {
    var all =
        Map.of(
            1, Octets.of(0xff, 0xff, 0xff, 0),
            3, Octets.of(0xa, 0, 3, 1),
            6, Octets.of(0xa, 0, 3, 1, 0xa, 0, 3, 2));
    assertThat(text(offer(all)))
        .isEqualTo(
            "  offers    10.0.3.9/24, routes: 0.0.0.0/0 via 10.0.3.1, DNS: 10.0.3.1, 10.0.3.2,"
                + " without a usable lease time");
  }
}

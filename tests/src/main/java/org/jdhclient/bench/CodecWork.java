package org.jdhclient.bench;

import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** What the codec does with a DHCPACK such as dnsmasq sends. */
final class CodecWork {
  private static final Ipv4Address SERVER = Ipv4Address.parse("10.0.3.1");
  private static final Ipv4Address LEASED = Ipv4Address.parse("10.0.3.20");
  private static final MacAddress MAC = MacAddress.parse("00:16:3e:11:22:33");

  private final DhcpMessage message = ack();
  private final Octets payload = message.encode();
  private final Octets frame =
      DatagramFrame.encodeBroadcast(
          MAC,
          new DatagramFrame.UdpEndpoint(SERVER, 67),
          new DatagramFrame.UdpEndpoint(LEASED, 68),
          payload);

  private static DhcpMessage ack() {
    var address = Octets.of(10, 0, 3, 1);
    var options =
        Options.of(
            Map.of(
                1, Octets.of(255, 255, 255, 0),
                3, address,
                6, address,
                15, Octets.ofLatin1("lab.test"),
                28, Octets.of(10, 0, 3, 255),
                51, Octets.of(0, 0, 14, 16),
                54, address,
                58, Octets.of(0, 0, 7, 8),
                59, Octets.of(0, 0, 12, 78)));
    return new DhcpMessage(
        DhcpMessage.BOOTREPLY,
        DhcpMessage.HTYPE_ETHERNET,
        0,
        0x12345678,
        0,
        0,
        Ipv4Address.ANY,
        LEASED,
        SERVER,
        Ipv4Address.ANY,
        Octets.of(0, 0x16, 0x3e, 0x11, 0x22, 0x33),
        Octets.EMPTY,
        Octets.EMPTY,
        MessageType.ACK,
        options);
  }

  DhcpMessage decodeMessage() throws MalformedPacketException {
    return DhcpMessage.decode(payload);
  }

  Octets encodeMessage() {
    return message.encode();
  }

  DatagramFrame decodeFrame() throws MalformedPacketException {
    return DatagramFrame.decode(frame);
  }
}

package org.jdhclient.wire;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;

/** An Ethernet frame that carries one whole UDP datagram over IPv4. */
public record DatagramFrame(EthernetHeader ethernet, Ipv4Header ip, UdpDatagram udp)
    implements CarriedDatagram {
  /** Octets of the three headers, without IP options. */
  private static final int HEADERS = 42;

  /**
   * @param frame from the Ethernet header on; octets behind the IP datagram are padding
   */
  public static DatagramFrame decode(Octets frame) throws MalformedPacketException {
    var reader = frame.reader();
    var ethernet = EthernetHeader.decode(reader);
    if (ethernet.etherType() != EthernetHeader.ETHERTYPE_IPV4) {
      throw new MalformedPacketException("EtherType is not IPv4", 12);
    }
    var ip = Ipv4Header.decode(reader);
    if (ip.protocol() != Ipv4Header.PROTOCOL_UDP) {
      throw new MalformedPacketException("IP protocol " + ip.protocol() + " is not UDP", 23);
    }
    var udp = UdpDatagram.decode(reader.slice(ip.payloadLength()), ip);
    return new DatagramFrame(ethernet, ip, udp);
  }

  @Override
  public Ipv4Address source() {
    return ip.source();
  }

  /** The octets of a frame to everyone on the link. */
  public static Octets encodeBroadcast(
      MacAddress from, UdpEndpoint source, UdpEndpoint destination, Octets payload) {
    return encode(from, EthernetHeader.BROADCAST, source, destination, payload);
  }

  /** The octets of a frame to one host. */
  public static Octets encode(
      MacAddress from, MacAddress to, UdpEndpoint source, UdpEndpoint destination, Octets payload) {
    var writer = new OctetWriter(HEADERS + payload.length());
    new EthernetHeader(to, from, EthernetHeader.ETHERTYPE_IPV4).encode(writer);
    var ip =
        new Ipv4Header(
            source.address(),
            destination.address(),
            Ipv4Header.PROTOCOL_UDP,
            UdpDatagram.length(payload));
    ip.encode(writer);
    UdpDatagram.encode(writer, ip, source.port(), destination.port(), payload);
    return writer.toOctets();
  }

  /** One end of a UDP exchange. */
  public record UdpEndpoint(Ipv4Address address, int port) {}
}

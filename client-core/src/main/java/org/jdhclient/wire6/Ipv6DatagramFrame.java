package org.jdhclient.wire6;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.CarriedDatagram;
import org.jdhclient.wire.EthernetHeader;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.UdpDatagram;

/** An Ethernet frame that carries one whole UDP datagram over IPv6. */
public record Ipv6DatagramFrame(EthernetHeader ethernet, Ipv6Header ip, UdpDatagram udp)
    implements CarriedDatagram {
  /** Octets of the three headers. */
  private static final int HEADERS = 62;

  /** 33:33, in front of a group's last four octets (RFC 2464 7). */
  private static final long GROUP = 0x3333_0000_0000L;

  /** Linux's for multicast (ipv6(7), IPV6_MULTICAST_HOPS): no router passes it on. */
  private static final int HOPS_OF_MULTICAST = 1;

  private static final int HOPS = 64;

  /**
   * @param frame from the Ethernet header on; octets behind the IPv6 payload are padding
   */
  public static Ipv6DatagramFrame decode(Octets frame) throws MalformedPacketException {
    var reader = frame.reader();
    var ethernet = EthernetHeader.decode(reader);
    if (ethernet.etherType() != EthernetHeader.ETHERTYPE_IPV6) {
      throw new MalformedPacketException("EtherType is not IPv6", 12);
    }
    var ip = Ipv6Header.decode(reader);
    var payload = reader.slice(ip.payloadLength());
    int next = ExtensionHeaders.skip(payload, ip.nextHeader());
    if (next != Ipv6Header.UDP) {
      throw new MalformedPacketException("IPv6 next header " + next + " is not UDP", 20);
    }
    return new Ipv6DatagramFrame(ethernet, ip, UdpDatagram.decode(payload, ip));
  }

  @Override
  public Ipv6Address source() {
    return ip.source();
  }

  /**
   * The octets of a frame to all on the link that listen to a group.
   *
   * @param group whose address is a multicast one
   */
  public static Octets encodeMulticast(
      MacAddress from, UdpEndpoint source, UdpEndpoint group, Octets payload) {
    return encode(from, macOf(group.address()), HOPS_OF_MULTICAST, source, group, payload);
  }

  private static MacAddress macOf(Ipv6Address group) {
    if (!group.isMulticast()) {
      throw new IllegalArgumentException(group + " is no group");
    }
    return new MacAddress(GROUP | group.low() & 0xffff_ffffL);
  }

  /** The octets of a frame to one host. */
  public static Octets encode(
      MacAddress from, MacAddress to, UdpEndpoint source, UdpEndpoint destination, Octets payload) {
    return encode(from, to, HOPS, source, destination, payload);
  }

  private static Octets encode(
      MacAddress from,
      MacAddress to,
      int hopLimit,
      UdpEndpoint source,
      UdpEndpoint destination,
      Octets payload) {
    var writer = new OctetWriter(HEADERS + payload.length());
    new EthernetHeader(to, from, EthernetHeader.ETHERTYPE_IPV6).encode(writer);
    var ip =
        new Ipv6Header(
            source.address(),
            destination.address(),
            Ipv6Header.UDP,
            hopLimit,
            UdpDatagram.length(payload));
    ip.encode(writer);
    UdpDatagram.encode(writer, ip, source.port(), destination.port(), payload);
    return writer.toOctets();
  }

  /** One end of a UDP exchange. */
  public record UdpEndpoint(Ipv6Address address, int port) {}
}

package org.jdhclient.wire6;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.EthernetHeader;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** Whose an Ethernet frame with IPv6 is, whatever it carries. */
public record Ipv6Source(Ipv6Address address, MacAddress sender) {
  /**
   * @param frame from the Ethernet header on
   * @throws MalformedPacketException if it is not of IPv6
   */
  public static Ipv6Source decode(Octets frame) throws MalformedPacketException {
    var reader = frame.reader();
    var ethernet = EthernetHeader.decode(reader);
    if (ethernet.etherType() != EthernetHeader.ETHERTYPE_IPV6) {
      throw new MalformedPacketException("EtherType is not IPv6", 12);
    }
    return new Ipv6Source(Ipv6Header.decode(reader).source(), ethernet.source());
  }
}

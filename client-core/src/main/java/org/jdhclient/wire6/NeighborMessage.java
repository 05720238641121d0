package org.jdhclient.wire6;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.EthernetHeader;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * One of the two messages by which a host's hardware address is found (RFC 4861 4.3, 4.4).
 *
 * @param source of the packet; {@link Ipv6Address#ANY} of a host that wants to have the target
 * @param target whose hardware address is asked for, or told
 */
public record NeighborMessage(
    Type type, Ipv6Address source, MacAddress sender, Ipv6Address target) {
  private static final int ICMPV6 = 58;
  private static final int NEIGHBOR_SOLICITATION = 135;
  private static final int NEIGHBOR_ADVERTISEMENT = 136;

  /** Which of them it is. */
  public enum Type {
    SOLICITATION,
    ADVERTISEMENT
  }

  /**
   * @param frame from the Ethernet header on
   * @throws MalformedPacketException if it is anything else
   */
  public static NeighborMessage decode(Octets frame) throws MalformedPacketException {
    var reader = frame.reader();
    var ethernet = EthernetHeader.decode(reader);
    if (ethernet.etherType() != EthernetHeader.ETHERTYPE_IPV6) {
      throw new MalformedPacketException("EtherType is not IPv6", 12);
    }
    var header = Ipv6Header.decode(reader);
    if (header.nextHeader() != ICMPV6) {
      throw new MalformedPacketException("not ICMPv6", reader.offset());
    }
    var type =
        switch (reader.u8()) {
          case NEIGHBOR_SOLICITATION -> Type.SOLICITATION;
          case NEIGHBOR_ADVERTISEMENT -> Type.ADVERTISEMENT;
          default -> throw new MalformedPacketException("of no neighbor", reader.offset());
        };
    reader.skip(7);
    return new NeighborMessage(type, header.source(), ethernet.source(), reader.ipv6Address());
  }
}

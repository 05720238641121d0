package org.jdhclient.wire;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;

/**
 * The first piece of a UDP datagram that IPv4 has taken apart (RFC 791 3.2).
 *
 * @param length of this piece, the IP header included
 */
public record DatagramFragment(
    MacAddress sender, Ipv4Address source, int destinationPort, int length) {
  private static final int MORE_FRAGMENTS = 0x2000;
  private static final int OFFSET = 0x1fff;

  /**
   * @param frame from the Ethernet header on
   * @throws MalformedPacketException if it is anything else
   */
  public static DatagramFragment decode(Octets frame) throws MalformedPacketException {
    var reader = frame.reader();
    var ethernet = EthernetHeader.decode(reader);
    int headerLength = (reader.u8() & 0xf) * 4;
    reader.skip(1);
    int length = reader.u16();
    reader.skip(2);
    int flagsAndOffset = reader.u16();
    reader.skip(1);
    int protocol = reader.u8();
    if (ethernet.etherType() != EthernetHeader.ETHERTYPE_IPV4
        || (flagsAndOffset & (MORE_FRAGMENTS | OFFSET)) != MORE_FRAGMENTS
        || protocol != Ipv4Header.PROTOCOL_UDP
        || headerLength < 20) {
      throw new MalformedPacketException("no first fragment of a datagram", 0);
    }
    reader.skip(2);
    var source = reader.ipv4Address();
    reader.skip(4 + headerLength - 20 + 2);
    return new DatagramFragment(ethernet.source(), source, reader.u16(), length);
  }
}

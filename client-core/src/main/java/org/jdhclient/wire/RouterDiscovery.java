package org.jdhclient.wire;

import org.jdhclient.address.MacAddress;

/** The two messages by which IPv6 routers are found (RFC 4861 4.1, 4.2). */
public final class RouterDiscovery {
  /** 33:33 and the last four octets of ff02::2, all routers (RFC 2464 7). */
  private static final MacAddress ALL_ROUTERS = new MacAddress(0x3333_0000_0002L);

  private static final int ICMPV6 = 58;
  private static final int ROUTER_SOLICITATION = 133;
  private static final int ROUTER_ADVERTISEMENT = 134;
  private static final int MANAGED = 0x80;
  private static final int OTHER = 0x40;

  /** Of a solicitation from :: to ff02::2, in which nothing varies. */
  private static final int SOLICITATION_CHECKSUM = 0x7bb8;

  private RouterDiscovery() {}

  /**
   * A router's advertisement, as far as it matters here.
   *
   * @param managed whether addresses are to be had by DHCPv6
   * @param other whether options are
   * @param lifetime for how many seconds it is one to send to by default; 0 if it is none
   */
  public record Advertisement(MacAddress router, boolean managed, boolean other, int lifetime) {}

  /** The frame that asks all routers to show themselves, from nobody's address. */
  public static Octets solicitation(MacAddress from) {
    var writer = new OctetWriter();
    new EthernetHeader(ALL_ROUTERS, from, EthernetHeader.ETHERTYPE_IPV6).encode(writer);
    writer.i32(0x60000000).u16(8).u8(ICMPV6).u8(255);
    writer.zeros(16);
    writer.u16(0xff02).zeros(13).u8(2);
    return writer.u8(ROUTER_SOLICITATION).u8(0).u16(SOLICITATION_CHECKSUM).i32(0).toOctets();
  }

  /**
   * @param frame from the Ethernet header on
   * @throws MalformedPacketException if it is anything else
   */
  public static Advertisement decode(Octets frame) throws MalformedPacketException {
    var reader = frame.reader();
    var ethernet = EthernetHeader.decode(reader);
    reader.skip(6);
    int nextHeader = reader.u8();
    reader.skip(33);
    if (ethernet.etherType() != EthernetHeader.ETHERTYPE_IPV6
        || nextHeader != ICMPV6
        || reader.u8() != ROUTER_ADVERTISEMENT) {
      throw new MalformedPacketException("no router advertisement", reader.offset());
    }
    reader.skip(4);
    int flags = reader.u8();
    return new Advertisement(
        ethernet.source(), (flags & MANAGED) != 0, (flags & OTHER) != 0, reader.u16());
  }
}

package org.jdhclient.wire6;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.EthernetHeader;
import org.jdhclient.wire.InternetChecksum;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** The message by which hosts are found that speak IPv6 (RFC 4443 4.1). */
public final class EchoRequest {
  /** ff02::1 (RFC 4291 2.7.1). */
  private static final Ipv6Address ALL_NODES = new Ipv6Address(0xff02L << 48, 1);

  /** 33:33 and the last four octets of that (RFC 2464 7). */
  private static final MacAddress ALL_NODES_MAC = new MacAddress(0x3333_0000_0001L);

  private static final int ICMPV6 = 58;
  private static final int ECHO_REQUEST = 128;
  private static final int LENGTH = 8;
  private static final int HOPS = 1;

  private EchoRequest() {}

  /**
   * The frame that asks all hosts of the link to answer.
   *
   * @param identifier 16 bits, which answers have too
   */
  public static Octets toAll(MacAddress from, Ipv6Address source, int identifier) {
    var writer = new OctetWriter();
    new EthernetHeader(ALL_NODES_MAC, from, EthernetHeader.ETHERTYPE_IPV6).encode(writer);
    new Ipv6Header(source, ALL_NODES, ICMPV6, HOPS, LENGTH).encode(writer);
    int checksum =
        new InternetChecksum()
            .add(source)
            .add(ALL_NODES)
            .addWord(ICMPV6)
            .addWord(LENGTH)
            .addWord(ECHO_REQUEST << Byte.SIZE)
            .addWord(identifier)
            .complemented();
    return writer.u8(ECHO_REQUEST).u8(0).u16(checksum).u16(identifier).u16(0).toOctets();
  }
}

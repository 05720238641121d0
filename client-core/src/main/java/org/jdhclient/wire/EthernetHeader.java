package org.jdhclient.wire;

import org.jdhclient.address.MacAddress;

/**
 * An Ethernet II header (RFC 894): destination, source and EtherType, 14 octets.
 *
 * @param etherType what follows; 0x0800 is IPv4, 0x0806 is ARP
 */
public record EthernetHeader(MacAddress destination, MacAddress source, int etherType) {
  public static final int ETHERTYPE_IPV4 = 0x0800;
  public static final int ETHERTYPE_ARP = 0x0806;
  public static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);

  static EthernetHeader decode(OctetReader reader) throws MalformedPacketException {
    return new EthernetHeader(reader.macAddress(), reader.macAddress(), reader.u16());
  }

  void encode(OctetWriter writer) {
    writer.macAddress(destination).macAddress(source).u16(etherType);
  }
}

package org.jdhclient.wire;

import org.jdhclient.address.MacAddress;

/**
 * An Ethernet II header (RFC 894): destination, source and EtherType, 14 octets.
 *
 * @param etherType what follows; 0x0800 is IPv4
 */
public record EthernetHeader(MacAddress destination, MacAddress source, int etherType) {
  public static final int ETHERTYPE_IPV4 = 0x0800;
  public static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);

  static EthernetHeader decode(OctetReader reader) throws MalformedPacketException {
    return new EthernetHeader(mac(reader), mac(reader), reader.u16());
  }

  private static MacAddress mac(OctetReader reader) throws MalformedPacketException {
    return new MacAddress((long) reader.u16() << 32 | reader.u32());
  }

  void encode(OctetWriter writer) {
    writer.octets(Octets.copyOf(destination.octets()));
    writer.octets(Octets.copyOf(source.octets()));
    writer.u16(etherType);
  }
}

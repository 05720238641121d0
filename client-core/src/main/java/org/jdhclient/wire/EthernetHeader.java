package org.jdhclient.wire;

import org.jdhclient.address.MacAddress;

/**
 * An Ethernet II header (RFC 894): destination, source and EtherType, 14 octets; more where a tag
 * gives the frame a priority and no VLAN (IEEE 802.1Q).
 *
 * @param etherType what follows; 0x0800 is IPv4, 0x0806 is ARP, 0x86dd is IPv6
 */
public record EthernetHeader(MacAddress destination, MacAddress source, int etherType) {
  public static final int ETHERTYPE_IPV4 = 0x0800;
  public static final int ETHERTYPE_ARP = 0x0806;
  public static final int ETHERTYPE_IPV6 = 0x86dd;
  private static final int CUSTOMER_TAG = 0x8100;
  private static final int SERVICE_TAG = 0x88a8;
  private static final int MOST_TAGS = 2;

  /** The VLAN's number in a tag; 0 is a mere priority. */
  private static final int VLAN_ID = 0x0fff;

  public static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);

  public static EthernetHeader decode(OctetReader reader) throws MalformedPacketException {
    return new EthernetHeader(reader.macAddress(), reader.macAddress(), etherType(reader));
  }

  /** That of what a frame of this very network carries; a VLAN's frames stay what they are. */
  private static int etherType(OctetReader reader) throws MalformedPacketException {
    int type = reader.u16();
    for (int i = 0; i < MOST_TAGS && isTag(type); i++) {
      if ((reader.u16() & VLAN_ID) != 0) {
        return type;
      }
      type = reader.u16();
    }
    return type;
  }

  private static boolean isTag(int etherType) {
    return etherType == CUSTOMER_TAG || etherType == SERVICE_TAG;
  }

  public void encode(OctetWriter writer) {
    writer.macAddress(destination).macAddress(source).u16(etherType);
  }
}

package org.jdhclient.wire;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;

/**
 * An ARP packet (RFC 826) between IPv4 and Ethernet addresses.
 *
 * @param operation {@link #REQUEST} or {@link #REPLY}; another's is kept as it is
 * @param senderIp 0.0.0.0 in a probe (RFC 5227 1.1)
 * @param targetMac zeros where the sender does not know it
 */
public record ArpPacket(
    int operation,
    MacAddress senderMac,
    Ipv4Address senderIp,
    MacAddress targetMac,
    Ipv4Address targetIp) {
  public static final int REQUEST = 1;
  public static final int REPLY = 2;

  private static final int HARDWARE_TYPE_ETHERNET = 1;
  private static final int IPV4_LENGTH = 4;
  private static final MacAddress UNKNOWN = new MacAddress(0);

  /** Asks whether anyone has an address, without claiming it (RFC 5227 2.1.1). */
  public static ArpPacket probe(MacAddress mac, Ipv4Address ip) {
    return request(mac, Ipv4Address.ANY, ip);
  }

  /** Tells everyone on the link that an address is in use from now on (RFC 5227 2.3). */
  public static ArpPacket announcement(MacAddress mac, Ipv4Address ip) {
    return request(mac, ip, ip);
  }

  /** Asks for the MAC address of a target. */
  public static ArpPacket request(MacAddress mac, Ipv4Address senderIp, Ipv4Address targetIp) {
    return new ArpPacket(REQUEST, mac, senderIp, UNKNOWN, targetIp);
  }

  /**
   * @param frame from the Ethernet header on; octets behind the packet are padding
   */
  public static ArpPacket decode(Octets frame) throws MalformedPacketException {
    var reader = frame.reader();
    if (EthernetHeader.decode(reader).etherType() != EthernetHeader.ETHERTYPE_ARP) {
      throw new MalformedPacketException("EtherType is not ARP", reader.offset() - 2);
    }
    requireU16(reader, HARDWARE_TYPE_ETHERNET, "ARP hardware type");
    requireU16(reader, EthernetHeader.ETHERTYPE_IPV4, "ARP protocol type");
    requireU8(reader, MacAddress.LENGTH, "ARP hardware address length");
    requireU8(reader, IPV4_LENGTH, "ARP protocol address length");
    return new ArpPacket(
        reader.u16(),
        reader.macAddress(),
        reader.ipv4Address(),
        reader.macAddress(),
        reader.ipv4Address());
  }

  private static void requireU16(OctetReader reader, int wanted, String what)
      throws MalformedPacketException {
    require(reader.offset(), reader.u16(), wanted, what);
  }

  private static void requireU8(OctetReader reader, int wanted, String what)
      throws MalformedPacketException {
    require(reader.offset(), reader.u8(), wanted, what);
  }

  private static void require(int offset, int found, int wanted, String what)
      throws MalformedPacketException {
    if (found != wanted) {
      throw new MalformedPacketException(what + " " + found + " is not " + wanted, offset);
    }
  }

  /** The octets of a frame to everyone on the link. */
  public Octets encodeFrame() {
    return encodeFrame(senderMac);
  }

  /** The same, where the answer is to go to another hardware address than the frame comes from. */
  public Octets encodeFrame(MacAddress from) {
    var writer = new OctetWriter();
    new EthernetHeader(EthernetHeader.BROADCAST, from, EthernetHeader.ETHERTYPE_ARP).encode(writer);
    writer.u16(HARDWARE_TYPE_ETHERNET).u16(EthernetHeader.ETHERTYPE_IPV4);
    writer.u8(MacAddress.LENGTH).u8(IPV4_LENGTH).u16(operation);
    writer.macAddress(senderMac).ipv4Address(senderIp);
    writer.macAddress(targetMac).ipv4Address(targetIp);
    return writer.toOctets();
  }
}

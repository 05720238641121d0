package org.jdhclient.wire;

import org.jdhclient.address.Ipv4Address;

/**
 * What of an IPv4 header (RFC 791) matters here: an unfragmented datagram's two ends, its protocol
 * and the length of its payload.
 *
 * @param payloadLength octets behind the header, by the header's total length: what the frame
 *     carries beyond is Ethernet padding
 */
public record Ipv4Header(
    Ipv4Address source, Ipv4Address destination, int protocol, int payloadLength)
    implements PseudoHeader {
  public static final int PROTOCOL_UDP = 17;

  private static final int LENGTH_WITHOUT_OPTIONS = 20;
  private static final int CHECKSUM_OFFSET = 10;
  private static final int MORE_FRAGMENTS_AND_OFFSET = 0x3fff;
  private static final int DONT_FRAGMENT = 0x4000;
  private static final int TIME_TO_LIVE = 64;

  /** Leaves the reader at the payload, behind any IP options. */
  static Ipv4Header decode(OctetReader reader) throws MalformedPacketException {
    int available = reader.remaining();
    var checked = reader.sumRemaining(headerLength(reader));
    int headerLength = headerLength(reader);
    reader.skip(2);
    int totalLength = reader.u16();
    if (totalLength < headerLength || totalLength > available) {
      throw new MalformedPacketException(
          "IP total length " + totalLength + " in " + available + " octets", 2);
    }
    reader.skip(2);
    if ((reader.u16() & MORE_FRAGMENTS_AND_OFFSET) != 0) {
      throw new MalformedPacketException("IP fragment", 6);
    }
    reader.skip(1);
    int protocol = reader.u8();
    reader.skip(2);
    if (checked.folded() != 0xffff) {
      throw new MalformedPacketException("IP header checksum is wrong", CHECKSUM_OFFSET);
    }
    var header =
        new Ipv4Header(
            reader.ipv4Address(), reader.ipv4Address(), protocol, totalLength - headerLength);
    reader.skip(headerLength - LENGTH_WITHOUT_OPTIONS);
    return header;
  }

  /** The header's own length in octets, from its first octet, which stays unread. */
  private static int headerLength(OctetReader reader) throws MalformedPacketException {
    int versionAndLength = reader.peekU8();
    if (versionAndLength >>> 4 != 4) {
      throw new MalformedPacketException("IP version " + (versionAndLength >>> 4), 0);
    }
    int length = (versionAndLength & 0xf) * 4;
    if (length < LENGTH_WITHOUT_OPTIONS || length > reader.remaining()) {
      throw new MalformedPacketException("IP header length " + length, 0);
    }
    return length;
  }

  @Override
  public InternetChecksum addTo(InternetChecksum sum, int udpLength) {
    return sum.add(source).add(destination).addWord(PROTOCOL_UDP).addWord(udpLength);
  }

  /** The sender computed no checksum (RFC 768). */
  @Override
  public UdpChecksum.Zero zero() {
    return UdpChecksum.Zero.IS_NONE;
  }

  void encode(OctetWriter writer) {
    int start = writer.length();
    writer.u8(0x45).u8(0).u16(LENGTH_WITHOUT_OPTIONS + payloadLength);
    writer.u16(0).u16(DONT_FRAGMENT);
    writer.u8(TIME_TO_LIVE).u8(protocol).u16(0);
    writer.ipv4Address(source).ipv4Address(destination);
    writer.putU16(start + CHECKSUM_OFFSET, writer.sumFrom(start).complemented());
  }
}

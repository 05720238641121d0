package org.jdhclient.wire6;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.wire.InternetChecksum;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.PseudoHeader;
import org.jdhclient.wire.UdpChecksum;

/**
 * What of an IPv6 header (RFC 8200 3) matters here.
 *
 * @param nextHeader what follows: {@link #UDP}, or the first of the {@link ExtensionHeaders}
 * @param hopLimit how many routers may pass it on
 * @param payloadLength octets behind the header, extension headers included: what the frame carries
 *     beyond is Ethernet padding
 */
public record Ipv6Header(
    Ipv6Address source, Ipv6Address destination, int nextHeader, int hopLimit, int payloadLength)
    implements PseudoHeader {
  public static final int UDP = 17;

  /** Version 6; neither traffic class nor flow label. */
  private static final int FIRST_WORD = 0x6000_0000;

  /** Leaves the reader at what follows. */
  static Ipv6Header decode(OctetReader reader) throws MalformedPacketException {
    int version = reader.i32() >>> 28;
    if (version != 6) {
      throw new MalformedPacketException("IP version " + version, 0);
    }
    int payloadLength = reader.u16();
    int nextHeader = reader.u8();
    int hopLimit = reader.u8();
    var source = reader.ipv6Address();
    var destination = reader.ipv6Address();
    // 0 is what a jumbogram has (RFC 2675 3); none fits into an Ethernet frame.
    if (payloadLength == 0 || payloadLength > reader.remaining()) {
      throw new MalformedPacketException(
          "IPv6 payload length " + payloadLength + " in " + reader.remaining() + " octets", 4);
    }
    return new Ipv6Header(source, destination, nextHeader, hopLimit, payloadLength);
  }

  /** The next header is the datagram's, whichever stand before it (RFC 8200 8.1). */
  @Override
  public InternetChecksum addTo(InternetChecksum sum, int udpLength) {
    return sum.add(source).add(destination).addWord(UDP).addWord(udpLength);
  }

  /** There is no datagram without a checksum; receivers must discard it (RFC 8200 8.1). */
  @Override
  public UdpChecksum.Zero zero() {
    return UdpChecksum.Zero.IS_WRONG;
  }

  void encode(OctetWriter writer) {
    writer.i32(FIRST_WORD).u16(payloadLength).u8(nextHeader).u8(hopLimit);
    writer.ipv6Address(source).ipv6Address(destination);
  }
}

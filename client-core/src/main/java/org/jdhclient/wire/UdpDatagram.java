package org.jdhclient.wire;

import org.jdhclient.wire.DatagramFrame.UdpEndpoint;

/**
 * A UDP datagram (RFC 768) with its checksum judged, not yet refused: that is a policy's matter.
 *
 * @param checksum what the field said and what it should have said
 */
public record UdpDatagram(
    int sourcePort, int destinationPort, UdpChecksum checksum, Octets payload) {
  private static final int HEADER_LENGTH = 8;
  private static final int CHECKSUM_OFFSET = 6;

  /**
   * Decodes the payload of an IP datagram.
   *
   * @param reader at the UDP header, with the whole IP payload remaining
   */
  public static UdpDatagram decode(OctetReader reader, PseudoHeader ip)
      throws MalformedPacketException {
    int available = reader.remaining();
    var whole = reader.slice(available);
    int sourcePort = whole.u16();
    int destinationPort = whole.u16();
    int length = whole.u16();
    if (length < HEADER_LENGTH || length > available) {
      throw new MalformedPacketException(
          "UDP length " + length + " in " + available + " octets", 4);
    }
    int field = whole.u16();
    var payload = whole.slice(length - HEADER_LENGTH);
    var sum =
        payload
            .sumRemaining(payload.remaining())
            .addWord(sourcePort)
            .addWord(destinationPort)
            .addWord(length);
    return new UdpDatagram(
        sourcePort,
        destinationPort,
        UdpChecksum.of(field, ip, length, sum),
        payload.octets(payload.remaining()));
  }

  /** Octets of a datagram with this payload. */
  public static int length(Octets payload) {
    return HEADER_LENGTH + payload.length();
  }

  /** The octets of a datagram, from its header on, for a socket that adds the IP header. */
  public static Octets encode(UdpEndpoint source, UdpEndpoint destination, Octets payload) {
    var writer = new OctetWriter(length(payload));
    var ip =
        new Ipv4Header(
            source.address(), destination.address(), Ipv4Header.PROTOCOL_UDP, length(payload));
    encode(writer, ip, source.port(), destination.port(), payload);
    return writer.toOctets();
  }

  /** Writes a datagram with its checksum, which is never sent as 0: that would mean none. */
  public static void encode(
      OctetWriter writer, PseudoHeader ip, int sourcePort, int destinationPort, Octets payload) {
    int start = writer.length();
    writer.u16(sourcePort).u16(destinationPort).u16(length(payload)).u16(0).octets(payload);
    var sum = ip.addTo(writer.sumFrom(start), length(payload));
    writer.putU16(start + CHECKSUM_OFFSET, UdpChecksum.field(sum));
  }
}

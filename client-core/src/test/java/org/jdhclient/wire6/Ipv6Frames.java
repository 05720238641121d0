package org.jdhclient.wire6;

import java.math.BigInteger;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.UdpChecksum;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;

/** Frames with one thing changed after they were built right, and their sums by another way. */
final class Ipv6Frames {
  static final MacAddress SERVER_MAC = MacAddress.parse("00:16:3e:00:00:01");
  static final MacAddress CLIENT_MAC = MacAddress.parse("00:16:3e:11:22:33");
  static final UdpEndpoint SERVER = at("fe80::216:3eff:fe00:1", 547);
  static final UdpEndpoint CLIENT = at("fe80::216:3eff:fe11:2233", 546);

  /** Where headers begin and the octets stand that tests change. */
  static final int IP = 14;

  static final int IP_PAYLOAD_LENGTH = IP + 4;
  static final int IP_NEXT_HEADER = IP + 6;
  static final int IP_SOURCE = IP + 8;
  static final int UDP = IP + 40;
  static final int UDP_LENGTH = UDP + 4;
  static final int UDP_CHECKSUM = UDP + 6;
  static final int PAYLOAD = UDP + 8;

  private static final BigInteger ALL_ONES = BigInteger.valueOf(0xffff);

  private Ipv6Frames() {}

  static UdpEndpoint at(String address, int port) {
    return new UdpEndpoint(Ipv6Address.parse(address), port);
  }

  /** From server to client. */
  static Octets frame(Octets payload) {
    return Ipv6DatagramFrame.encode(SERVER_MAC, CLIENT_MAC, SERVER, CLIENT, payload);
  }

  static Octets with(Octets frame, int offset, int u16) {
    return new OctetWriter().octets(frame).putU16(offset, u16).toOctets();
  }

  /** The same with headers in front of its datagram, the first of which has this number. */
  static Octets withHeaders(Octets frame, int first, Octets headers) {
    var longer = frame.slice(0, UDP).concat(headers).concat(frame.slice(UDP, frame.length()));
    var numbered = with(longer, IP_NEXT_HEADER, first << 8 | frame.at(IP_NEXT_HEADER + 1));
    return with(numbered, IP_PAYLOAD_LENGTH, longer.length() - UDP);
  }

  static UdpChecksum checksum(Octets frame) throws MalformedPacketException {
    return Ipv6DatagramFrame.decode(frame).udp().checksum();
  }

  /** The right checksum of a frame without extension headers and padding. */
  static int expected(Octets frame) {
    var udp = frame.slice(UDP, UDP_CHECKSUM).concat(Octets.of(0, 0));
    var even = Octets.of(new int[frame.length() & 1]);
    var whole = udp.concat(frame.slice(PAYLOAD, frame.length())).concat(even);
    return 0xffff - remainder(pseudoHeader(frame).concat(whole));
  }

  /** What Linux leaves in the field where hardware is to finish it. */
  static int residue(Octets frame) {
    int remainder = remainder(pseudoHeader(frame));
    return remainder == 0 ? 0xffff : remainder;
  }

  /** Addresses, a length of 32 bits, three zeros and 17: 40 octets (RFC 8200 8.1). */
  private static Octets pseudoHeader(Octets frame) {
    var length = Hex.octets("0000").concat(frame.slice(UDP_LENGTH, UDP_LENGTH + 2));
    return frame.slice(IP_SOURCE, UDP).concat(length).concat(Hex.octets("00000011"));
  }

  /** One's complement in 16 bits is arithmetic modulo 0xffff: octets as one number, divided. */
  private static int remainder(Octets octets) {
    return new BigInteger(1, octets.toByteArray()).mod(ALL_ONES).intValue();
  }
}

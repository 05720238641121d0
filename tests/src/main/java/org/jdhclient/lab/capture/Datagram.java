package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A whole UDP datagram in a frame, over IPv4 or IPv6; what is written to it is written there.
 *
 * @param addresses source and destination, as they stand in the IP header
 * @param udp from its header on
 */
public record Datagram(ByteBuffer addresses, ByteBuffer udp) {
  static final int UDP_HEADER = 8;

  private static final int ETHERNET = 14;
  private static final int ETHERTYPE_IPV4 = 0x0800;
  private static final int ETHERTYPE_IPV6 = 0x86dd;
  private static final int UDP = 17;
  private static final int IPV4_HEADER = 20;
  private static final int IPV6_HEADER = 40;
  private static final int FRAGMENT_OFFSET = 0x1fff;

  /**
   * Empty for all other frames, fragments and IPv6 with headers in between among them.
   *
   * @param frame from the Ethernet header on
   */
  public static Optional<Datagram> in(ByteBuffer frame) {
    if (frame.limit() < ETHERNET + IPV4_HEADER) {
      return Optional.empty();
    }
    var ip = frame.slice(ETHERNET, frame.limit() - ETHERNET);
    return switch (Short.toUnsignedInt(frame.getShort(12))) {
      case ETHERTYPE_IPV4 -> inIpv4(ip);
      case ETHERTYPE_IPV6 -> inIpv6(ip);
      default -> Optional.empty();
    };
  }

  private static Optional<Datagram> inIpv4(ByteBuffer ip) {
    int header = (ip.get(0) & 0x0f) * 4;
    int length = Short.toUnsignedInt(ip.getShort(2)) - header;
    boolean isFragment = (ip.getShort(6) & FRAGMENT_OFFSET) != 0;
    return isFragment || ip.get(9) != UDP
        ? Optional.empty()
        : whole(ip, ip.slice(12, 8), header, length);
  }

  private static Optional<Datagram> inIpv6(ByteBuffer ip) {
    return ip.limit() < IPV6_HEADER || ip.get(6) != UDP
        ? Optional.empty()
        : whole(ip, ip.slice(8, 32), IPV6_HEADER, Short.toUnsignedInt(ip.getShort(4)));
  }

  private static Optional<Datagram> whole(
      ByteBuffer ip, ByteBuffer addresses, int header, int length) {
    return length < UDP_HEADER || ip.limit() < header + length
        ? Optional.empty()
        : Optional.of(new Datagram(addresses, ip.slice(header, length)));
  }

  boolean isIpv6() {
    return addresses.limit() == 32;
  }

  int sourcePort() {
    return Short.toUnsignedInt(udp.getShort(0));
  }

  /** Where it goes. */
  public int port() {
    return Short.toUnsignedInt(udp.getShort(2));
  }

  ByteBuffer payload() {
    return udp.slice(UDP_HEADER, udp.limit() - UDP_HEADER);
  }

  public UdpChecksum checksum() {
    return UdpChecksum.of(addresses, udp);
  }

  /** Writes another checksum. */
  public void setChecksum(int value) {
    udp.putShort(6, (short) value);
  }
}

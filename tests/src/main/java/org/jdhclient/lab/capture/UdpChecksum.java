package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * The UDP checksum of a captured datagram.
 *
 * @param field as found
 * @param expected as RFC 768 wants it
 * @param pseudoHeaderSum what Linux leaves in the field for hardware to finish: the folded sum of
 *     the pseudo-header, not complemented
 */
public record UdpChecksum(int field, int expected, int pseudoHeaderSum) {
  private static final int PROTOCOL_UDP = 17;

  /**
   * @param addresses of the IP header; of the rest of the pseudo-header both families have the same
   *     sum (RFC 8200 8.1)
   */
  public static UdpChecksum of(ByteBuffer addresses, ByteBuffer udp) {
    var pseudo = words(addresses) + PROTOCOL_UDP + udp.limit();
    var field = Short.toUnsignedInt(udp.getShort(6));
    var sum = ~folded(pseudo + words(udp) - field) & 0xffff;
    return new UdpChecksum(field, sum == 0 ? 0xffff : sum, folded(pseudo));
  }

  private static long words(ByteBuffer octets) {
    var sum = 0L;
    for (int i = 0; i < octets.limit(); i += 2) {
      byte low = i + 1 < octets.limit() ? octets.get(i + 1) : 0;
      sum += Byte.toUnsignedInt(octets.get(i)) << 8 | Byte.toUnsignedInt(low);
    }
    return sum;
  }

  private static int folded(long sum) {
    var folded = sum;
    while (folded > 0xffff) {
      folded = (folded >>> 16) + (folded & 0xffff);
    }
    return (int) folded;
  }

  /** A value that is neither right nor absent, and not what is left for hardware to finish. */
  public int wrong() {
    return IntStream.of(0x5555, 0x3333, 0x0f0f)
        .map(difference -> expected ^ difference)
        .filter(value -> value != 0 && value != pseudoHeaderSum)
        .findFirst()
        .orElseThrow();
  }

  public boolean isValid() {
    return field == expected;
  }

  /** Whether the sender left it for hardware to finish. */
  public boolean isPartial() {
    return !isValid() && field == pseudoHeaderSum;
  }
}

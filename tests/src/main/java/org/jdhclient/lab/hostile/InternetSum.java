package org.jdhclient.lab.hostile;

import java.nio.ByteBuffer;

/** The sum of which checksums are made (RFC 1071), folded and not complemented. */
final class InternetSum {
  private InternetSum() {}

  /**
   * @param start what is summed already
   */
  static int of(ByteBuffer octets, int from, int length, int start) {
    int sum = start;
    for (int i = 0; i + 1 < length; i += 2) {
      sum += Short.toUnsignedInt(octets.getShort(from + i));
    }
    if (length % 2 == 1) {
      sum += Byte.toUnsignedInt(octets.get(from + length - 1)) << 8;
    }
    while (sum > 0xffff) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    return sum;
  }
}

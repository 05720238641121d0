package org.jdhclient.simulation.lan;

import org.jdhclient.simulation.model.Chance;
import org.jdhclient.wire.Octets;

/** Ways in which a frame comes to harm, or to a checksum that is not finished. */
final class FrameDamage {
  private static final int IP_SOURCE = 26;
  private static final int UDP_LENGTH = 38;
  private static final int UDP_CHECKSUM = 40;
  private static final int PROTOCOL_UDP = 17;

  private FrameDamage() {}

  static Octets truncated(Octets frame, Chance chance) {
    return frame.slice(0, chance.below(frame.length() + 1));
  }

  static Octets flipped(Octets frame, Chance chance) {
    var octets = frame.toByteArray();
    octets[chance.below(octets.length)] ^= (byte) (1 << chance.below(8));
    return Octets.copyOf(octets);
  }

  /** What Linux leaves for hardware to finish: the sum over the pseudo-header (skbuff.h). */
  static Octets partialChecksum(Octets frame) {
    var octets = frame.toByteArray();
    long sum = PROTOCOL_UDP + u16(octets, UDP_LENGTH);
    for (int i = 0; i < 2 * Integer.BYTES; i += 2) {
      sum += u16(octets, IP_SOURCE + i);
    }
    while (sum > 0xffff) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    octets[UDP_CHECKSUM] = (byte) (sum >>> 8);
    octets[UDP_CHECKSUM + 1] = (byte) sum;
    return Octets.copyOf(octets);
  }

  private static int u16(byte[] octets, int at) {
    return (octets[at] & 0xff) << 8 | octets[at + 1] & 0xff;
  }
}

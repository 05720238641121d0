package org.jdhclient.simulation.lan;

import org.jdhclient.simulation.course.Chance;
import org.jdhclient.wire.Octets;

/** Ways in which a frame comes to harm, or to a checksum that is not finished. */
public final class FrameDamage {
  private static final int UDP_LENGTH = 4;
  private static final int UDP_CHECKSUM = 6;
  private static final int PROTOCOL_UDP = 17;

  /**
   * Where in a frame the pseudo-header's addresses are, and UDP, behind headers without options.
   */
  public enum Layout {
    IPV4(26, 8),
    IPV6(22, 32);

    private final int addresses;
    private final int udp;

    Layout(int addresses, int octets) {
      this.addresses = addresses;
      this.udp = addresses + octets;
    }

    /** Where the payload begins. */
    public int payload() {
      return udp + 8;
    }
  }

  private FrameDamage() {}

  public static Octets truncated(Octets frame, Chance chance) {
    return frame.slice(0, chance.below(frame.length() + 1));
  }

  public static Octets flipped(Octets frame, Chance chance) {
    var octets = frame.toByteArray();
    octets[chance.below(octets.length)] ^= (byte) (1 << chance.below(8));
    return Octets.copyOf(octets);
  }

  /** What Linux leaves for hardware to finish: the sum over the pseudo-header (skbuff.h). */
  public static Octets partialChecksum(Octets frame, Layout layout) {
    var octets = frame.toByteArray();
    int sum = folded(pseudoHeader(octets, layout));
    octets[layout.udp + UDP_CHECKSUM] = (byte) (sum >>> 8);
    octets[layout.udp + UDP_CHECKSUM + 1] = (byte) sum;
    return Octets.copyOf(octets);
  }

  /** Whether the checksum is right, by RFC 768; of what is damaged it is, once in 65,535 times. */
  static boolean isChecksumRight(Octets frame, Layout layout) {
    var octets = frame.toByteArray();
    int end = layout.udp + u16(octets, layout.udp + UDP_LENGTH);
    if (end > octets.length) {
      return false;
    }
    long sum = pseudoHeader(octets, layout);
    for (int i = layout.udp; i < end; i++) {
      sum += (octets[i] & 0xff) << ((i - layout.udp) % 2 == 0 ? 8 : 0);
    }
    return folded(sum) == 0xffff;
  }

  private static long pseudoHeader(byte[] octets, Layout layout) {
    long sum = PROTOCOL_UDP + u16(octets, layout.udp + UDP_LENGTH);
    for (int i = layout.addresses; i < layout.udp; i += 2) {
      sum += u16(octets, i);
    }
    return sum;
  }

  private static int folded(long sum) {
    long folded = sum;
    while (folded > 0xffff) {
      folded = (folded & 0xffff) + (folded >>> 16);
    }
    return (int) folded;
  }

  private static int u16(byte[] octets, int at) {
    return (octets[at] & 0xff) << 8 | octets[at + 1] & 0xff;
  }
}

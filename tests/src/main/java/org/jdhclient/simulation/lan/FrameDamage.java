package org.jdhclient.simulation.lan;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jdhclient.lab.capture.UdpChecksum;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.wire.Octets;

/** Ways in which a frame comes to harm, or to a checksum that is not finished. */
public final class FrameDamage {
  private static final int UDP_LENGTH = 4;
  private static final int UDP_CHECKSUM = 6;
  private static final int UDP_HEADER = 8;

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
      return udp + UDP_HEADER;
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
    int sum = checksum(octets, layout).orElseThrow().pseudoHeaderSum();
    octets[layout.udp + UDP_CHECKSUM] = (byte) (sum >>> 8);
    octets[layout.udp + UDP_CHECKSUM + 1] = (byte) sum;
    return Octets.copyOf(octets);
  }

  /** Whether the checksum is right; of what is damaged it is, once in 65,535 times. */
  static boolean isChecksumRight(Octets frame, Layout layout) {
    return checksum(frame.toByteArray(), layout).filter(UdpChecksum::isValid).isPresent();
  }

  /** The datagram's, if the frame has all of it. */
  private static Optional<UdpChecksum> checksum(byte[] frame, Layout layout) {
    var octets = ByteBuffer.wrap(frame);
    int length = Short.toUnsignedInt(octets.getShort(layout.udp + UDP_LENGTH));
    if (layout.udp + length > frame.length || length < UDP_HEADER) {
      return Optional.empty();
    }
    var addresses = octets.slice(layout.addresses, layout.udp - layout.addresses);
    return Optional.of(UdpChecksum.of(addresses, octets.slice(layout.udp, length)));
  }
}

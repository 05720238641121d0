package org.jdhclient.wire;

/**
 * The checksum of one received UDP datagram: what its field says, and the two values it is held
 * against.
 *
 * @param field as received
 * @param expected the right value, 1 to 0xffff
 * @param residue the folded, un-complemented sum of the pseudo-header alone: what Linux leaves in
 *     the field of a CHECKSUM_PARTIAL packet for hardware to finish (include/linux/skbuff.h); 1 to
 *     0xffff
 * @param zero what the field would mean if it were 0
 */
public record UdpChecksum(int field, int expected, int residue, Zero zero) {

  /** What a field of 0 is, which no sum and no residue ever come to. */
  public enum Zero {
    /** No checksum, which is as good as a right one. */
    IS_NONE,
    /** As wrong as any other value that does not verify. */
    IS_WRONG
  }

  /**
   * @param sum over the UDP header without its checksum field, and the payload
   */
  static UdpChecksum of(int field, PseudoHeader ip, int udpLength, InternetChecksum sum) {
    int residue = ip.addTo(new InternetChecksum(), udpLength).folded();
    var whole = ip.addTo(sum, udpLength);
    return new UdpChecksum(field, field(whole), residue, ip.zero());
  }

  /** A computed checksum of 0 is transmitted as all ones (RFC 768). */
  static int field(InternetChecksum sum) {
    int complemented = sum.complemented();
    return complemented == 0 ? 0xffff : complemented;
  }

  /**
   * What is to be thought of the field.
   *
   * @param notReady the kernel's word: TP_STATUS_CSUMNOTREADY in PACKET_AUXDATA (packet(7))
   */
  public ChecksumVerdict verdict(KernelChecksum notReady) {
    if (field == 0 && zero == Zero.IS_NONE) {
      return ChecksumVerdict.ABSENT;
    }
    if (field == expected) {
      return ChecksumVerdict.VALID;
    }
    if (notReady == KernelChecksum.NOT_READY) {
      return ChecksumVerdict.PARTIAL_BY_KERNEL;
    }
    return field == residue ? ChecksumVerdict.PARTIAL_BY_RESIDUE : ChecksumVerdict.BAD;
  }
}

package org.jdhclient.wire;

/**
 * The checksum of one received UDP datagram: what its field says, and the two values it is held
 * against.
 *
 * @param field as received
 * @param expected the right value, 1 to 0xffff
 * @param residue the folded, un-complemented sum of the pseudo-header alone: what Linux leaves in
 *     the field of a CHECKSUM_PARTIAL packet for hardware to finish (include/linux/skbuff.h)
 */
public record UdpChecksum(int field, int expected, int residue) {

  /**
   * @param sum over the UDP header without its checksum field, and the payload
   */
  public static UdpChecksum of(int field, Ipv4Header ip, int udpLength, InternetChecksum sum) {
    int residue =
        new InternetChecksum().addPseudoHeader(ip.source(), ip.destination(), udpLength).folded();
    var whole = sum.addPseudoHeader(ip.source(), ip.destination(), udpLength);
    return new UdpChecksum(field, field(whole), residue);
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
    if (field == 0) {
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

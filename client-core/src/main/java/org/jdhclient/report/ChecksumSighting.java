package org.jdhclient.report;

import org.jdhclient.address.IpAddress;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.UdpChecksum;

/**
 * One received packet's UDP checksum, and what was made of it.
 *
 * @param source the sender's address in the IP header
 * @param sender the sender's address in the Ethernet header
 * @param mode by which the packet was accepted or refused
 */
public record ChecksumSighting(
    IpAddress source,
    MacAddress sender,
    UdpChecksum checksum,
    ChecksumVerdict verdict,
    ChecksumMode mode) {

  public boolean isAccepted() {
    return mode.accepts(verdict);
  }

  /** The field and what it should have been, such as {@code 0x1bc7, should be 0x072b}. */
  public String values() {
    return hex(checksum.field()) + ", should be " + hex(checksum.expected());
  }

  /** The sender, such as {@code 10.0.3.1 (00:16:3e:00:00:00)}. */
  public String from() {
    return source + " (" + sender + ")";
  }

  private static String hex(int value) {
    var digits = Integer.toHexString(value);
    return "0x" + "0000".substring(digits.length()) + digits;
  }
}

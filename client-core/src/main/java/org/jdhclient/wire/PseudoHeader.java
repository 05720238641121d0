package org.jdhclient.wire;

/** What an IP header means for the checksum of the UDP datagram that it carries. */
public interface PseudoHeader {
  /** Adds addresses, protocol and length (RFC 768; RFC 8200 8.1) to a sum. */
  InternetChecksum addTo(InternetChecksum sum, int udpLength);

  /** What a checksum field of 0 is. */
  UdpChecksum.Zero zero();
}

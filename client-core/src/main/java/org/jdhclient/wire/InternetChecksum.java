package org.jdhclient.wire;

import org.jdhclient.address.Ipv4Address;

/** A running one's-complement sum of 16-bit words (RFC 1071). */
final class InternetChecksum {
  private long sum;

  /** Adds octets; an odd last one counts as the high half of a word whose low half is zero. */
  InternetChecksum add(byte[] octets, int from, int to) {
    int i = from;
    for (; i + 1 < to; i += 2) {
      sum += (octets[i] & 0xff) << 8 | octets[i + 1] & 0xff;
    }
    if (i < to) {
      sum += (octets[i] & 0xff) << 8;
    }
    return this;
  }

  /** Adds the UDP pseudo-header (RFC 768): addresses, protocol 17 and the UDP length. */
  InternetChecksum addPseudoHeader(Ipv4Address source, Ipv4Address destination, int udpLength) {
    sum += source.value() >>> 16;
    sum += source.value() & 0xffff;
    sum += destination.value() >>> 16;
    sum += destination.value() & 0xffff;
    sum += Ipv4Header.PROTOCOL_UDP;
    sum += udpLength;
    return this;
  }

  InternetChecksum addWord(int word) {
    sum += word;
    return this;
  }

  /** The sum folded to 16 bits, not complemented. */
  int folded() {
    long folded = sum;
    while (folded >>> 16 != 0) {
      folded = (folded & 0xffff) + (folded >>> 16);
    }
    return (int) folded;
  }

  /** The checksum field's value: the complement of the folded sum. */
  int complemented() {
    return ~folded() & 0xffff;
  }
}

package org.jdhclient.wire;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;

/** A running one's-complement sum of 16-bit words (RFC 1071). */
public final class InternetChecksum {
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

  InternetChecksum add(Ipv4Address address) {
    return addWord(address.value() >>> 16).addWord(address.value() & 0xffff);
  }

  /** Adds an address by its words of 32 bits, which fold to the same as those of 16. */
  public InternetChecksum add(Ipv6Address address) {
    sum += (address.high() >>> 32) + (address.high() & 0xffff_ffffL);
    sum += (address.low() >>> 32) + (address.low() & 0xffff_ffffL);
    return this;
  }

  public InternetChecksum addWord(int word) {
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
  public int complemented() {
    return ~folded() & 0xffff;
  }
}

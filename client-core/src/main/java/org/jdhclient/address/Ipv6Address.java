package org.jdhclient.address;

/**
 * An IPv6 address.
 *
 * @param high the first eight octets as a number, first octet highest
 * @param low the last eight
 */
public record Ipv6Address(long high, long low) implements IpAddress, Comparable<Ipv6Address> {
  /** Octets in an address. */
  public static final int LENGTH = 16;

  /** The unspecified address, ::. */
  public static final Ipv6Address ANY = new Ipv6Address(0, 0);

  private static final long MAPPED = 0xffffL;
  private static final int LINK_LOCAL = 0xfe80 >>> 6;

  /**
   * Reads any of the forms of RFC 4291 2.2, without a scope.
   *
   * @throws IllegalArgumentException if the text is anything else; names are never looked up
   */
  public static Ipv6Address parse(String text) {
    return Ipv6Text.parse(text);
  }

  /** The same as a group of 16 bits, 0 to 7 from the left. */
  int group(int index) {
    long half = index < 4 ? high : low;
    return (int) (half >>> 48 - 16 * (index & 3)) & 0xffff;
  }

  @Override
  public Family family() {
    return Family.V6;
  }

  public boolean isAny() {
    return high == 0 && low == 0;
  }

  /** Whether this is ::1 (RFC 4291 2.5.3). */
  public boolean isLoopback() {
    return high == 0 && low == 1;
  }

  /** Whether this is in ff00::/8 (RFC 4291 2.7). */
  public boolean isMulticast() {
    return high >>> 56 == 0xff;
  }

  /** Whether this is in fe80::/10: it means something only with an interface (RFC 4291 2.5.6). */
  public boolean isLinkLocal() {
    return high >>> 54 == LINK_LOCAL;
  }

  /** Whether this is in ::ffff:0:0/96, which stands for an IPv4 address (RFC 4291 2.5.5.2). */
  public boolean isIpv4Mapped() {
    return high == 0 && low >>> 32 == MAPPED;
  }

  /** Whether one host can bear this address: a unicast address that is not every host's own. */
  public boolean isHost() {
    return !isAny() && !isLoopback() && !isMulticast() && !isIpv4Mapped();
  }

  @Override
  public int compareTo(Ipv6Address other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /** As RFC 5952 wants it: lower case, no leading zeros, the longest run of zeros as two colons. */
  @Override
  public String toString() {
    return Ipv6Text.format(this);
  }
}

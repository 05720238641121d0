package org.jdhclient.address;

/**
 * An IPv4 address.
 *
 * @param value the address as a 32-bit number in host order; 10.0.3.1 is 0x0a000301
 */
public record Ipv4Address(int value) implements IpAddress, Comparable<Ipv4Address> {
  public static final Ipv4Address ANY = new Ipv4Address(0);
  public static final Ipv4Address BROADCAST = new Ipv4Address(0xffffffff);

  public static Ipv4Address of(int a, int b, int c, int d) {
    return new Ipv4Address(a << 24 | b << 16 | c << 8 | d);
  }

  /**
   * Reads dotted-decimal text of exactly four numbers from 0 to 255.
   *
   * @throws IllegalArgumentException if the text is anything else; names are never looked up
   */
  public static Ipv4Address parse(String text) {
    var parts = text.split("\\.", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("not an IPv4 address: " + text);
    }
    int value = 0;
    for (var part : parts) {
      value = value << 8 | octet(part, text);
    }
    return new Ipv4Address(value);
  }

  private static int octet(String part, String text) {
    int value = 0;
    for (int i = 0; i < part.length(); i++) {
      char digit = part.charAt(i);
      if (digit < '0' || digit > '9' || i == 3) {
        throw new IllegalArgumentException("not an IPv4 address: " + text);
      }
      value = value * 10 + (digit - '0');
    }
    if (part.isEmpty() || value > 255) {
      throw new IllegalArgumentException("not an IPv4 address: " + text);
    }
    return value;
  }

  @Override
  public Family family() {
    return Family.V4;
  }

  public boolean isAny() {
    return value == 0;
  }

  public boolean isBroadcast() {
    return value == 0xffffffff;
  }

  /** Whether this is in 127.0.0.0/8 (RFC 1122 3.2.1.3). */
  public boolean isLoopback() {
    return value >>> 24 == 127;
  }

  /**
   * Whether one host can bear this address: not in 0/8, 127/8, 224/4 or 240/4, and so neither
   * multicast nor the limited broadcast (RFC 6890).
   */
  public boolean isHost() {
    int first = value >>> 24;
    return first != 0 && first != 127 && first < 224;
  }

  @Override
  public int compareTo(Ipv4Address other) {
    return Integer.compareUnsigned(value, other.value);
  }

  @Override
  public String toString() {
    return (value >>> 24)
        + "."
        + (value >>> 16 & 0xff)
        + "."
        + (value >>> 8 & 0xff)
        + "."
        + (value & 0xff);
  }
}

package org.jdhclient.address;

/**
 * A network: an address whose host bits are zero, and the number of its network bits.
 *
 * @param network the lowest address of the network
 * @param length 0 to 128
 */
public record Ipv6Prefix(Ipv6Address network, int length) {
  public static final Ipv6Prefix DEFAULT = new Ipv6Prefix(Ipv6Address.ANY, 0);

  /** Bits in an address. */
  public static final int MAX_LENGTH = 128;

  private static final int HALF = 64;

  public Ipv6Prefix {
    requireLength(length);
    if (!network.equals(masked(network, length))) {
      throw new IllegalArgumentException(network + "/" + length + " has host bits set");
    }
  }

  private static void requireLength(int length) {
    if (length < 0 || length > MAX_LENGTH) {
      throw new IllegalArgumentException("prefix length " + length + " is not 0 to 128");
    }
  }

  /** The network of this length that holds the address. */
  public static Ipv6Prefix containing(Ipv6Address address, int length) {
    requireLength(length);
    return new Ipv6Prefix(masked(address, length), length);
  }

  /**
   * Reads an address, a slash and a length.
   *
   * @throws IllegalArgumentException if the text is anything else, or host bits are set
   */
  public static Ipv6Prefix parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not an IPv6 prefix: " + text);
    }
    return new Ipv6Prefix(
        Ipv6Address.parse(text.substring(0, slash)), length(text.substring(slash + 1), text));
  }

  private static int length(String digits, String text) {
    if (!digits.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("not an IPv6 prefix: " + text);
    }
    return Integer.parseInt(digits);
  }

  public boolean contains(Ipv6Address address) {
    return masked(address, length).equals(network);
  }

  /** Whether all of another network is in this one. */
  public boolean contains(Ipv6Prefix other) {
    return other.length >= length && contains(other.network);
  }

  private static Ipv6Address masked(Ipv6Address address, int length) {
    return new Ipv6Address(
        address.high() & maskBits(Math.min(length, HALF)),
        address.low() & maskBits(Math.max(0, length - HALF)));
  }

  private static long maskBits(int length) {
    return length == 0 ? 0 : -1L << (HALF - length);
  }

  @Override
  public String toString() {
    return network + "/" + length;
  }
}

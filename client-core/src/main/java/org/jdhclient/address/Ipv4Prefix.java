package org.jdhclient.address;

/**
 * A network: an address whose host bits are zero, and the number of its network bits.
 *
 * @param network the lowest address of the network
 * @param length 0 to 32
 */
public record Ipv4Prefix(Ipv4Address network, int length) {
  public static final Ipv4Prefix DEFAULT = new Ipv4Prefix(Ipv4Address.ANY, 0);

  public Ipv4Prefix {
    if (length < 0 || length > 32) {
      throw new IllegalArgumentException("prefix length " + length + " is not 0 to 32");
    }
    if ((network.value() & ~maskBits(length)) != 0) {
      throw new IllegalArgumentException(network + "/" + length + " has host bits set");
    }
  }

  /** The network of this length that holds the address. */
  public static Ipv4Prefix containing(Ipv4Address address, int length) {
    return new Ipv4Prefix(new Ipv4Address(address.value() & maskBits(length)), length);
  }

  /**
   * The number of leading ones in a subnet mask.
   *
   * @return 0 to 32, or -1 if the mask's ones are not contiguous
   */
  public static int lengthOf(Ipv4Address mask) {
    int length = Integer.bitCount(mask.value());
    return maskBits(length) == mask.value() ? length : -1;
  }

  public Ipv4Address mask() {
    return new Ipv4Address(maskBits(length));
  }

  /** The highest address: the network's directed broadcast where the length is at most 30. */
  public Ipv4Address broadcast() {
    return new Ipv4Address(network.value() | ~maskBits(length));
  }

  public boolean contains(Ipv4Address address) {
    return (address.value() & maskBits(length)) == network.value();
  }

  /** Whether an address stands for the whole network, where there are hosts besides (RFC 1122). */
  public boolean isNetworkOrBroadcast(Ipv4Address address) {
    return length <= 30 && (address.equals(network) || address.equals(broadcast()));
  }

  private static int maskBits(int length) {
    return length == 0 ? 0 : -1 << (32 - length);
  }

  @Override
  public String toString() {
    return network + "/" + length;
  }
}

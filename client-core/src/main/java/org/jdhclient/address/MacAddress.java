package org.jdhclient.address;

import java.util.HexFormat;

/**
 * An Ethernet address.
 *
 * @param value the six octets as the low 48 bits of a number, first octet highest
 */
public record MacAddress(long value) {
  /** Octets in an Ethernet address (RFC 894; BOOTP's hlen). */
  public static final int LENGTH = 6;

  public MacAddress {
    if (value >>> 48 != 0) {
      throw new IllegalArgumentException("more than 48 bits: " + Long.toHexString(value));
    }
  }

  /**
   * @param octets exactly six
   */
  public static MacAddress of(byte[] octets) {
    if (octets.length != LENGTH) {
      throw new IllegalArgumentException("a MAC address has 6 octets, not " + octets.length);
    }
    long value = 0;
    for (byte octet : octets) {
      value = value << 8 | octet & 0xff;
    }
    return new MacAddress(value);
  }

  /** Reads six pairs of hexadecimal digits with colons between, as {@link #toString} writes. */
  public static MacAddress parse(String text) {
    var parts = text.split(":", -1);
    if (parts.length != LENGTH) {
      throw new IllegalArgumentException("not a MAC address: " + text);
    }
    long value = 0;
    for (var part : parts) {
      if (part.length() != 2) {
        throw new IllegalArgumentException("not a MAC address: " + text);
      }
      value = value << 8 | digit(part.charAt(0), text) << 4 | digit(part.charAt(1), text);
    }
    return new MacAddress(value);
  }

  private static int digit(char character, String text) {
    int digit = character < 0x80 ? Character.digit(character, 16) : -1;
    if (digit < 0) {
      throw new IllegalArgumentException("not a MAC address: " + text);
    }
    return digit;
  }

  public byte[] octets() {
    var octets = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      octets[i] = (byte) (value >>> 8 * (LENGTH - 1 - i));
    }
    return octets;
  }

  @Override
  public String toString() {
    return HexFormat.ofDelimiter(":").formatHex(octets());
  }
}

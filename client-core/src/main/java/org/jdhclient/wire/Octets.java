package org.jdhclient.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A string of octets: immutable, equal by content. */
public final class Octets {
  public static final Octets EMPTY = new Octets(new byte[0]);

  private static final HexFormat HEX = HexFormat.ofDelimiter(":");

  private final byte[] octets;

  private Octets(byte[] octets) {
    this.octets = octets;
  }

  public static Octets copyOf(byte[] octets) {
    return octets.length == 0 ? EMPTY : new Octets(octets.clone());
  }

  static Octets copyOf(byte[] octets, int from, int to) {
    return from == to ? EMPTY : new Octets(Arrays.copyOfRange(octets, from, to));
  }

  /**
   * @param values each 0 to 255
   */
  public static Octets of(int... values) {
    var octets = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      octets[i] = (byte) values[i];
    }
    return copyOf(octets);
  }

  /** The text's characters, one octet each. */
  public static Octets ofLatin1(String text) {
    return copyOf(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public int length() {
    return octets.length;
  }

  public boolean isEmpty() {
    return octets.length == 0;
  }

  /** The octet at an index, as 0 to 255. */
  public int at(int index) {
    return octets[index] & 0xff;
  }

  public Octets concat(Octets more) {
    var joined = Arrays.copyOf(octets, octets.length + more.octets.length);
    System.arraycopy(more.octets, 0, joined, octets.length, more.octets.length);
    return copyOf(joined);
  }

  /** The octets from one index up to, not including, another. */
  public Octets slice(int from, int to) {
    return copyOf(octets, from, to);
  }

  public OctetReader reader() {
    return OctetReader.over(octets, 0, octets.length);
  }

  public byte[] toByteArray() {
    return octets.clone();
  }

  /** One character for each octet: no octets are lost, and nothing is escaped. */
  public String toLatin1() {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  /** Lower-case hexadecimal with colons between octets. */
  public String toHex() {
    return HEX.formatHex(octets);
  }

  void copyTo(byte[] target, int offset) {
    System.arraycopy(octets, 0, target, offset, octets.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  @Override
  public String toString() {
    return toHex();
  }
}

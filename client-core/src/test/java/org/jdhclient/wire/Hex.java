package org.jdhclient.wire;

import java.util.Arrays;
import java.util.HexFormat;

/** Octets written out in hexadecimal, with spaces wherever they help. */
public final class Hex {
  private Hex() {}

  public static Octets octets(String... lines) {
    return Octets.copyOf(HexFormat.of().parseHex(String.join("", lines).replace(" ", "")));
  }

  /** The same value a number of times. */
  public static Octets repeated(int value, int times) {
    var octets = new byte[times];
    Arrays.fill(octets, (byte) value);
    return Octets.copyOf(octets);
  }
}

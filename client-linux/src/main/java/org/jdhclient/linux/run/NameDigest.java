package org.jdhclient.linux.run;

import java.nio.charset.StandardCharsets;

/**
 * What stands for a long text in the name of a file: the 64-bit hash FNV-1a, for nobody gains by
 * two texts that have the same.
 */
public final class NameDigest {
  /** Characters of each. */
  static final int LENGTH = 16;

  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private NameDigest() {}

  /**
   * @return sixteen letters and digits
   */
  public static String of(String text) {
    long hash = OFFSET_BASIS;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ octet & 0xff) * PRIME;
    }
    var digits = Long.toHexString(hash);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }
}

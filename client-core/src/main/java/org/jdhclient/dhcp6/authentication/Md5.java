package org.jdhclient.dhcp6.authentication;

import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * The MD5 message digest (RFC 1321), which a Java platform need not have: not one that is held to
 * FIPS 140, for instance. It proves nothing any more by itself; RFC 9915 wants it.
 */
final class Md5 {
  static final int BLOCK_LENGTH = 64;
  static final int LENGTH = 16;

  private static final int LENGTH_OFFSET = 56;
  private static final int ROUND = 16;
  private static final int ROUNDS = 4;

  /** By how many bits each step of a round rotates (RFC 1321 3.4). */
  private static final int[][] SHIFTS = {
    {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}
  };

  /** Of each step the integer part of 4294967296 times abs(sin(step)), step in radians. */
  private static final int[] SINES = sines();

  private final int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};

  private Md5() {}

  private static int[] sines() {
    var sines = new int[ROUND * ROUNDS];
    for (int i = 0; i < sines.length; i++) {
      sines[i] = (int) (long) (StrictMath.abs(StrictMath.sin(i + 1)) * (1L << 32));
    }
    return sines;
  }

  static Octets of(Octets message) {
    var padded = padded(message);
    var digest = new Md5();
    for (int at = 0; at < padded.length; at += BLOCK_LENGTH) {
      digest.block(padded, at);
    }
    var writer = new OctetWriter(LENGTH);
    for (int word : digest.state) {
      writer.i32(Integer.reverseBytes(word));
    }
    return writer.toOctets();
  }

  private static byte[] padded(Octets message) {
    var writer = new OctetWriter(message.length() + 2 * BLOCK_LENGTH);
    writer.octets(message).u8(0x80);
    int over = writer.length() % BLOCK_LENGTH;
    writer.zeros((LENGTH_OFFSET + BLOCK_LENGTH - over) % BLOCK_LENGTH);
    return writer.i64(Long.reverseBytes(message.length() * 8L)).toByteArray();
  }

  private void block(byte[] octets, int from) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    for (int step = 0; step < ROUND * ROUNDS; step++) {
      int round = step / ROUND;
      int mixed = a + function(round, b, c, d) + SINES[step];
      int word = word(octets, from + 4 * wordOf(round, step % ROUND));
      a = d;
      d = c;
      c = b;
      b += Integer.rotateLeft(mixed + word, SHIFTS[round][step % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }

  private static int function(int round, int x, int y, int z) {
    return switch (round) {
      case 0 -> x & y | ~x & z;
      case 1 -> x & z | y & ~z;
      case 2 -> x ^ y ^ z;
      default -> y ^ (x | ~z);
    };
  }

  /** Which word of the block a step takes. */
  private static int wordOf(int round, int step) {
    return switch (round) {
          case 0 -> step;
          case 1 -> 5 * step + 1;
          case 2 -> 3 * step + 5;
          default -> 7 * step;
        }
        % ROUND;
  }

  private static int word(byte[] octets, int at) {
    return octets[at] & 0xff
        | (octets[at + 1] & 0xff) << 8
        | (octets[at + 2] & 0xff) << 16
        | octets[at + 3] << 24;
  }
}

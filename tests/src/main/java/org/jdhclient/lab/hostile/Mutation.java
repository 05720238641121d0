package org.jdhclient.lab.hostile;

import java.util.Arrays;
import java.util.Random;

/** Changes octets here and there. */
final class Mutation {
  private static final int MOST_CHANGES = 6;
  private static final int LONGEST_PIECE = 64;

  /** Of lengths, codes and numbers. */
  private static final byte[] EDGES = {0, 1, 2, 4, 0x7f, (byte) 0x80, (byte) 0xfe, (byte) 0xff};

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /** A message with some changes, none of them before an offset. */
  byte[] of(byte[] message, int from) {
    var changed = message.clone();
    for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0 && changed.length > from; left--) {
      changed = changed(changed, from + random.nextInt(changed.length - from));
    }
    return changed;
  }

  private byte[] changed(byte[] message, int at) {
    return switch (random.nextInt(12)) {
      case 0 -> Arrays.copyOf(message, at);
      case 1 -> without(message, at);
      case 2 -> with(message, at, noise());
      case 3, 4 -> with(message, at, pieceOf(message));
      case 5, 6, 7 -> set(message, at, EDGES[random.nextInt(EDGES.length)]);
      case 8, 9 -> set(message, at, (byte) (message[at] ^ 1 << random.nextInt(Byte.SIZE)));
      default -> set(message, at, (byte) random.nextInt());
    };
  }

  private static byte[] set(byte[] message, int at, byte octet) {
    message[at] = octet;
    return message;
  }

  private byte[] without(byte[] message, int at) {
    int length = Math.min(message.length - at, 1 + random.nextInt(LONGEST_PIECE));
    return joined(message, at, new byte[0], at + length);
  }

  private static byte[] with(byte[] message, int at, byte[] piece) {
    return joined(message, at, piece, at);
  }

  private static byte[] joined(byte[] message, int to, byte[] piece, int from) {
    var joined = Arrays.copyOf(message, to + piece.length + message.length - from);
    System.arraycopy(piece, 0, joined, to, piece.length);
    System.arraycopy(message, from, joined, to + piece.length, message.length - from);
    return joined;
  }

  private byte[] noise() {
    var noise = new byte[1 + random.nextInt(LONGEST_PIECE)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] pieceOf(byte[] message) {
    int at = random.nextInt(message.length);
    return Arrays.copyOfRange(
        message, at, Math.min(message.length, at + 1 + random.nextInt(LONGEST_PIECE)));
  }
}

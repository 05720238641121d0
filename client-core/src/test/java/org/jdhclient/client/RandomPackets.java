package org.jdhclient.client;

import java.util.SplittableRandom;
import org.jdhclient.wire.Octets;

/** Packets that no sane server sends; the same from the same seed. */
final class RandomPackets {
  /** What a packet is: how much of a frame, as the ends of file names in the corpus say. */
  record Packet(String kind, Octets octets) {}

  private static final String MESSAGE = ".bootp.bin";
  private static final String FRAME = ".eth.bin";
  private static final int OPTIONS = 240;

  private static final int[] CODES = {
    1, 3, 6, 12, 15, 26, 28, 33, 51, 52, 53, 54, 56, 58, 59, 61, 119, 121, 249, 0, 255
  };

  private final SplittableRandom random;
  private final Octets[] messages = {
    CorpusClient.packet("001-offer-good.bootp.bin"),
    CorpusClient.packet("002-ack-good.bootp.bin"),
    CorpusClient.packet("003-nak-good.bootp.bin")
  };
  private final Octets frame = CorpusClient.packet("221-frame-good.eth.bin");

  RandomPackets(long seed) {
    random = new SplittableRandom(seed);
  }

  Packet next() {
    return switch (random.nextInt(5)) {
      case 0 -> new Packet(MESSAGE, noise(random.nextInt(600)));
      case 1 -> new Packet(FRAME, noise(random.nextInt(600)));
      case 2 -> new Packet(FRAME, changed(frame));
      case 3 -> new Packet(MESSAGE, changed(message()));
      default -> new Packet(MESSAGE, withOptions(message()));
    };
  }

  private Octets message() {
    return messages[random.nextInt(messages.length)];
  }

  private Octets noise(int length) {
    var octets = new byte[length];
    random.nextBytes(octets);
    return Octets.copyOf(octets);
  }

  private Octets changed(Octets packet) {
    var octets = packet.toByteArray();
    for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
      octets[random.nextInt(octets.length)] = (byte) random.nextInt();
    }
    return Octets.copyOf(octets);
  }

  /** The message's own options, or none, and then some of noise, more or less well-formed. */
  private Octets withOptions(Octets message) {
    var tail = noise(random.nextInt(120)).toByteArray();
    for (int at = 0; at + 1 < tail.length; at += 2 + (tail[at + 1] & 0xff)) {
      tail[at] = (byte) CODES[random.nextInt(CODES.length)];
      tail[at + 1] = (byte) random.nextInt(20);
    }
    int kept = random.nextBoolean() ? OPTIONS : message.length() - 1;
    return message.slice(0, kept).concat(Octets.copyOf(tail));
  }
}

package org.jdhclient.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.Rounds;

/** The packets of the corpus, cut short or changed in one octet. */
final class Damage {
  /** Beyond this every octet is changed in one way only: all its bits. */
  private static final int LONG_PACKET = 2_000;

  /** Header and options of an ordinary message. */
  private static final int HEAD = 400;

  private Damage() {}

  /** File, state, expectation, reason and outcome of each packet of the corpus. */
  static Stream<List<String>> corpus() {
    try (var stream = Damage.class.getResourceAsStream("/corpus/cases.tsv")) {
      var lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      return lines.stream().map(line -> List.of(line.split("\t")).subList(0, 5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that are taken. */
  static Stream<List<String>> validPackets() {
    return corpus().filter(row -> List.of("Requesting", "Bound", "Init").contains(row.get(4)));
  }

  static void cutShort(List<String> row, Ordeal ordeal) {
    var packet = CorpusClient.packet(row.get(0));
    for (int length = 0; length <= packet.length(); length += step(length)) {
      ordeal.meets(row.get(0), packet.slice(0, length));
    }
  }

  /** Changes every octet to every other value. */
  static void changeEveryOctet(List<String> row, Ordeal ordeal) {
    var packet = CorpusClient.packet(row.get(0));
    int ways = packet.length() > LONG_PACKET ? 1 : 255;
    for (int at = 0; at < packet.length(); at++) {
      for (int way = 0; way < ways; way++) {
        ordeal.meets(row.get(0), with(packet, at, packet.at(at) ^ 255 - way));
      }
    }
  }

  /** Changes every octet in some ways: all of its bits, and each of them; one, in the build. */
  static void changeEveryBit(List<String> row, Ordeal ordeal) {
    var packet = CorpusClient.packet(row.get(0));
    int ways = packet.length() > LONG_PACKET ? 1 : Rounds.areMany() ? 9 : 2;
    for (int at = 0; at < packet.length(); at += step(at)) {
      for (int way = 0; way < ways; way++) {
        int flipped = way == 0 ? 0xff : 1 << (at + way) % Byte.SIZE;
        ordeal.meets(row.get(0), with(packet, at, packet.at(at) ^ flipped));
      }
    }
  }

  /** In the build a long packet is not harmed at each octet of its tail. */
  private static int step(int at) {
    return at < HEAD || Rounds.areMany() ? 1 : 127;
  }

  private static Octets with(Octets packet, int at, int value) {
    var changed = packet.toByteArray();
    changed[at] = (byte) value;
    return Octets.copyOf(changed);
  }
}

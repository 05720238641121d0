package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever octets arrive, they are taken, ignored for one reason, or malformed. */
class RobustnessTest {
  private static final int MUCH = 2_000;

  /** File and state of each packet of the corpus. */
  static Stream<List<String>> corpus() {
    try (var stream = RobustnessTest.class.getResourceAsStream("/corpus/cases.tsv")) {
      var lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      return lines.stream().map(line -> List.of(line.split("\t")).subList(0, 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<List<String>> ordinaryPackets() {
    return corpus().filter(row -> row.get(0).matches("(00[123]|103|187|221)-.*"));
  }

  private static void assertSurvived(String file, String state, Octets packet) {
    try {
      var client = CorpusClient.in(state);
      var before = client.state();
      var actions = client.receive(CorpusClient.reply(file, packet));
      boolean ignored = actions.stream().anyMatch(Action.Ignore.class::isInstance);
      if (ignored != (client.state() == before) || ignored && actions.size() != 1) {
        fail(packet + " led to " + actions);
      }
      client.state().lease().ifPresent(RobustnessTest::assertWhole);
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isNotNegative();
    }
  }

  private static void assertWhole(Lease lease) {
    var times = lease.times();
    assertThat(lease.address().isHost()).isTrue();
    assertThat(lease.parameters().prefixLength()).isBetween(1, 32);
    if (!times.isInfinite()) {
      assertThat(times.renewsAt()).isGreaterThan(times.requestedAt()).isLessThan(times.rebindsAt());
      assertThat(times.rebindsAt()).isLessThan(times.expiresAt());
    }
  }

  private static Octets with(Octets packet, int at, int value) {
    var changed = packet.toByteArray();
    changed[at] = (byte) value;
    return Octets.copyOf(changed);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void everyTruncationIsSurvived(List<String> row) {
    var packet = CorpusClient.packet(row.get(0));
    for (int length = 0; length < Math.min(packet.length(), MUCH); length++) {
      assertSurvived(row.get(0), row.get(1), packet.slice(0, length));
    }
  }

  @ParameterizedTest
  @MethodSource("ordinaryPackets")
  void everyChangeOfOneOctetIsSurvived(List<String> row) {
    var packet = CorpusClient.packet(row.get(0));
    for (int at = 0; at < packet.length(); at++) {
      for (int value = 0; value < 256; value++) {
        assertSurvived(row.get(0), row.get(1), with(packet, at, value));
      }
    }
  }

  @Test
  void randomOptionsAreSurvived() {
    var random = new SplittableRandom(1);
    var good = CorpusClient.packet("002-ack-good.bootp.bin");
    var codes = new int[] {1, 3, 6, 12, 15, 26, 28, 33, 51, 52, 53, 54, 58, 59, 61, 119, 121, 249};
    for (int i = 0; i < 100_000; i++) {
      var tail = new byte[random.nextInt(120)];
      random.nextBytes(tail);
      for (int at = 0; at + 1 < tail.length; at += 2 + (tail[at + 1] & 0xff)) {
        tail[at] = (byte) codes[random.nextInt(codes.length)];
        tail[at + 1] = (byte) random.nextInt(20);
      }
      int kept = random.nextBoolean() ? 240 : good.length() - 1;
      assertSurvived(".bootp.bin", "REQUESTING", good.slice(0, kept).concat(Octets.copyOf(tail)));
    }
  }

  @Test
  void randomFramesAreSurvived() {
    var random = new SplittableRandom(2);
    var good = CorpusClient.packet("221-frame-good.eth.bin");
    for (int i = 0; i < 100_000; i++) {
      var frame = good.toByteArray();
      for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
        frame[random.nextInt(frame.length)] = (byte) random.nextInt();
      }
      assertSurvived(".eth.bin", "SELECTING", Octets.copyOf(frame));
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void whatDecodesIsAFixedPointOfEncoding(List<String> row) throws Exception {
    if (!row.get(0).endsWith(".bootp.bin")) {
      return;
    }
    DhcpMessage message;
    try {
      message = DhcpMessage.decode(CorpusClient.packet(row.get(0)));
    } catch (MalformedPacketException e) {
      return;
    }
    assertThat(DhcpMessage.decode(message.encode())).isEqualTo(message);
  }
}

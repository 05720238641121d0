package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever octets arrive, they are taken, ignored for one reason, or malformed. */
@Tag("many-packets")
class RobustnessTest {
  static Stream<List<String>> corpus() {
    return Damage.corpus();
  }

  static Stream<List<String>> validPackets() {
    return Damage.validPackets();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void everyTruncationIsSurvived(List<String> row) {
    var ordeal = Ordeal.in(row.get(1));
    Damage.cutShort(row, ordeal);
    assertThat(ordeal.outcomes()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("validPackets")
  void everyChangeOfOneBitIsSurvived(List<String> row) {
    var ordeal = Ordeal.in(row.get(1));
    Damage.changeEveryBit(row, ordeal);
    assertThat(ordeal.outcomes()).containsKeys("taken", "MALFORMED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECTING", "REQUESTING", "BOUND", "RENEWING", "REBINDING", "REBOOTING"})
  void randomPacketsAreSurvived(String state) {
    var ordeal = Ordeal.in(state);
    var packets = new RandomPackets(state.hashCode());
    for (int i = 0; i < Rounds.of(5_000); i++) {
      var packet = packets.next();
      ordeal.meets(packet.kind(), packet.octets());
    }
    assertThat(ordeal.outcomes()).containsKeys("MALFORMED").hasSizeGreaterThan(3);
    assertThat(ordeal.outcomes().containsKey("taken")).isEqualTo(!state.equals("BOUND"));
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

  @Test
  void whatDecodesOfRandomPacketsIsAFixedPointOfEncoding() throws Exception {
    var packets = new RandomPackets(3);
    int decoded = 0;
    for (int i = 0; i < Rounds.of(10_000); i++) {
      try {
        var message = CorpusClient.reply(".bootp.bin", packets.next().octets()).message();
        var encoded = message.encode();
        assertThat(DhcpMessage.decode(encoded)).isEqualTo(message);
        assertThat(DhcpMessage.decode(encoded).encode()).isEqualTo(encoded);
        decoded++;
      } catch (MalformedPacketException e) {
        assertThat(e.offset()).isNotNegative();
      }
    }
    assertThat(decoded).isGreaterThan(100);
  }
}

package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.dhcp.Payloads.decoded;

import java.util.Map;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options in pieces (RFC 3396). */
class LongOptionTest {
  private static Octets encoded(Octets value) {
    var writer = new OctetWriter();
    Options.of(Map.of(119, value)).encode(writer);
    return writer.toOctets();
  }

  @Test
  void piecesThatStandApartArePutTogetherInOrder() throws Exception {
    var options = decoded("0f0161 0c0178 0f0162 00 0c0179 0f0163 ff").options();
    assertThat(options.get(15)).contains(Octets.ofLatin1("abc"));
    assertThat(options.get(12)).contains(Octets.ofLatin1("xy"));
    assertThat(options.codes()).containsExactly(15, 12);
  }

  @Test
  void piecesOfNoLengthAddNothing() throws Exception {
    var options = decoded("0f00 0f0161 0f00 0f0162 0f00 e000 ff").options();
    assertThat(options.get(15)).contains(Octets.ofLatin1("ab"));
    assertThat(options.get(224)).contains(Octets.EMPTY);
  }

  @Test
  void manyPiecesAreOneValue() throws Exception {
    var writer = new OctetWriter();
    for (int i = 0; i < 20_000; i++) {
      writer.u8(224).u8(1).u8(i);
    }
    assertThat(decoded(writer.toOctets()).options().get(224).orElseThrow().length())
        .isEqualTo(20_000);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "254, 1", "255, 1", "256, 2", "510, 2", "511, 3", "1000, 4"})
  void aValueIsSplitOnlyWhereItMustBe(int length, int pieces) throws Exception {
    var value = Hex.repeated(7, length);
    var encoded = encoded(value);
    assertThat(encoded.length()).isEqualTo(length + 2 * pieces + 1);
    assertThat(decoded(encoded).options().get(119)).contains(value);
  }

  @Test
  void allPiecesButTheLastAreFull() {
    var encoded = encoded(Hex.repeated(7, 300));
    assertThat(encoded.slice(0, 2)).isEqualTo(Octets.of(119, 255));
    assertThat(encoded.slice(257, 259)).isEqualTo(Octets.of(119, 45));
    assertThat(encoded.at(encoded.length() - 1)).isEqualTo(Options.END);
  }

  @Test
  void whatFollowsEndIsNotRead() throws Exception {
    assertThat(decoded("0f0161 ff 0f0162").options().get(15)).contains(Octets.ofLatin1("a"));
  }

  @Test
  void anOptionThatRunsPastTheEndIsLeftOutWithAllBehindIt() throws Exception {
    assertThat(decoded("0f0161 0c0578 79").options().codes()).containsExactly(15);
    assertThat(decoded("0f0161 0c").options().codes()).containsExactly(15);
    assertThat(decoded("0f0161 0cff").options().codes()).containsExactly(15);
  }
}

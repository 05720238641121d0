package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.dhcp.Payloads.decoded;

import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that come again as a whole, which is not what RFC 3396 puts together. */
class RepeatedOptionTest {
  private static Octets option(int code, String value) {
    var octets = Hex.octets(value);
    return Octets.of(code, octets.length()).concat(octets);
  }

  @ParameterizedTest
  @CsvSource({
    "1, ffffff00, ffff0000",
    "28, c00002ff, c00003ff",
    "50, c000020a, c000020b",
    "51, 00000e10, 00000708",
    "54, c0000201, c0000202",
    "58, 00000708, 00000384",
    "59, 00000c4e, 00000627",
    "108, 0000012c, 0000012c",
    "26, 05dc, 0578",
    "57, 0240, 0240",
    "116, 01, 00",
    "19, 01, 01",
    "94, 010203, 010204",
    "159, 00060010, 00070010",
  })
  void ofAFixedSizeTheFirstCounts(int code, String first, String second) throws Exception {
    var twice = option(code, first).concat(option(15, "61")).concat(option(code, second));
    var options = decoded(twice).options();
    assertThat(options.get(code)).contains(Hex.octets(first));
    assertThat(options.repeated()).containsExactly(code);
  }

  /** The first is in the options field, by Payloads. */
  @Test
  void theMessageTypeIsThatOfTheFirst() throws Exception {
    var message = decoded("350105 350102 ff");
    assertThat(message.type()).isEqualTo(MessageType.OFFER);
    assertThat(message.options().repeated()).containsExactly(53);
  }

  @Test
  void anOverloadThatComesTwiceIsOne() throws Exception {
    var message = decoded("340101 340101 ff", "0f0161 ff", "0c0162 ff");
    assertThat(message.options().codes()).containsExactly(15);
    assertThat(message.options().repeated()).containsExactly(52);
  }

  @Test
  void anInstanceInAnotherFieldIsOneMore() throws Exception {
    var message = decoded("340101 330400000e10 ff", "330400000708 ff", "");
    assertThat(message.options().get(51)).contains(Hex.octets("00000e10"));
  }

  /** What RFC 3396 allows: a value in two pieces of which neither is whole. */
  @Test
  void piecesOfAFixedSizeArePutTogether() throws Exception {
    var options = decoded("3302 0000 0f0161 3302 0e10 ff").options();
    assertThat(options.get(51)).contains(Hex.octets("00000e10"));
    assertThat(options.repeated()).isEmpty();
  }

  @Test
  void aSizeThatIsWrongStaysWrong() throws Exception {
    assertThat(decoded("3303 000001 3304 00000e10 ff").options().get(51))
        .contains(Hex.octets("00000100000e10"));
  }

  @Test
  void membersOfAListAddUp() throws Exception {
    var options = decoded("0604 c0000201 0604 c0000202 ff").options();
    assertThat(options.get(6)).contains(Hex.octets("c0000201 c0000202"));
    assertThat(options.repeated()).isEmpty();
  }

  /** Names, identifiers, and what nobody here knows. */
  @ParameterizedTest
  @ValueSource(ints = {12, 15, 61, 67, 224, 245})
  void theVerySameAgainIsNoContinuation(int code) throws Exception {
    var value = option(code, "6c616e");
    var options = decoded(value.concat(value).concat(value)).options();
    assertThat(options.get(code)).contains(Octets.ofLatin1("lan"));
    assertThat(options.repeated()).containsExactly(code);
  }

  @Test
  void fullPiecesGoOnWhateverTheyHold() throws Exception {
    var piece = Octets.of(67, 255).concat(Hex.repeated('a', 255));
    assertThat(decoded(piece.concat(piece)).options().get(67)).contains(Hex.repeated('a', 510));
  }
}

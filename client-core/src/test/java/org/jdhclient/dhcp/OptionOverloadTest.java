package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.dhcp.Payloads.decoded;

import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options in file and sname (RFC 2131 4.1, option 52). */
class OptionOverloadTest {
  private static final String A_IN_FILE = "0f0161 ff";
  private static final String B_IN_SNAME = "0f0162 ff";

  @Test
  void oneMeansFile() throws Exception {
    var message = decoded("340101 ff", A_IN_FILE, B_IN_SNAME);
    assertThat(message.options().get(15)).contains(Octets.ofLatin1("a"));
    assertThat(message.file()).isEqualTo(Octets.EMPTY);
    assertThat(message.sname().length()).isEqualTo(4);
  }

  @Test
  void twoMeansSname() throws Exception {
    var message = decoded("340102 ff", A_IN_FILE, B_IN_SNAME);
    assertThat(message.options().get(15)).contains(Octets.ofLatin1("b"));
    assertThat(message.file().length()).isEqualTo(4);
    assertThat(message.sname()).isEqualTo(Octets.EMPTY);
  }

  @Test
  void threeMeansBothFileFirst() throws Exception {
    var message = decoded("0f0178 340103 ff", A_IN_FILE, B_IN_SNAME);
    assertThat(message.options().get(15)).contains(Octets.ofLatin1("xab"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "340100 ff", "340104 ff", "34020101 ff", "3400 ff"})
  void anythingElseMeansNeither(String options) throws Exception {
    var message = decoded(options, A_IN_FILE, B_IN_SNAME);
    assertThat(message.options()).isEqualTo(Options.NONE);
    assertThat(message.file().length()).isEqualTo(4);
  }

  @Test
  void overloadInsideAnOverloadedFieldMeansNothing() throws Exception {
    var message = decoded("340101 ff", "340103 0f0161 ff", B_IN_SNAME);
    assertThat(message.options().get(15)).contains(Octets.ofLatin1("a"));
    assertThat(message.options().codes()).containsExactly(15);
  }

  @Test
  void aFieldWithoutEndIsReadToItsEnd() throws Exception {
    var filled = "0f7d" + "61".repeat(125) + "00";
    assertThat(decoded("340101", filled, "").options().get(15).orElseThrow().length())
        .isEqualTo(125);
  }

  @Test
  void anOptionThatRunsOutOfItsFieldEndsThatFieldOnly() throws Exception {
    var message = decoded("340103 ff", "0c0161 0f7d6162", B_IN_SNAME);
    assertThat(message.options().get(12)).contains(Octets.ofLatin1("a"));
    assertThat(message.options().get(15)).contains(Octets.ofLatin1("b"));
  }

  @Test
  void theMessageTypeMayStandInFile() throws Exception {
    var payload =
        Hex.octets("02010600")
            .concat(Hex.repeated(0, 104))
            .concat(Hex.octets("350105 ff"))
            .concat(Hex.repeated(0, 124))
            .concat(Hex.octets("63825363 340101 ff"));
    assertThat(DhcpMessage.decode(payload).type()).isEqualTo(MessageType.ACK);
  }
}

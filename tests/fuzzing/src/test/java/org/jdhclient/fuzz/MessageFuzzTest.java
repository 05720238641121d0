package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** DHCP messages: encoding what was decoded is a fixed point, and every option has a text. */
class MessageFuzzTest {
  /** Characters that an octet takes at most in a lease file, and some for the format's sake. */
  private static final int CHARACTERS_AN_OCTET = 17;

  @FuzzTest
  void message(byte[] input) throws SyntaxException {
    try {
      var message = DhcpMessage.decode(Octets.copyOf(input));
      var encoded = message.encode();
      assertThat(DhcpMessage.decode(encoded)).isEqualTo(message);
      assertThat(DhcpMessage.decode(encoded).encode()).isEqualTo(encoded);
      assertThat(NetworkParameters.from(message).prefixLength()).isBetween(1, 32);
      assertOptionsHaveTexts(message);
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isBetween(0, input.length);
    }
  }

  private static void assertOptionsHaveTexts(DhcpMessage message) throws SyntaxException {
    for (int code : message.options().codes()) {
      assertHasText(code, message.options().get(code).orElseThrow());
    }
  }

  private static void assertHasText(int code, Octets value) throws SyntaxException {
    var table = OptionTable.STANDARD;
    var written = table.format(code, value);
    assertThat(written.value()).matches("[ -~]+");
    assertThat(written.value().length())
        .isLessThanOrEqualTo(CHARACTERS_AN_OCTET * (value.length() + 1) * 128);
    var read = table.find(written.name()).orElseThrow().format().parse(written.value());
    assertThat(read).isEqualTo(table.canonical(code, value));
    assertThat(table.canonical(code, read)).isEqualTo(read);
  }
}

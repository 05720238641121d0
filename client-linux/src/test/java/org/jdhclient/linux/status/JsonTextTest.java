package org.jdhclient.linux.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any name goes into JSON, and comes out again. */
class JsonTextTest {
  private static String octets(String utf8) {
    return new String(utf8.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eth0", "gr\u00f6n", "\u202ex", "\ud83d\ude00", "\ufffd0", "\u001b[m"})
  void utf8IsItsCharacters(String name) {
    assertThat(JsonText.ofName(octets(name))).isEqualTo(name);
    assertThat(JsonText.toName(name)).isEqualTo(octets(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00ff\u00fe0", "a\u00c3", "\u00c3\u00c3\u00b6", "\u00ed\u00b2\u0080"})
  void whatIsNotIsKeptAsItIs(String octets) {
    assertThat(JsonText.toName(JsonText.ofName(octets))).isEqualTo(octets);
  }

  @Test
  void anOctetThatIsNoCharacterIsALoneSurrogate() {
    assertThat(JsonText.ofName("\u00ffx")).isEqualTo("\udcffx");
  }

  @Test
  void theTextIsAsciiAndMeansTheSame() {
    var value = Json.object().add("interface", "\u00f6\u007f\u001b\udcff");
    var line = JsonText.line(value);
    assertThat(line).isEqualTo("{\"interface\":\"\\u00f6\\u007f\\u001b\\udcff\"}");
    assertThat(Json.parse(line)).isEqualTo(value);
    assertThat(Json.parse(JsonText.pretty(value))).isEqualTo(value);
  }
}

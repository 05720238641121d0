package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
  private static final String LABEL_63 = "a".repeat(63);

  @ParameterizedTest
  @ValueSource(strings = {"a", "example.org", "xn--a", "_sip._udp.example", "3com.example", "1"})
  void ordinaryNamesAreTaken(String name) throws Exception {
    assertThat(DomainName.decode(Octets.ofLatin1(name))).isEqualTo(name);
  }

  @Test
  void aTrailingDotOrNulIsLeftOut() throws Exception {
    assertThat(DomainName.decode(Octets.ofLatin1("example.org."))).isEqualTo("example.org");
    assertThat(DomainName.decode(Octets.ofLatin1("example.org\0\0"))).isEqualTo("example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a..b",
        ".a",
        "-",
        "-a",
        "a-",
        "a.-b",
        "a b",
        "a\nb",
        "a\0b",
        "a/b",
        "$(id)",
        "`id`",
        "a;b",
        "a'b",
        "%n",
        "\u00e9.org"
      })
  void whateverCouldMeanSomethingElsewhereIsRefused(String name) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DomainName.decode(Octets.ofLatin1(name)));
  }

  @Test
  void labelsEndAt63AndNamesAt253() throws Exception {
    var longest = (LABEL_63 + ".").repeat(3) + "a".repeat(61);
    assertThat(DomainName.decode(Octets.ofLatin1(longest))).hasSize(253);
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DomainName.decode(Octets.ofLatin1(longest + "a")));
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DomainName.decode(Octets.ofLatin1(LABEL_63 + "a.org")));
  }
}

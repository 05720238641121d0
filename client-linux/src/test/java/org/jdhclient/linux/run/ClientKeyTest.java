package org.jdhclient.linux.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jdhclient.address.Family;
import org.jdhclient.linux.libc.LocalAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientKeyTest {
  /** What release 0.1 called its files has to be found after an upgrade. */
  @ParameterizedTest
  @CsvSource({
    "V4, 2, 2",
    "V4, 2:0, 2:0",
    "V4, wait-eth0, wait-eth0",
    "V4, wait-v6-x, wait-v6-x",
    "V6, 2, v6-2",
    "V6, 2:0, v6-2:0",
    "V6, wait-eth0, v6-wait-eth0"
  })
  void filesAreNamedByNetworkFamilyAndSubject(Family family, String subject, String name) {
    var key = new ClientKey("4026531840", family, subject);
    assertThat(key.name()).isEqualTo(name);
    assertThat(key).hasToString("4026531840-" + name);
    assertThat(ClientKey.parse(key.toString())).contains(key);
  }

  @Test
  void eachFamilyHasAClientOfItsOwn() {
    assertThat(ClientKey.of(Family.V4, 2, ":0").name()).isEqualTo("2:0");
    assertThat(ClientKey.of(Family.V6, 2).name()).isEqualTo("v6-2");
    assertThat(ClientKey.waitingFor(Family.V4, "eth0").name()).isEqualTo("wait-eth0");
    assertThat(ClientKey.waitingFor(Family.V6, "eth0").name()).isEqualTo("v6-wait-eth0");
    assertThat(ClientKey.here("v6-2")).isEqualTo(ClientKey.of(Family.V6, 2));
    assertThat(ClientKey.of(Family.V6, 2)).isNotEqualTo(ClientKey.of(Family.V4, 2));
  }

  /** An alternative name has up to 127 octets, and on the command line it may be any. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "\u00e9", "/", " "})
  void whateverTheNameIsASocketCanBeNamedByIt(String octet) {
    for (int length = 1; length < 300; length++) {
      var name = octet.repeat(length);
      var waiting = ClientKey.waitingFor(Family.V6, name);
      var alias = ClientKey.of(Family.V6, Integer.MAX_VALUE, ":" + name);
      for (var key : List.of(waiting, alias)) {
        assertThat(LocalAddress.path(RunDirectory.STANDARD.socket(key))).isNotNull();
        assertThat(LocalAddress.inNetwork("jdhclient/" + key.name())).isNotNull();
        assertThat(ClientKey.here(key.name())).isEqualTo(key);
        assertThat(ClientKey.parse(key.toString())).contains(key);
      }
    }
  }

  @Test
  void ofALongNameTheBeginningStaysAndADigestStandsForTheWhole() {
    assertThat(ClientKey.waitingFor(Family.V4, "x".repeat(60)).name())
        .isEqualTo("wait-" + "x".repeat(60));
    assertThat(ClientKey.waitingFor(Family.V4, "x".repeat(127)).name())
        .isEqualTo("wait-" + "x".repeat(43) + "-ed2ee53a505399bf")
        .isNotEqualTo(ClientKey.waitingFor(Family.V4, "x".repeat(126)).name());
  }

  @Test
  void recordsOfTheFamiliesLieBesideEachOther(@TempDir Path directory) throws Exception {
    var run = new RunDirectory(directory);
    var v4 = ClientKey.of(Family.V4, 2);
    var v6 = ClientKey.of(Family.V6, 2);
    run.resolvConfPart(v4).keep("of v4\n");
    run.resolvConfPart(v6).keep("of v6\n");

    assertThat(run.resolvConfParts()).containsExactlyInAnyOrder(v4, v6);
    assertThat(run.resolvConfPart(v4).read()).contains("of v4\n");
    assertThat(run.resolvConfPart(v6).read()).contains("of v6\n");
  }
}

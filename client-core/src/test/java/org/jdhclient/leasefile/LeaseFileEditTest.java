package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes newly into a lease file, and what goes for it. */
class LeaseFileEditTest {
  private static final String DUID = "default-duid \"x\";\n";

  private static StoredLease lease(String interfaceName, int host, String... more) {
    var text = LeaseFiles.lease(interfaceName, "10.0.3." + host, more);
    return RecordedLeases.of(text).leasesOf(interfaceName).get(0);
  }

  private static String with(String text, StoredLease... newest) {
    var file = text;
    for (var lease : newest) {
      file = LeaseFiles.edited(LeaseFileEdit.adding(lease), file);
    }
    return file;
  }

  @Test
  void theNewestIsTheLast() {
    var file = with("", lease("eth0", 2), lease("eth0", 3));
    assertThat(RecordedLeases.of(file).leasesOf("eth0"))
        .containsExactly(lease("eth0", 2), lease("eth0", 3));
  }

  @Test
  void anAddressIsRememberedOnceForEachInterface() {
    var newer = lease("eth0", 2, "  medium \"x\";\n");
    var file = with("", lease("eth0", 2), lease("eth1", 2), lease("eth0", 3), newer);
    assertThat(RecordedLeases.of(file).leasesOf("eth0")).containsExactly(lease("eth0", 3), newer);
    assertThat(RecordedLeases.of(file).leasesOf("eth1")).containsExactly(lease("eth1", 2));
  }

  @Test
  void tenOfAnInterfaceAreRemembered() {
    var file = with(DUID, lease("eth1", 2));
    for (int host = 2; host < 30; host++) {
      file = with(file, lease("eth0", host));
    }
    assertThat(file).startsWith(DUID).contains("10.0.3.20;").doesNotContain("10.0.3.19;");
    var read = RecordedLeases.of(file);
    assertThat(read.leasesOf("eth0")).hasSize(10).endsWith(lease("eth0", 29));
    assertThat(read.leasesOf("eth1")).containsExactly(lease("eth1", 2));
    assertThat(read.leases()).hasSize(11);
  }

  @Test
  void whatWasReadStaysUntilItHasToGo() {
    var text = new StringBuilder();
    for (int host = 2; host < 30; host++) {
      text.append(LeaseFiles.lease("eth0", "10.0.3." + host));
    }
    assertThat(with(text.toString(), lease("eth1", 2))).startsWith(text);
    assertThat(with(text.toString(), lease("eth0", 2)).split("lease \\{")).hasSize(1 + 10);
  }

  /** Its end is where its braces close, not where the first of them stands. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "  on expiry {\n  log \"gone\";\n}\n",
        "  on expiry {\n}\n",
        "  medium \"{ \\\" }}\";\n  on expiry {\n}\n",
        "  # it's } here\n  on expiry {\n}\n"
      })
  void blocksInALeaseOfAnotherInterfaceStayInIt(String block) {
    var others = "lease {\n  interface \"eth1\";\n" + block + "  expire never;\n}\n";
    var behind = "medium \"x\";\n";
    var newest = lease("eth0", 2);
    assertThat(with(others + behind, newest)).isEqualTo(others + behind + newest.toText());
  }

  @Test
  void theHostsDuidIsReadAndWrittenByteForByte() {
    var text = "default-duid \"\\000\\001\\000\\0012\\225\\370&\\000\\026>\\021\\\"3\";\n";
    var duid = Hex.octets("000100013295f82600163e112233");
    assertThat(RecordedLeases.of(text).defaultDuid()).hasValue(duid);
    assertThat(LeaseFiles.edited(LeaseFileEdit.withDefaultDuid(duid, IdFormat.OCTAL), ""))
        .isEqualTo(text);
  }

  @Test
  void aDuidTakesThePlaceOfTheOneBefore() {
    var leases = LeaseFiles.lease("eth0", "10.0.3.2");
    var duid = Hex.octets("00030001");
    var file =
        LeaseFiles.edited(LeaseFileEdit.withDefaultDuid(duid, IdFormat.OCTAL), leases + DUID);
    assertThat(RecordedLeases.of(file).defaultDuid()).hasValue(duid);
    assertThat(file).endsWith(leases).doesNotContain(DUID);
    assertThat(RecordedLeases.of("").defaultDuid()).isEmpty();
  }

  @Test
  void aDuidInHexadecimalIsReadAndStaysSo() {
    var text = "default-duid 00:01:ff:0a;\n";
    assertThat(RecordedLeases.of(text).defaultDuid()).hasValue(Octets.of(0, 1, 255, 10));
    assertThat(LeaseFiles.edited(LeaseFileEdit.adding(lease("eth0", 1)), text)).startsWith(text);
    assertThat(
            LeaseFiles.edited(
                LeaseFileEdit.withDefaultDuid(Octets.of(0, 1, 255, 10), IdFormat.HEX), ""))
        .isEqualTo(text);
  }

  @Test
  void anInterfaceOfAnyNameIsFoundAgain() {
    for (var name : new String[] {"a\"b", "a\\b", "a\u00e9", "a b", "a;}", "a\u0001"}) {
      var stored = lease("eth0", 2);
      var named =
          new StoredLease(
              name,
              stored.address(),
              stored.filename(),
              stored.serverName(),
              stored.options(),
              stored.renewsAt(),
              stored.rebindsAt(),
              stored.expiresAt(),
              stored.others(),
              stored.names());
      var file = with("", stored, named);
      assertThat(RecordedLeases.of(file).leasesOf(name)).containsExactly(named);
      assertThat(with(file, named)).isEqualTo(file);
    }
  }
}

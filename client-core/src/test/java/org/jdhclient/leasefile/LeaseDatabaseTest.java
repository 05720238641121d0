package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.wire.Hex;
import org.junit.jupiter.api.Test;

class LeaseDatabaseTest {
  private static StoredLease lease(String interfaceName, int host, String... more) {
    var text = LeaseFiles.lease(interfaceName, "10.0.3." + host, more);
    return LeaseFile.parse(text).database().leasesOf(interfaceName).get(0);
  }

  @Test
  void theNewestIsTheLast() {
    var database = LeaseDatabase.EMPTY.with(lease("eth0", 2)).with(lease("eth0", 3));
    assertThat(database.leasesOf("eth0")).containsExactly(lease("eth0", 2), lease("eth0", 3));
  }

  @Test
  void anAddressIsRememberedOnceForEachInterface() {
    var newer = lease("eth0", 2, "  medium \"x\";\n");
    var database =
        LeaseDatabase.EMPTY
            .with(lease("eth0", 2))
            .with(lease("eth1", 2))
            .with(lease("eth0", 3))
            .with(newer);
    assertThat(database.leasesOf("eth0")).containsExactly(lease("eth0", 3), newer);
    assertThat(database.leasesOf("eth1")).containsExactly(lease("eth1", 2));
  }

  @Test
  void tenOfAnInterfaceAreRemembered() {
    var database = LeaseFile.parse("default-duid \"x\";\n").database().with(lease("eth1", 2));
    for (int host = 2; host < 30; host++) {
      database = database.with(lease("eth0", host));
    }
    assertThat(database.leasesOf("eth0")).hasSize(10).endsWith(lease("eth0", 29));
    assertThat(database.leasesOf("eth0").get(0)).isEqualTo(lease("eth0", 20));
    assertThat(database.leasesOf("eth1")).hasSize(1);
    assertThat(database.toText()).startsWith("default-duid \"x\";\n");
  }

  @Test
  void whatWasReadStaysUntilItHasToGo() {
    var text = new StringBuilder();
    for (int host = 2; host < 30; host++) {
      text.append(LeaseFiles.lease("eth0", "10.0.3." + host));
    }
    var database = LeaseFile.parse(text.toString()).database();
    assertThat(database.leasesOf("eth0")).hasSize(28);
    assertThat(database.with(lease("eth0", 2)).leasesOf("eth0")).hasSize(10);
  }

  @Test
  void theHostsDuidIsReadAndWrittenByteForByte() {
    var text = "default-duid \"\\000\\001\\000\\0012\\225\\370&\\000\\026>\\021\\\"3\";\n";
    var database = LeaseFile.parse(text).database();
    assertThat(database.defaultDuid()).hasValue(Hex.octets("000100013295f82600163e112233"));
    assertThat(database.toText()).isEqualTo(text);
  }

  @Test
  void aDuidTakesThePlaceOfTheOneBefore() {
    var database =
        LeaseFile.parse(LeaseFiles.lease("eth0", "10.0.3.2") + "default-duid \"x\";\n").database();
    var newer = database.withDefaultDuid(Hex.octets("00030001"));
    assertThat(newer.defaultDuid()).hasValue(Hex.octets("00030001"));
    assertThat(newer.leasesOf("eth0")).isEqualTo(database.leasesOf("eth0"));
    assertThat(newer.toText()).doesNotContain("\"x\"");
    assertThat(LeaseDatabase.EMPTY.defaultDuid()).isEmpty();
  }

  @Test
  void aDuidThatIsNoStringIsNamed() {
    var file = LeaseFile.parse("default-duid 1:2;\n");
    assertThat(file.problems()).hasSize(1);
    assertThat(file.database().defaultDuid()).isEmpty();
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
              stored.others());
      var database = LeaseDatabase.EMPTY.with(named);
      assertThat(LeaseFile.parse(database.toText()).database()).isEqualTo(database);
    }
  }
}

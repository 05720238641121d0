package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseFileTest {
  private static RecordedLeases<StoredLease> whole(String text) {
    var read = RecordedLeases.of(text);
    assertThat(read.problems()).isEmpty();
    return read;
  }

  private static String written(String text) {
    var leases =
        LeaseFiles.each(text).stream().map(StoredLease::toText).collect(Collectors.joining());
    return RecordedLeases.of(text)
        .defaultDuid()
        .map(duid -> LeaseFiles.edited(LeaseFileEdit.withDefaultDuid(duid, IdFormat.OCTAL), leases))
        .orElse(leases);
  }

  private static List<String> addresses(RecordedLeases<StoredLease> read, String interfaceName) {
    return read.leasesOf(interfaceName).stream().map(lease -> lease.address().toString()).toList();
  }

  @Test
  void whatDhclientWroteIsWrittenAgainToTheLetter() {
    var text = LeaseFiles.read("dhclient-duid.leases");
    assertThat(LeaseFiles.each(text)).hasSize(2);
    assertThat(whole(text).leases()).containsExactly(LeaseFiles.each(text).get(1));
    assertThat(written(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dhclient-duid.leases",
        "dhclient-many-options.leases",
        "dhclient-odd-values.leases",
        "dhclient-local-time.leases"
      })
  void nothingIsLostByWritingAndReading(String name) {
    var text = LeaseFiles.read(name);
    var written = written(text);
    assertThat(LeaseFiles.each(written)).isEqualTo(LeaseFiles.each(text)).isNotEmpty();
    assertThat(RecordedLeases.of(written).defaultDuid())
        .isEqualTo(RecordedLeases.of(text).defaultDuid());
    assertThat(written.lines().sorted().map(LeaseFileTest::withoutTime))
        .isEqualTo(text.lines().sorted().map(LeaseFileTest::withoutTime).toList());
  }

  /** A time has two forms, and option 146 one that dhclient itself does not read. */
  private static String withoutTime(String line) {
    return line.matches("  (renew|rebind|expire) .*")
        ? line.substring(0, 8)
        : line.replace(" , ", " ");
  }

  @Test
  void allThatALeaseSaysIsRead() {
    var lease = whole(LeaseFiles.lease("eth0", "10.0.3.210")).leasesOf("eth0").get(0);
    assertThat(lease.address()).isEqualTo(Ipv4Address.of(10, 0, 3, 210));
    assertThat(lease.options().codes()).containsExactly(1, 3, 51, 53, 6, 54, 12);
    assertThat(lease.options().get(12)).contains(Octets.ofLatin1("ct1"));
    assertThat(lease.renewsAt()).isEqualTo(new WallTime(1795375547));
    assertThat(lease.expiresAt()).isEqualTo(new WallTime(1795377585));
    assertThat(lease.others()).isEmpty();
  }

  @Test
  void namesOfFileAndServerAreUnquoted() {
    var read = RecordedLeases.of(LeaseFiles.read("dhclient-many-options.leases"));
    var lease = read.leasesOf("v0").get(0);
    assertThat(lease.filename().toLatin1()).isEqualTo("pxe/linux 0");
    assertThat(lease.serverName().toLatin1()).isEqualTo("boot\"srv\\x");
    assertThat(lease.options().get(121)).contains(Hex.octets("0a0a0a630001000a630001"));
    assertThat(lease.others()).contains("option fqdn.fqdn \"ct1\";");
  }

  @Test
  void whatDhclientCouldNotSayIsNamedAndKept() {
    var text = LeaseFiles.read("dhclient-odd-values.leases");
    var file = RecordedLeases.of(text);
    assertThat(file.leasesOf("v0")).hasSize(1);
    assertThat(file.problems())
        .extracting(LeaseFileProblem::toString)
        .contains("20:3: option domain-name-servers: expecting an IPv4 address")
        .hasSize(6);
    assertThat(LeaseFiles.rewritten(text, "v0")).contains("  option interface-mtu <error>;\n");
  }

  @Test
  void leasesOfOtherInterfacesAreKeptInTheirOrder() {
    var first = LeaseFiles.lease("eth0", "10.0.3.1");
    var others = LeaseFiles.lease("eth1", "10.0.4.1") + LeaseFiles.lease("eth1", "10.0.4.2");
    var last = LeaseFiles.lease("eth0", "10.0.3.2");
    var read = whole(first + others + last);
    assertThat(addresses(read, "eth0")).containsExactly("10.0.3.1", "10.0.3.2");
    assertThat(addresses(read, "eth1")).containsExactly("10.0.4.1", "10.0.4.2");
    assertThat(addresses(read, "eth2")).isEmpty();
    assertThat(LeaseFiles.rewritten(first + others + last, "eth0"))
        .isEqualTo(others + first + last);
  }

  @Test
  void declarationsThatMeanNothingHereAreKeptAsTheyStand() {
    var text =
        """
        default-duid "\\000\\001;}\\\\";
        lease6 {
          interface "eth0";
          ia-na 11:22:33:44 {
            starts 1795375547;
            iaaddr fd00::1 {
              max-life 7200; # not }
            }
          }
        }
        alias { interface "eth0"; fixed-address 192.0.2.1; }
        key-of-the-future 7;
        """;
    var duid = whole(text).defaultDuid().orElseThrow();
    assertThat(LeaseFiles.edited(LeaseFileEdit.withDefaultDuid(duid, IdFormat.OCTAL), text))
        .isEqualTo(text);
    assertThat(whole(text + LeaseFiles.lease("eth0", "10.0.3.1")).leasesOf("eth0")).hasSize(1);
  }

  @Test
  void statementsThatMeanNothingHereAreKeptInTheirLease() {
    var text =
        LeaseFiles.lease(
            "eth0", "10.0.3.1", "  bootp;\n  medium \"a;b\";\n  option local.x { 1 }\n");
    assertThat(LeaseFiles.rewritten(text, "eth0")).isEqualTo(text);
  }

  @Test
  void commentsBlankLinesAndCarriageReturnsMeanNothing() {
    var text = LeaseFiles.lease("eth0", "10.0.3.1");
    var commented = "# lease {\n\n" + text.replace(";\n", "; # } \"\n") + "# end";
    assertThat(whole(commented).leases()).isEqualTo(whole(text).leases());
    assertThat(whole(text.replace("\n", "\r\n")).leases()).isEqualTo(whole(text).leases());
    assertThat(whole(text.replace("\n", " ")).leases()).isEqualTo(whole(text).leases());
    assertThat(whole(text.replace("lease {", "lease{")).leases()).isEqualTo(whole(text).leases());
  }

  /** As in dhclient.conf(5): comments anywhere but in strings, any blanks, keywords in any case. */
  @Test
  void theLanguageIsThatOfTheConfiguration() {
    var text = LeaseFiles.lease("eth0", "10.0.3.1");
    for (var same :
        List.of(
            text.replace("routers 10.0.3.1;", "routers # the first\n 10.0.3.1 # and only\n;"),
            text.replace("routers", "\u000b\fRouters"),
            text.replace("interface", "Interface"),
            text.replace("lease {", "LEASE # of eth0\n{"),
            text.replace("expire 0 2026/11/22", "EXPIRE 0 2026 / 11/22"))) {
      assertThat(whole(same).leases()).as(same).isEqualTo(whole(text).leases());
    }
  }

  @Test
  void aStatementThatGoesOnBehindItsValueIsNamedAndKept() {
    var more = "  filename \"a\" \"b\";\n  server-name;\n";
    var file = RecordedLeases.of(LeaseFiles.lease("eth0", "10.0.3.1", more));
    assertThat(file.problems())
        .extracting(LeaseFileProblem::toString)
        .containsExactly("11:3: expecting a semicolon", "12:3: expecting a server's name");
    assertThat(file.leases().get(0).others())
        .containsExactly("filename \"a\" \"b\";", "server-name;");
  }

  @Test
  void aDuidThatIsNoneIsNamed() {
    var file = RecordedLeases.of("# a\ndefault-duid 1:x;\ndefault-duid \"a\" \"b\";\n");
    assertThat(file.problems())
        .extracting(LeaseFileProblem::toString)
        .containsExactly("2:14: no octets in hexadecimal", "3:18: expecting a semicolon");
    assertThat(file.defaultDuid()).isEmpty();
  }

  @Test
  void ofTwoStatementsTheLatterCounts() {
    var lease =
        whole(LeaseFiles.lease("eth0", "10.0.3.1", "  option routers 10.0.3.9;\n  expire never;\n"))
            .leasesOf("eth0")
            .get(0);
    assertThat(lease.options().get(3)).contains(Octets.of(10, 0, 3, 9));
  }

  @Test
  void aTextUnderItsNumberIsTheSameAsUnderItsName() {
    var more = "  option unknown-113 61:0:0;\n  option unknown-17 0;\n";
    var text = LeaseFiles.lease("eth0", "10.0.3.1", more);
    var options = whole(text).leasesOf("eth0").get(0).options();
    assertThat(options.get(113)).contains(Octets.ofLatin1("a"));
    assertThat(options.get(17)).contains(Octets.EMPTY);
    assertThat(whole(LeaseFiles.rewritten(text, "eth0")).leases()).isEqualTo(whole(text).leases());
  }

  @Test
  void aLeaseOfNothingOrNobodyIsNamedAndKept() {
    var text = "lease {\n  interface \"eth0\";\n}\nlease {\n  fixed-address 10.0.3.1;\n}\n";
    var file = RecordedLeases.of(text);
    assertThat(file.problems())
        .extracting(LeaseFileProblem::toString)
        .containsExactly("1:1: a lease of no address", "4:1: a lease of no interface");
    var duid = "default-duid \"x\";\n";
    assertThat(
            LeaseFiles.edited(
                LeaseFileEdit.withDefaultDuid(Octets.ofLatin1("x"), IdFormat.OCTAL), text))
        .isEqualTo(duid + text);
  }

  @Test
  void aBadTimeIsNamedAndTheLeaseIsOver() {
    var text = LeaseFiles.lease("eth0", "10.0.3.1").replace("expire 0 2026/11", "expire 0 2026/13");
    var file = RecordedLeases.of(text);
    assertThat(file.problems())
        .extracting(LeaseFileProblem::toString)
        .containsExactly("13:3: no such day or time of day");
    assertThat(file.leasesOf("eth0").get(0).expiresAt()).isEqualTo(WallTime.EPOCH);
  }
}

package org.jdhclient.leasefile6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.leasefile6.Lease6Files.DUID;
import static org.jdhclient.leasefile6.Lease6Files.adding;
import static org.jdhclient.leasefile6.Lease6Files.edited;
import static org.jdhclient.leasefile6.Lease6Files.lease;
import static org.jdhclient.leasefile6.Lease6Files.read;
import static org.jdhclient.leasefile6.Lease6Files.resource;
import static org.jdhclient.leasefile6.Lease6Files.text;

import java.util.List;
import java.util.SplittableRandom;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Iaid;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.LeaseFileProblem;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile6.StoredLease6.Standing;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with leases of DHCPv6 are read as dhclient reads them, and changed as it would. */
class Lease6FileTest {
  private static final String OF_DHCPV4 =
      "lease {\n  interface \"eth0\";\n  fixed-address 192.0.2.1;\n  expire never;\n}\n";

  @Test
  void aLeaseOfManyOptionsIsReadToTheLast() {
    var lease = lease(resource("dhclient6-many-options.leases"));
    assertThat(lease.interfaceName()).isEqualTo("c0");
    assertThat(lease.standing()).isEqualTo(Standing.HELD);
    assertThat(lease.associations())
        .extracting(StoredAssociation::type)
        .containsExactly(AssociationType.IA_NA, AssociationType.IA_PD);
    var pd = lease.associations().get(1);
    assertThat(pd.iaid()).isEqualTo(new Iaid(0x3e112233));
    assertThat(pd.starts()).isEqualTo(new WallTime(1_795_955_762));
    assertThat(pd.leases().get(0).lease().name()).isEqualTo("2001:db8:1ff::/56");
    assertThat(lease.options().list()).hasSize(35);
    assertThat(lease.options().find(KnownOptions.DOMAIN_SEARCH))
        .hasValue(List.of("lab.example", "example.org"));
    assertThat(lease.others())
        .hasSize(6)
        .contains("option fqdn.fqdn \"foo\";", "option vsio.unknown-4711 0:1:0:2:68:69;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dhclient6-many-options.leases",
        "dhclient6-released.leases",
        "dhclient6-hex.leases"
      })
  void whatIsWrittenIsWhatWasRead(String name) {
    var before = read(resource(name));
    assertThat(before.problems()).isEmpty();
    var newest = before.leasesOf("c0").get(before.leasesOf("c0").size() - 1);
    var after = read(adding(newest, resource(name)));
    assertThat(after.problems()).isEmpty();
    assertThat(after.leasesOf("c0")).containsExactly(newest);
    assertThat(after.defaultDuid()).isEqualTo(before.defaultDuid()).isPresent();
  }

  @Test
  void theLatestBlockSaysThatTheLeaseWasGivenBack() {
    var leases = read(resource("dhclient6-released.leases")).leasesOf("c0");
    assertThat(leases).extracting(StoredLease6::standing).containsExactly(Standing.RELEASED);
  }

  @Test
  void theLayoutIsDhclients() {
    var text = text("eth0");
    assertThat(lease(text).toText()).isEqualTo(text);
    var released =
        text("eth0").replace("  option dhcp6.client", "  released;\n  option dhcp6.client");
    assertThat(lease(text).released().toText()).isEqualTo(released);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "ABCD"       | "ABCD"      | OCTAL
          41:42:43:44  | 41:42:43:44 | HEX
          3e:11:22:33  | 3e:11:22:33 | OCTAL
          3E:1:22:33   | 3e:01:22:33 | OCTAL
          ">\\021\\"3" | 3e:11:22:33 | OCTAL
          """)
  void anIaidIsReadInEitherForm(String read, String written, IdFormat ids) {
    var lease = lease(text("eth0").replace("ia-na 3e:11:22:33", "ia-na " + read));
    assertThat(lease.ids()).isEqualTo(ids);
    assertThat(lease.toText()).contains("ia-na " + written + " {");
    assertThat(lease(lease.toText())).isEqualTo(lease);
  }

  @Test
  void aLeaseTakesThePlaceOfThoseOfItsInterface() {
    var newest = lease(text("eth0", "  option dhcp6.sntp-servers 2001:db8::1;\n"));
    var others = DUID + text("eth1") + OF_DHCPV4;
    assertThat(adding(newest, text("eth0") + others + text("eth0")))
        .isEqualTo(others + newest.toText());
  }

  @Test
  void leasesOfEitherFamilyStayAsTheyAreWhereTheOtherIsChanged() {
    var odd = "lease6 {\n interface \"eth0\"; # so\n ia-na 1:2 { what; }\n}\n";
    var v4 = RecordedLeases.of(OF_DHCPV4).leases().get(0);
    assertThat(edited(LeaseFileEdit.adding(v4), odd + text("eth0") + OF_DHCPV4))
        .isEqualTo(odd + text("eth0") + v4.toText());
    var v4Odd = "lease { interface \"eth0\"; fixed-address\n192.0.2.1; }\n";
    var newest = lease(text("eth0"));
    assertThat(adding(newest, v4Odd + text("eth0"))).isEqualTo(v4Odd + newest.toText());
  }

  @Test
  void timesMayBeLaterThanThirtyTwoBitsGo() {
    var late = lease(text("eth0", "", "", "  ia-pd 3e:11:22:34 { starts 4322882216; }\n"));
    assertThat(late.associations().get(2).starts()).isEqualTo(new WallTime(4_322_882_216L));
    assertThat(lease(late.toText())).isEqualTo(late);
  }

  @Test
  void ofTwoStatementsTheLatterCounts() {
    var twice =
        text(
            "eth0",
            "  option dhcp6.name-servers ::1;\n",
            "  option dhcp6.vendor-opts 0:0:0:1;\n  option dhcp6.vendor-opts 0:0:0:2;\n",
            "  ia-pd 3e:11:22:34 { starts 7; }\n");
    var lease = lease(twice);
    assertThat(lease.options().findAll(KnownOptions.NAME_SERVERS)).hasSize(1);
    assertThat(lease.options().findAll(KnownOptions.VENDOR_OPTS)).hasSize(2);
    assertThat(lease.associations()).hasSize(3);
    assertThat(lease.associations().get(2).leases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ia-na 1:2:3 { }                          | an IAID of 3 octets
          ia-na { }                                | expecting an IAID in quotation marks or in hexadecimal
          ia-na 1:2:3:4;                           | expecting an opening brace
          ia-na 1:2:3:4 { renew x; }               | x is no number
          ia-na 1:2:3:4 { renew 4294967296; }      | 4294967296 is not in 0 to 4294967295
          ia-na 1:2:3:4 { iaaddr x { } }           | x is no IPv6 address
          ia-pd 1:2:3:4 { iaprefix 1:: { } }       | expecting a prefix's length
          ia-pd 1:2:3:4 { iaprefix 1::/129 { } }   | 129 is not in 0 to 128
          option dhcp6.name-servers 192.0.2.1;     | option dhcp6.name-servers: 192.0.2.1 is no IPv6 address
          released x;                              | expecting a semicolon
          interface eth0;                          | expecting a name
          """)
  void whatIsWrongIsNamedAndKept(String statement, String why) {
    var file = read(text("eth0", "  " + statement + "\n"));
    assertThat(file.problems()).extracting(LeaseFileProblem::what).containsExactly(why);
    var lease = file.leases().get(0);
    assertThat(lease.others()).containsExactly(statement);
    assertThat(lease.associations()).hasSize(3);
    assertThat(read(lease.toText()).leases()).containsExactly(lease);
  }

  @Test
  void whatIsUnknownIsKeptWhereItStands() {
    var text =
        text("eth0", "  nonsense { a; }\n")
            .replace("    iaprefix", "    what \"x\";\n    iaaddr ::1 { }\n    iaprefix")
            .replace("max-life 120;\n", "max-life 120;\n      medium 1;\n");
    var lease = lease(text);
    assertThat(lease.others()).containsExactly("nonsense { a; }");
    assertThat(lease.associations().get(2).others())
        .containsExactly("what \"x\";", "iaaddr ::1 { }");
    assertThat(lease.associations().get(0).leases().get(0).others()).containsExactly("medium 1;");
    assertThat(lease(lease.toText())).isEqualTo(lease);
  }

  @Test
  void aLeaseOfNoInterfaceIsNamedAndKept() {
    var text = text("eth0").replace("  interface \"eth0\";\n", "");
    assertThat(read(text).problems())
        .extracting(LeaseFileProblem::toString)
        .containsExactly("1:1: a lease of no interface");
    assertThat(adding(lease(text("eth0")), text)).isEqualTo(text + text("eth0"));
  }

  @Test
  void whateverIsTornCostsNoMoreThanItself() {
    var whole = text("eth0");
    for (int length = 0; length < whole.length() - 1; length++) {
      var file = read(whole.substring(0, length) + "\n" + text("eth1"));
      assertThat(file.leasesOf("eth1")).containsExactly(lease(text("eth1")));
      assertThat(file.leasesOf("eth0").size()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void whateverOctetChangesWhatIsWrittenIsReadTheSame() {
    var random = new SplittableRandom(16);
    for (int i = 0; i < Rounds.of(1_000); i++) {
      var text = new StringBuilder(DUID + text("eth0"));
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      }
      for (var lease : read(text.toString()).leases()) {
        assertThat(read(lease.toText()).leases()).containsExactly(lease);
        assertThat(adding(lease, adding(lease, text.toString())))
            .isEqualTo(adding(lease, text.toString()));
      }
    }
  }

  @Test
  void theDuidInFrontIsThatOfTheOtherFamily() {
    assertThat(read(DUID + text("eth0")).defaultDuid()).hasValue(Octets.of(0, 1));
    assertThat(
            edited(
                LeaseFileEdit.withDefaultDuid(Octets.of(0, 3), IdFormat.OCTAL),
                DUID + text("eth0")))
        .isEqualTo("default-duid \"\\000\\003\";\n" + text("eth0"));
  }
}

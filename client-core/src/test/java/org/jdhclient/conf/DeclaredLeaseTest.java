package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jdhclient.conf.Configurations.parse;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** Leases that the owner declares, for where no server is. */
class DeclaredLeaseTest {

  @Test
  void aLeaseIsOnRecord() {
    var configuration =
        parse(
            """
            lease { # one without a server
              interface "eth0"; fixed-address 192.33.137.200; medium "link0";
              option routers 192.33.137.250; option subnet-mask 255.255.255.0;
              renew 2 2030/1/12 00:00:01; rebind 2 2030/1/12 00:00:01; expire never;
            }
            timeout 3;
            """);
    assertThat(configuration.problems()).isEmpty();
    assertThat(configuration.leasesOf("eth0"))
        .singleElement()
        .satisfies(
            lease -> assertThat(lease.address()).isEqualTo(Ipv4Address.of(192, 33, 137, 200)));
    assertThat(configuration.leasesOf("eth1")).isEmpty();
    assertThat(configuration.forInterface("eth0").timing().timeout()).isEqualTo(Span.ofSeconds(3));
  }

  @Test
  void itMayHaveOptionsThatTheOwnerHasDefined() {
    var configuration =
        parse("option mine code 224 = text; lease { fixed-address 192.0.2.1; option mine \"a\"; }");
    assertThat(configuration.problems()).isEmpty();
    var lease = configuration.leasesOf("eth0").get(0);
    assertThat(lease.options().get(224)).contains(Octets.ofLatin1("a"));
    assertThat(lease.toText()).contains("  option mine \"a\";\n");
  }

  @Test
  void aLeaseOfNoInterfaceIsOfEach() {
    var configuration =
        parse(
            "lease { fixed-address 192.0.2.1; } lease { interface \"b\"; fixed-address 192.0.2.2; }");
    assertThat(configuration.problems()).isEmpty();
    for (var name : new String[] {"a", "b"}) {
      var first = configuration.leasesOf(name).get(0);
      assertThat(first.interfaceName()).isEqualTo(name);
      assertThat(first.address()).isEqualTo(Ipv4Address.of(192, 0, 2, 1));
    }
    assertThat(configuration.leasesOf("a")).hasSize(1);
    assertThat(configuration.leasesOf("b"))
        .extracting(StoredLease::address)
        .containsExactly(Ipv4Address.of(192, 0, 2, 1), Ipv4Address.of(192, 0, 2, 2));
  }

  @Test
  void whatIsWrongInALeaseIsShownWhereItIs() {
    var configuration =
        parse("timeout 3;\nlease {\n  fixed-address 192.0.2.1;\n  option routers x;\n}\n");
    assertThat(configuration.problems())
        .singleElement()
        .hasToString(
            "dhclient.conf line 4 column 3: option routers: a host's name where an address belongs is not supported.\n"
                + "  option routers x;\n  ^");
    assertThat(configuration.leasesOf("eth0")).hasSize(1);
  }

  @Test
  void whatIsWrongOnTheFirstLineIsShownThere() {
    assertThat(parse("retry 1; lease { fixed-address x; }").problems())
        .extracting(Problem::line, Problem::column)
        .containsExactly(tuple(1, 16), tuple(1, 18));
  }
}

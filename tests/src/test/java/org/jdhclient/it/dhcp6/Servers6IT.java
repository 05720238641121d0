package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServedNetwork6.Part;
import org.jdhclient.lab.server.ServedNetwork6.Times;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole life of addresses and prefixes with each DHCPv6 server of Debian's. */
@ExtendWith({LabExtension.class, Servers6Table.class})
@Order(1)
final class Servers6IT {
  private static final ServedNetwork6 LONG = ServedNetwork6.LXC;
  private static final ServedNetwork6 SHORT = ServedNetwork6.LXC.with(Times.SHORT);
  private static final int HIGHEST = 255;
  private static final String LEASED = LONG.address() + "/128";

  @ParameterizedTest
  @EnumSource
  @DisplayName("acquire")
  void acquires(ServerProgram6 server, Lab lab) {
    lab.server(server, LONG);

    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));

    assertThat(lab.guest().globalAddresses()).extracting("cidr").containsExactly(LEASED);
    assertThat(lab.guest().globalAddresses().get(0).validSeconds()).isPresent();
    assertThat(lab.guest().resolvConf()).contains("nameserver 2001:db8:1::1", "lab.test");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("prefix")
  void isDelegatedAPrefix(ServerProgram6 server, Lab lab) {
    assumeTrue(server.gives(Part.PREFIXES), "the server delegates none");
    lab.guest().giveDuid(Conditions.LEASE_FILE6);
    lab.server(server, LONG);

    Conditions.bound6(lab.jdhclient("-6", "-d", "-P", "-N", "eth0"));

    assertThat(lab.capture().dhcp6().first("Reply").prefixes()).containsExactly(LONG.prefix());
    assertThat(lab.guest().globalAddresses()).extracting("cidr").containsExactly(LEASED);
    assertThat(leaseFile(lab)).contains("iaprefix " + LONG.prefix() + " {");
  }

  /** RFC 9915 has done away with them; ISC's client and these servers have not. */
  @ParameterizedTest
  @EnumSource
  @DisplayName("temporary address")
  void isGivenATemporaryAddress(ServerProgram6 server, Lab lab) {
    assumeTrue(server.gives(Part.TEMPORARY_ADDRESSES), "the server gives none");
    lab.server(server, LONG.giving(Part.ADDRESSES, Part.TEMPORARY_ADDRESSES));

    Conditions.bound6(lab.jdhclient("-6", "-d", "-T", "eth0"));

    var given = lab.capture().dhcp6().first("Reply").temporaryAddresses();
    assertThat(given).hasSize(1);
    assertThat(lab.guest().globalAddresses())
        .extracting("cidr")
        .containsExactly(given.get(0) + "/128");
    assertThat(leaseFile(lab)).contains("ia-ta ", "iaaddr " + given.get(0) + " {");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("options alone")
  void asksForOptionsAlone(ServerProgram6 server, Lab lab) {
    lab.server(server, LONG.giving());

    assertThat(lab.jdhclient("-6", "-S", "-1", "eth0").awaitExit()).isZero();

    lab.capture().dhcp6().first("Information-request");
    assertThat(lab.guest().globalAddresses()).isEmpty();
    assertThat(lab.guest().resolvConf()).contains("nameserver 2001:db8:1::1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("renew")
  void renews(ServerProgram6 server, Lab lab) {
    lab.server(server, SHORT);
    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));

    var renew = lab.capture().dhcp6().first("Renew");

    assertAnswered(renew, lab);
    assertThat(renew.server()).isNotEmpty();
    assertThat(renew.addresses()).containsExactly(LONG.address());
    assertThat(lab.guest().globalAddresses()).extracting("cidr").containsExactly(LEASED);
    assertThat(lab.capture().dhcp6().conversation("Request")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("rebind")
  void rebinds(ServerProgram6 server, Lab lab) {
    lab.server(server, SHORT);
    lab.bridge().loseRenews();
    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));

    var rebind = lab.capture().dhcp6().first("Rebind");

    assertAnswered(rebind, lab);
    assertThat(rebind.server()).isEmpty();
    assertThat(rebind.addresses()).containsExactly(LONG.address());
    assertThat(lab.guest().globalAddresses()).extracting("cidr").containsExactly(LEASED);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("restart")
  void confirmsWhatItHadAfterARestart(ServerProgram6 server, Lab lab) {
    lab.server(server, LONG);
    kill(lab, "eth0");
    int solicited = lab.capture().dhcp6().all("Solicit").size();

    var client = lab.jdhclient("-6", "-d", "eth0");

    var confirm = lab.capture().dhcp6().first("Confirm");
    assertThat(confirm.addresses()).containsExactly(LONG.address());
    assertThat(confirm.server()).isEmpty();
    assertAnswered(confirm, lab);
    Conditions.bound6(client);
    assertThat(lab.capture().dhcp6().all("Solicit")).hasSize(solicited);
    assertThat(lab.guest().globalAddresses()).extracting("cidr").containsExactly(LEASED);
  }

  /** RFC 9915 18.2.12: a prefix is nothing that Confirm could speak of. */
  @ParameterizedTest
  @EnumSource
  @DisplayName("restart with a prefix")
  void rebindsAPrefixAfterARestart(ServerProgram6 server, Lab lab) {
    assumeTrue(server.gives(Part.PREFIXES), "the server delegates none");
    lab.guest().giveDuid(Conditions.LEASE_FILE6);
    lab.server(server, LONG);
    kill(lab, "-P", "eth0");

    lab.jdhclient("-6", "-d", "-P", "eth0");

    var rebind = lab.capture().dhcp6().first("Rebind");
    assertThat(rebind.prefixes()).containsExactly(LONG.prefix());
    assertAnswered(rebind, lab);
    assertThat(lab.capture().dhcp6().all("Confirm")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("release")
  void releases(ServerProgram6 server, Lab lab) {
    lab.server(server, LONG);
    assertThat(lab.jdhclient("-6", "eth0").awaitExit()).isZero();

    assertThat(lab.jdhclient("-6", "-r", "eth0").awaitExit()).isZero();

    var release = lab.capture().dhcp6().first("Release");
    assertThat(release.addresses()).containsExactly(LONG.address());
    assertAnswered(release, lab);
    assertThat(lab.guest().globalAddresses()).isEmpty();
    assertThat(leaseFile(lab)).contains("released;");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("no address")
  void saysThatThereIsNoAddress(ServerProgram6 server, Lab lab) {
    lab.server(server, LONG.giving());
    lab.guest().cell().shell("echo 'timeout 5;' >/run/short.conf").orThrow();

    var client = lab.jdhclient("-6", "-1", "-v", "-cf", "/run/short.conf", "eth0");

    assertThat(client.awaitExit()).isEqualTo(2);
    assertThat(lab.capture().dhcp6().all("Request")).isEmpty();
    assertThat(lab.guest().globalAddresses()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("rapid commit")
  void takesAddressesAtOnce(ServerProgram6 server, Lab lab) {
    lab.server(server, LONG);
    lab.guest().cell().shell("echo 'send dhcp6.rapid-commit;' >/run/rapid.conf").orThrow();

    Conditions.bound6(lab.jdhclient("-6", "-d", "-cf", "/run/rapid.conf", "eth0"));

    assertThat(lab.capture().dhcp6().first("Solicit").has(Dhcp6Frame.RAPID_COMMIT)).isTrue();
    var reply = lab.capture().dhcp6().first("Reply");
    assumeTrue(reply.has(Dhcp6Frame.RAPID_COMMIT), "the server does not speak it");
    assertThat(lab.capture().dhcp6().all("Request")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("preference 255")
  void whoHasTheHighestThereIsIsAskedAtOnce(ServerProgram6 server, Lab lab) {
    lab.server(server, LONG.preferring(HIGHEST));

    // One that takes longer than a second is asked again, and then taken whatever its preference.
    Await.until("the server answers in time", () -> isTakenBeforeItIsAskedAgain(lab));
  }

  /** Has a client get an address, which is given back if the server took longer than that. */
  private static boolean isTakenBeforeItIsAskedAgain(Lab lab) {
    var start = Instant.now();
    var client = lab.jdhclient("-6", "-d", "-v", "eth0");
    client.awaitLine("^RCV:  X-- Preference 255\\.$");
    client.awaitLine("^RCV:  Advertisement immediately selected\\.$");
    Conditions.bound6(client);
    lab.capture().dhcp6().await("Request", each -> each.time().isAfter(start));
    var solicits = lab.capture().dhcp6().all("Solicit").stream();
    boolean isAskedOnce = solicits.filter(each -> each.time().isAfter(start)).count() == 1;
    if (!isAskedOnce) {
      assertThat(lab.jdhclient("-6", "-r", "eth0").awaitExit()).isZero();
    }
    return isAskedOnce;
  }

  private static void kill(Lab lab, String... arguments) {
    var words = new ArrayList<>(List.of("-6", "-d"));
    words.addAll(List.of(arguments));
    Running client = lab.jdhclient(words.toArray(String[]::new));
    Conditions.bound6(client);
    client.close();
    Await.until("the client has ended", () -> !client.isAlive());
  }

  private static void assertAnswered(Dhcp6Frame asked, Lab lab) {
    lab.capture().dhcp6().await("Reply", reply -> reply.xid().equals(asked.xid()));
  }

  private static String leaseFile(Lab lab) {
    return lab.guest().run("cat", Conditions.LEASE_FILE6).orThrow().out();
  }
}

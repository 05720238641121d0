package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Diagnosis;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.server.Radvd;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram6;
import org.jdhclient.lab.server.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a diagnosis of DHCPv6 says in the end, and that it takes nothing. */
@ExtendWith(LabExtension.class)
final class Diagnose6IT {
  private static final String SERVER = "fe80::216:3eff:fe00:0 \\(00:16:3e:00:00:00\\)";
  private static final String NO_LEASE =
      "^A normal run \\(--checksum=kernel\\) would get no lease: .*";
  private static final List<String> MODES = List.of("strict", "kernel", "tolerant", "ignore");

  private static Diagnosis diagnose(Lab lab, String... options) {
    return Diagnosis.ofEth0Over6(lab, options);
  }

  private static void assertNoLease(Lab lab, String because) {
    lab.guest().awaitLinkLocal();
    var diagnosis = diagnose(lab);
    assertThat(diagnosis.lastLine()).as(diagnosis.text()).containsPattern(NO_LEASE + because);
    assertThat(diagnosis.status()).isEqualTo(3);
  }

  private static void guest(Lab lab, String line) {
    lab.guest().cell().shell(line).orThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN,   PARTIAL_BY_KERNEL,  0, kernel",
    "RELAYED, PARTIAL_BY_RESIDUE, 3, tolerant",
    "DAMAGED, BAD,                3, ignore",
    "TX_OFF,  VALID,              0, strict",
  })
  void tellsWhoAnswersAndWhichModesAccept(
      Wiring wiring, String verdict, int status, String firstMode, Lab lab) {
    var wire = wiring.toDnsmasq6(lab);
    lab.guest().awaitLinkLocal();

    var diagnosis = diagnose(lab);

    assertThat(diagnosis.status()).as(diagnosis.text()).isEqualTo(status);
    assertThat(diagnosis.text())
        .contains("link-local address fe80::216:3eff:fe11:2233", ServedNetwork6.LXC.address())
        .containsPattern("Advertise from " + SERVER)
        .contains(verdict);
    for (var mode : MODES) {
      var accepted = MODES.indexOf(mode) >= MODES.indexOf(firstMode);
      assertThat(diagnosis.text())
          .containsPattern("(?m)^\\W*" + mode + "\\b.*" + (accepted ? "accept" : "refuse"));
    }
    wire.dhcp6().first("Advertise");
    assertThat(wire.dhcp6().all("Request")).as("it takes nothing").isEmpty();
    assertThat(wire.dhcp6().all("Reply")).as("it is given nothing").isEmpty();
  }

  @Test
  void aResidueIsToldTheCuresOfIpv6(Lab lab) {
    Wiring.RELAYED.toDnsmasq6(lab);
    lab.guest().awaitLinkLocal();

    assertThat(diagnose(lab).text())
        .contains("jdhclient -6 --checksum=tolerant eth0 would get one")
        .contains("ethtool -K BRIDGE tx off (BRIDGE being the one this guest is plugged into)")
        .contains("match ip6 dport 546 0xffff action csum udp");
  }

  @Test
  void tellsProgramsTheSameAndKeepsTheFrames(Lab lab) {
    Wiring.RELAYED.toDnsmasq6(lab);
    lab.guest().awaitLinkLocal();

    var diagnosis = diagnose(lab, "--json", "--pcap", "/run/seen.pcap");

    assertThat(diagnosis.json().getString("question", "")).isEqualTo("Solicit");
    assertThat(diagnosis.json().getBoolean("wouldGetLease", true)).isFalse();
    var reply = diagnosis.reply();
    assertThat(reply.getString("from", "")).isEqualTo("fe80::216:3eff:fe00:0");
    assertThat(reply.get("checksum").asObject().getString("verdict", ""))
        .isEqualTo("PARTIAL_BY_RESIDUE");
    assertThat(reply.get("offer").asObject().get("leases").toString())
        .contains(ServedNetwork6.LXC.address());
    assertThat(lab.guest().run("tcpdump", "-nn", "-vv", "-r", "/run/seen.pcap").orThrow().out())
        .contains("dhcp6 solicit", "dhcp6 advertise", "bad udp cksum", "router solicitation");
  }

  @Test
  void ipv6ThatIsSwitchedOff(Lab lab) {
    lab.server(ServerProgram6.DNSMASQ, ServedNetwork6.LXC);
    guest(lab, "sysctl -qw net/ipv6/conf/eth0/disable_ipv6=1");
    Diagnosis.setUp(lab.guest());

    var diagnosis = diagnose(lab);

    assertThat(diagnosis.lastLine())
        .containsPattern(NO_LEASE + "eth0 has no link-local address")
        .endsWith("sysctl net/ipv6/conf/eth0/disable_ipv6=0 switches it on.");
    assertThat(diagnosis.status()).isEqualTo(3);
    assertThat(lab.capture().dhcp6().all()).isEmpty();
  }

  @Test
  void aLinkLocalAddressThatAnotherHostHas(Lab lab) {
    var rogue = lab.rogue();
    rogue.run("ip", "addr", "add", "fe80::216:3eff:fe11:2233/64", "dev", "eth0", "nodad").orThrow();
    Diagnosis.setUp(lab.guest());
    Await.until(
        "it is found",
        () -> lab.guest().run("ip", "-6", "addr", "show", "eth0").out().contains("dadfailed"));

    var diagnosis = diagnose(lab);

    assertThat(diagnosis.lastLine())
        .containsPattern(NO_LEASE + "the link-local address of eth0, fe80::216:3eff:fe11:2233, is")
        .contains("dadfailed");
  }

  @Test
  void aNetworkWithoutAServer(Lab lab) {
    lab.server(ServerProgram6.DNSMASQ, ServedNetwork6.LXC);
    Silence.begin(lab.bridge());

    assertNoLease(lab, "nobody answered, though the network is there: .*" + SERVER + ".*no router");
  }

  @ParameterizedTest
  @CsvSource({
    "NEITHER,   there is no DHCPv6 here .*M=0 and O=0",
    "OPTIONS,   options are to be had by DHCPv6.*M=0 and O=1",
    "ADDRESSES, addresses are to be had by DHCPv6 .M=1",
  })
  void aRouterAndNoServer(Radvd.Says says, String because, Lab lab) {
    lab.router(says);

    assertNoLease(lab, because);
  }

  @Test
  void aServerThatHasNoAddressLeft(Lab lab) {
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC.giving(ServedNetwork6.Part.PREFIXES));

    assertNoLease(lab, SERVER + " answers, and has no address for this guest \\(NoAddrsAvail");
  }

  @Test
  void whoWantsOptionsAloneWouldGetThem(Lab lab) {
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC.giving());
    lab.guest().awaitLinkLocal();

    var diagnosis = diagnose(lab, "-S");

    assertThat(diagnosis.status()).as(diagnosis.text()).isZero();
    assertThat(diagnosis.text()).contains("Information-requests sent: ", "Reply from fe80::");
  }

  @Test
  void aLeaseOnRecordOfAnotherNetwork(Lab lab) {
    var here = lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);
    lab.guest().run("jdhclient", "-6", "-1", Guest.INTERFACE).orThrow();
    lab.guest().run("jdhclient", "-6", "-x", Guest.INTERFACE).orThrow();
    here.close();
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.OTHER);
    lab.guest().awaitLinkLocal();

    var diagnosis = diagnose(lab);

    assertThat(diagnosis.text())
        .containsPattern(SERVER + " says that the lease on record is not of this link");
    assertThat(diagnosis.status()).as(diagnosis.text()).isZero();
  }

  @Test
  void aFilterOnTheWayIn(Lab lab) {
    lab.server(ServerProgram6.DNSMASQ, ServedNetwork6.LXC);
    lab.guest().awaitLinkLocal();
    guest(
        lab,
        "nft 'table netdev f { chain i { type filter hook ingress device \"eth0\" priority 0;"
            + " udp dport 546 drop; }; }'");

    assertNoLease(lab, SERVER + " answers, and its reply comes in at eth0, but something on this");
  }

  @Test
  void aFirewallThatDropsNeighbourSolicitations(Lab lab) {
    lab.server(ServerProgram6.DNSMASQ, ServedNetwork6.LXC);
    lab.guest().awaitLinkLocal();
    guest(
        lab,
        "nft 'table inet f { chain i { type filter hook input priority 0; policy drop;"
            + " iif lo accept; udp dport 546 accept; }; }'");

    assertNoLease(lab, SERVER + " asks for the hardware address of fe80::216:3eff:fe11:2233, ");
  }

  @Test
  void aRouterThatTheGuestIsToldToIgnore(Lab lab) {
    lab.server(ServerProgram6.DNSMASQ, ServedNetwork6.LXC);
    lab.router(Radvd.Says.ADDRESSES);
    guest(lab, "sysctl -qw net/ipv6/conf/eth0/accept_ra=0");
    lab.guest().awaitLinkLocal();

    var diagnosis = diagnose(lab);

    assertThat(diagnosis.lastLine())
        .contains("would be offered a lease, but the router ", "accept_ra is 0", "/accept_ra=1");
    assertThat(diagnosis.status()).isZero();
  }

  @Test
  void anInterfaceThatIsDownLeavesItOpen(Lab lab) {
    var diagnosis = diagnose(lab);

    assertThat(diagnosis.lastLine())
        .startsWith("Whether a normal run (--checksum=kernel) would get a lease is not known: ");
    assertThat(diagnosis.status()).isEqualTo(3);
  }
}

package org.jdhclient.it.scarcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With little, a client does all it has to: it acquires, renews by unicast, and releases. */
@ExtendWith(LabExtension.class)
final class LeastPrivilegeIT {
  private static final String[] SOON = {"--dhcp-option=option:T1,4", "--dhcp-option=option:T2,60"};

  @Test
  void withTwoCapabilitiesAndWithoutRoot(Lab lab) {
    var server = lab.dnsmasq(SOON);
    var there = Surroundings.capabilitiesOnly(lab);
    var client = there.jdhclient("-d", "eth0");

    var leased = renewed(lab, client);
    assertThat(status(lab, "Uid|CapEff|CapBnd"))
        .containsOnly(
            "CapBnd: 0000000000003000 CapEff: 0000000000003000 Uid: 65534 65534 65534 65534");
    released(there, server, leased, there.jdhclient("-r", "eth0"));
    assertThat(client.awaitExit()).isZero();
  }

  @Test
  void withTwoCapabilitiesInTheBackground(Lab lab) {
    var server = lab.dnsmasq(SOON);
    var there = Surroundings.capabilitiesOnly(lab);
    var command = there.jdhclient("-v", "eth0");

    assertThat(command.awaitExit()).as(command.toString()).isZero();
    var leased = Conditions.bound(command);
    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    Await.until("the second ACK", () -> lab.capture().dhcp("DHCPACK").size() >= 2);
    released(there, server, leased, there.jdhclient("-r", "eth0"));
  }

  @Test
  void inAUserNamespace(Lab lab) {
    var server = lab.dnsmasq(SOON);
    var there = Surroundings.userNamespace(lab);
    var client = there.jdhclient("-d", "eth0");

    var leased = renewed(lab, client);
    assertConfined(lab);
    released(there, server, leased, there.jdhclient("-r", "eth0"));
  }

  @Test
  void onAReadOnlyRoot(Lab lab) {
    var server = lab.dnsmasq(SOON);
    var there = Surroundings.readOnlyRoot(lab);
    assertThat(there.run("touch", "/etc/resolv.conf").err()).contains("Read-only file system");
    var client = there.jdhclient("-d", "eth0");

    var leased = renewed(lab, client);
    assertThat(client.lines())
        .filteredOn(line -> line.contains("/etc/resolv.conf is left as it is"))
        .hasSize(1);
    assertConfined(lab);
    released(there, server, leased, there.jdhclient("-r", "eth0"));
  }

  @Test
  void withoutIproute2AndWithoutPath(Lab lab) {
    var server = lab.dnsmasq(SOON);
    var there = Surroundings.withoutPrograms(lab);
    assertThat(there.run("ip", "link").status()).isNotZero();
    var client = there.jdhclientWithoutPath("-d", "eth0");

    var leased = renewed(lab, client);
    released(there, server, leased, there.jdhclientWithoutPath("-r", "eth0"));
  }

  /** The kernel refuses each execve: so what a client does after its start, it does by itself. */
  @Test
  void noThreadMayStartAProgram(Lab lab) {
    lab.dnsmasq(SOON);
    var there = Surroundings.readOnlyRoot(lab);
    var client = there.jdhclient("-d", "eth0");

    Conditions.bound(client);
    assertConfined(lab);
    renewed(lab, client);
  }

  @Test
  void aClientWithHooksMayStartThem(Lab lab) {
    lab.dnsmasq();
    var hook = "/etc/dhcp/dhclient-exit-hooks.d/tell";
    lab.guest()
        .cell()
        .shell("mkdir -p /etc/dhcp/dhclient-exit-hooks.d; echo 'echo $reason' >" + hook)
        .orThrow();
    var client = lab.jdhclient("-d", "eth0");

    client.awaitLine("^BOUND$");
    Conditions.bound(client);
    assertThat(status(lab, "NoNewPrivs|Seccomp")).containsOnly("NoNewPrivs: 0 Seccomp: 0");
  }

  private static void assertConfined(Lab lab) {
    assertThat(status(lab, "NoNewPrivs|Seccomp"))
        .isNotEmpty()
        .containsOnly("NoNewPrivs: 1 Seccomp: 2");
  }

  /** Waits until a client has renewed its lease by unicast; returns the address. */
  private static String renewed(Lab lab, Running client) {
    var leased = Conditions.bound(client);
    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 10\\.0\\.3\\.1 port 67$");
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    var renewal = lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(renewal.source()).isEqualTo(leased);
    return leased;
  }

  private static void released(
      Surroundings there, Dnsmasq server, String leased, Running departure) {
    assertThat(departure.awaitExit()).as(departure.toString()).isZero();
    Await.until("the server has no lease", () -> !server.leases().contains(" " + leased + " "));
    assertThat(there.addresses()).isEmpty();
  }

  /** What /proc says of each thread of a client, in the order of the alphabet. */
  private static List<String> status(Lab lab, String fields) {
    var client = ClientProcess.awaitAny(lab.guest());
    var threads = "for t in /proc/" + client.pid() + "/task/*/status; do grep -E '^(" + fields;
    var line = threads + "):' $t | sort | tr -s '[:space:]' ' '; echo; done";
    return lab.guest().run("sh", "-c", line).orThrow().lines().stream().map(String::strip).toList();
  }
}

package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.it.dhcp6.BothFamilies.Family;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Ifupdown;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients of both families on one interface: whoever is spoken of, the other goes on. */
@ExtendWith(LabExtension.class)
final class BothFamiliesIT {
  private static List<String> statuses(Lab lab, String... arguments) {
    var command = new ArrayList<>(List.of("jdhclient", "--status"));
    command.addAll(List.of(arguments));
    return lab.guest().run(command.toArray(String[]::new)).orThrow().lines().stream()
        .filter(line -> !line.startsWith(" "))
        .map(line -> line.replaceAll(": .*", ""))
        .toList();
  }

  @Test
  void statusIsOfBothOrOfOne(Lab lab) {
    BothFamilies.served(lab).beginBoth();

    assertThat(statuses(lab, "eth0")).containsExactly("eth0", "eth0 (DHCPv6)");
    assertThat(statuses(lab)).containsExactly("eth0", "eth0 (DHCPv6)");
    assertThat(statuses(lab, "-4")).containsExactly("eth0");
    assertThat(statuses(lab, "-6", "eth0")).containsExactly("eth0 (DHCPv6)");
    var json = lab.guest().run("jdhclient", "--status", "--json", "eth0").orThrow();
    assertThat(json.out()).startsWith("[").contains("\"IPv4\"", "\"IPv6\"");
    var one = lab.guest().run("jdhclient", "-6", "--status", "--json", "eth0").orThrow();
    assertThat(one.out()).startsWith("{").contains("\"IPv6\"").doesNotContain("\"IPv4\"");
  }

  /** As with dhclient: who names no family means DHCPv4. */
  @Test
  void oneIsEndedByItsFamilyAlone(Lab lab) {
    var both = BothFamilies.served(lab);
    both.beginBoth();
    long pid = both.pid(Family.V6);

    both.run("-r");
    assertThat(both.hasAddress(Family.V4, "eth0")).isFalse();
    assertThat(both.hasAddress(Family.V6, "eth0")).isTrue();
    assertThat(statuses(lab)).containsExactly("eth0 (DHCPv6)");
    assertThat(both.pid(Family.V6)).isEqualTo(pid);

    both.run("-4", "eth0");
    both.run("-6", "-x");
    assertThat(both.hasAddress(Family.V6, "eth0")).isFalse();
    assertThat(statuses(lab)).containsExactly("eth0");

    both.run("-x", "eth0");
    both.assertNothingLeft();
  }

  @Test
  void aMonitorFollowsBothUntilBothHaveEnded(Lab lab) {
    var both = BothFamilies.served(lab);
    both.beginBoth();
    var monitor = lab.jdhclient("--monitor", "eth0");
    var six = lab.jdhclient("-6", "--monitor", "eth0");
    monitor.awaitLine("^eth0 \\(DHCPv6\\): ");
    six.awaitLine("^eth0 \\(DHCPv6\\): ");

    both.reload(Family.V4);
    monitor.awaitLine("^eth0: state RENEWING");
    both.reload(Family.V6);
    monitor.awaitLine("^eth0 \\(DHCPv6\\): state RENEWING");
    six.awaitLine("^eth0 \\(DHCPv6\\): lease of 2001:db8:1::");

    both.run("-6", "-r", "eth0");
    assertThat(six.awaitExit()).isZero();
    both.run("-r", "eth0");
    assertThat(monitor.awaitExit()).isZero();
    assertThat(monitor.lines())
        .contains("eth0: the client has ended", "eth0 (DHCPv6): the client has ended");
    assertThat(six.lines()).noneMatch(line -> line.startsWith("eth0: "));
  }

  @Test
  void bothGoOnUnderAnotherNameAndAfterTheLinkWasDown(Lab lab) {
    var both = BothFamilies.served(lab);
    both.beginBoth();

    lab.guest()
        .cell()
        .shell("ip link set eth0 down; ip link set eth0 name lan0; ip link set lan0 up")
        .orThrow();

    both.awaitAddresses("lan0");
    Await.until(
        "both are told by the new name",
        () -> statuses(lab).equals(List.of("lan0", "lan0 (DHCPv6)")));
    both.awaitResolvConf(BothFamilies.RESOLV_CONF.replace("eth0", "lan0"));
    both.run("-r", "lan0");
    both.run("-6", "-r", "lan0");
    lab.guest().run("ip", "link", "set", "lan0", "name", "eth0");
    both.assertNothingLeft();
  }

  @Test
  void twoInterfacesHaveBoth(Lab lab) {
    var both = BothFamilies.served(lab);
    lab.bridge().plug(lab.guest().cell(), "eth1", "00:16:3e:22:00:01");

    both.run("-4", "eth0", "eth1");
    both.run("-pf", "/run/d.eth0.pid", "-6", "eth0");
    both.run("-pf", "/run/d.eth1.pid", "-6", "eth1");

    both.awaitAddresses("eth0");
    both.awaitAddresses("eth1");
    both.awaitResolvConf(BothFamilies.RESOLV_CONF.replace("eth0\n", "eth0, eth1\n"));
    assertThat(statuses(lab)).containsExactly("eth0", "eth0 (DHCPv6)", "eth1", "eth1 (DHCPv6)");
    both.run("-6", "-r", "eth1");
    assertThat(both.hasAddress(Family.V4, "eth1")).isTrue();
    both.run("-6", "-r");
    both.run("-r");
    both.assertNothingLeft();
  }

  /** So ifdown does, which ends the other family's client first. */
  @Test
  void whoseLinkIsDownIsEndedWithoutAServer(Lab lab) {
    var both = BothFamilies.served(lab);
    both.beginBoth();
    lab.guest().run("ip", "link", "set", "eth0", "down").orThrow();

    var ended = lab.guest().run("jdhclient", "-v", "-6", "-r", "eth0").orThrow();

    assertThat(ended.out() + ended.err())
        .contains("eth0: the link is down, so that no server is told");
    both.run("-x");
    both.assertNothingLeft();
  }

  /** Debian's ifup and ifdown, as they are. */
  @Test
  void ifupBringsBothAndIfdownEndsBoth(Lab lab) {
    var ifupdown = Ifupdown.install(lab.guest(), "iface eth0 inet6 dhcp\niface eth0 inet dhcp\n");
    ifupdown.replaceDhclient();
    var both = BothFamilies.served(lab);

    ifupdown.ifup().orThrow();
    assertThat(both.hasAddress(Family.V4, "eth0")).isTrue();
    assertThat(both.hasAddress(Family.V6, "eth0")).isTrue();
    assertThat(lab.guest().resolvConf()).isEqualTo(BothFamilies.RESOLV_CONF);

    ifupdown.ifdown().orThrow();
    both.assertNothingLeft();
  }
}

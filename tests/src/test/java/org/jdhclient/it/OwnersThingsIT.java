package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the owner has set, or has his hooks do, is not a lease's to change or to take away. */
@ExtendWith(LabExtension.class)
final class OwnersThingsIT {
  private static final String LEASED = "--dhcp-host=" + Guest.MAC + ",10.0.3.52";
  private static final Duration SOON = Duration.ofSeconds(30);

  private static void ownerAdds(Lab lab, String cidr) {
    lab.guest().run("ip", "addr", "add", cidr, "dev", "eth0").orThrow();
  }

  private static String addresses(Lab lab) {
    return lab.guest().run("ip", "-4", "addr", "show", "dev", "eth0").orThrow().out();
  }

  private static void assertHasForEver(Lab lab, String cidr) {
    assertThat(addresses(lab)).containsPattern("inet " + cidr + " [^\\n]*\\n\\s+valid_lft forever");
  }

  @Test
  void theOwnersAddressStaysWhenAServerLeasesIt(Lab lab) {
    ownerAdds(lab, "10.0.3.52/24");
    lab.dnsmasq(LEASED);
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    assertHasForEver(lab, "10.0.3.52/24");

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
    assertHasForEver(lab, "10.0.3.52/24");
    assertThat(lab.guest().routes()).noneMatch(route -> route.startsWith("default"));
  }

  @Test
  void itStaysAlsoWithAnotherPrefixLength(Lab lab) {
    ownerAdds(lab, "10.0.3.52/24");
    lab.dnsmasq(LEASED, "--dhcp-option-force=1,255.255.255.128");
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();

    assertHasForEver(lab, "10.0.3.52/24");
    assertThat(addresses(lab)).doesNotContain("/25");
  }

  @Test
  void theOwnersOtherAddressesDoNotGoWithTheLeases(Lab lab) {
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    ownerAdds(lab, "10.0.3.240/24");
    assertThat(addresses(lab)).contains("secondary");

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();

    assertThat(lab.guest().addresses())
        .singleElement()
        .extracting("cidr")
        .isEqualTo("10.0.3.240/24");
    var setting = "/proc/sys/net/ipv4/conf/eth0/promote_secondaries";
    assertThat(lab.guest().run("cat", setting).out().strip()).isEqualTo("0");
  }

  @Test
  void aHookThatWritesResolvConfIsNotOverruledByALinkThatComesBack(Lab lab) {
    var guest = lab.guest();
    guest
        .cell()
        .shell(
            "mkdir -p /etc/dhcp; cat >/etc/dhcp/dhclient-enter-hooks <<'EOF'\n"
                + "make_resolv_conf() { echo '# mine' >/etc/resolv.conf; }\nEOF")
        .orThrow();
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);

    guest.run("ip", "link", "set", "eth0", "down").orThrow();
    guest.run("ip", "link", "set", "eth0", "up").orThrow();
    Await.until(
        "routes are back",
        SOON,
        () -> guest.routes().stream().anyMatch(route -> route.startsWith("default")));

    assertThat(guest.resolvConf()).isEqualTo("# mine\n");
  }

  @Test
  void whatTheClientRemovesItselfIsNotToldAsAStrangersDeed(Lab lab) {
    var first = lab.dnsmasq(LEASED, "--dhcp-option-force=1,255.255.255.0");
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    first.close();
    lab.dnsmasq(LEASED, "--dhcp-option-force=1,255.255.255.128");

    ClientProcess.awaitAny(lab.guest()).signal("USR1", lab.guest());
    Conditions.bound(client);

    Await.until("the new prefix", SOON, () -> addresses(lab).contains("10.0.3.52/25"));
    assertThat(client.lines()).noneMatch(line -> line.contains("somebody removed"));
  }

  /** A note of what a device of that name had, as a client that was killed may leave it. */
  @Test
  void anotherDevicesFormerMtuIsNotSet(Lab lab) {
    lab.guest().cell().shell("mkdir -p /run/jdhclient; echo 1500 1400 >/run/jdhclient/eth0.mtu");
    lab.guest().run("ip", "link", "set", "eth0", "mtu", "1444").orThrow();
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    assertThat(lab.guest().mtu()).isEqualTo(1444);
  }
}

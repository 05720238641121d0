package org.jdhclient.it.hook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What enter hooks make of a lease is put into force; what they must not do costs no lease. */
@ExtendWith(LabExtension.class)
final class ConfiguringHooksIT {
  private static final String SECOND_CARD =
      """
      case $interface in eth0)
        unset new_routers
        new_domain_name_servers="192.0.2.53 192.0.2.54"
        new_domain_name=hook.example
        new_interface_mtu=1280
        new_subnet_mask=255.255.255.128
      esac
      """;

  private static void enterHook(Guest guest, String text) {
    hook(guest, "enter", text);
  }

  private static void hook(Guest guest, String when, String text) {
    var path = "/etc/dhcp/dhclient-" + when + "-hooks";
    guest
        .cell()
        .shell("mkdir -p /etc/dhcp; cat >" + path + " <<'EOF'\n" + text + "\nEOF")
        .orThrow();
  }

  private static String written(Guest guest, String file) {
    return guest.run("cat", file).orThrow().out().strip();
  }

  private static void isAsTheHookHasIt(Guest guest) {
    assertThat(guest.routes()).noneMatch(route -> route.startsWith("default"));
    assertThat(guest.resolvConf())
        .contains("nameserver 192.0.2.53\nnameserver 192.0.2.54\n", "search hook.example");
    assertThat(guest.mtu()).isEqualTo(1280);
    assertThat(guest.addresses()).singleElement().asString().contains("25");
  }

  @Test
  void aSecondCardIsAsItsHookHasItThroughAllOfALease(Lab lab) {
    var guest = lab.guest();
    enterHook(guest, SECOND_CARD);
    hook(guest, "exit", "echo \"$reason $new_domain_name ${new_routers-none}\" >>/run/exit");
    lab.dnsmasq("--dhcp-option=26,1400");
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    isAsTheHookHasIt(guest);

    ClientProcess.awaitAny(guest).signal("HUP", guest);
    Await.until("a renewal", () -> written(guest, "/run/exit").contains("RENEW"));
    isAsTheHookHasIt(guest);

    ClientProcess.awaitAny(guest).signal("KILL", guest);
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    isAsTheHookHasIt(guest);
    assertThat(written(guest, "/run/exit").lines())
        .contains("BOUND hook.example none", "RENEW hook.example none", "REBOOT hook.example none");

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
    assertThat(guest.resolvConf()).doesNotContain("192.0.2.53");
    assertThat(guest.mtu()).isEqualTo(1500);
  }

  /** A link that goes down loses its routes; what the hook did not want does not come back. */
  @Test
  void aLinkThatComesBackBringsNoRouteThatTheHookHasUnset(Lab lab) {
    var guest = lab.guest();
    enterHook(guest, "new_static_routes='198.51.100.0 10.0.3.1'; unset new_routers; IF_METRIC=7");
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    guest.run("ip", "link", "set", "eth0", "down").orThrow();
    guest.run("ip", "link", "set", "eth0", "up").orThrow();

    Await.until(
        "the hook's route",
        () -> guest.routes().stream().anyMatch(route -> route.startsWith("198.51.100.0/24")));
    assertThat(guest.routes()).noneMatch(route -> route.startsWith("default"));
  }

  @Test
  void whatAHookWritesByMistakeIsAWarning(Lab lab) {
    var guest = lab.guest();
    enterHook(
        guest,
        "make_resolv_conf() { for i in 3 9; do { echo 'failed 3'; printf 'x\\0'; } >&$i; done; }");
    lab.dnsmasq();
    var client = lab.jdhclient("-v", "eth0");
    client.awaitLine("^a hook wrote \\d+ octets to the connection ");
    Conditions.bound(client);
    Conditions.awaitAddress(guest);
    assertThat(client.awaitExit()).isZero();
  }

  @Test
  void whatAHookRunsOnItsOwnClientIsRefused(Lab lab) {
    var guest = lab.guest();
    hook(
        guest,
        "exit",
        """
        [ "$reason" = BOUND ] || return 0
        jdhclient eth0 >/run/start 2>&1; echo $? >>/run/start
        jdhclient -r eth0 >/run/end 2>&1; echo $? >>/run/end
        env -i PATH="$PATH" jdhclient -1 eth0 >/run/other 2>&1; echo $? >>/run/other
        env -i PATH="$PATH" jdhclient -x >/run/all 2>&1; echo $? >>/run/all
        """);
    lab.dnsmasq();
    var client = lab.jdhclient("-v", "eth0");
    Conditions.bound(client);
    assertThat(client.awaitExit()).isZero();

    for (var file : new String[] {"/run/start", "/run/end", "/run/other", "/run/all"}) {
      assertThat(written(guest, file)).as(file).contains("waits for the hook").endsWith("\n1");
    }
    assertThat(ClientProcess.awaitAny(guest)).isNotNull();
    Conditions.awaitAddress(guest);
  }

  @Test
  void whatIsRunBeforeThereIsAClientIsRefusedToo(Lab lab) {
    var guest = lab.guest();
    enterHook(guest, "[ $reason != PREINIT ] || { jdhclient eth0; echo $?; } >/run/start 2>&1");
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    assertThat(written(guest, "/run/start")).contains("waits for the hook").endsWith("\n1");
  }
}

package org.jdhclient.it.network6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.LxcBridge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IPv6 addresses, routes and routers as the kernel has them. */
@ExtendWith(LabExtension.class)
final class Host6IT {
  private static final String TAKEN = "fd77::66";

  @BeforeEach
  void up(Lab lab) {
    var host = lab.bridge().host();
    for (var address : List.of("fd77::1", TAKEN)) {
      host.run("ip", "addr", "add", address + "/64", "dev", LxcBridge.NAME, "nodad").orThrow();
    }
    guest(lab, "ip link set eth0 up");
    Await.until(
        "the link-local address is in use",
        () -> {
          var shown = guest(lab, "ip -6 -oneline addr show dev eth0");
          return shown.contains("fe80:") && !shown.contains("tentative");
        });
  }

  private static String guest(Lab lab, String command) {
    return lab.guest().run("sh", "-c", command).orThrow().out();
  }

  /** What comes of changes that are made one after the other. */
  private static Running change(Lab lab, String... changes) {
    var program = lab.guest().cell().startJava(HostProgram.class, changes);
    program.awaitLine("^ready$");
    return program;
  }

  @Test
  void anAddressIsSetAndItsLifetimesAreRenewed(Lab lab) {
    guest(lab, "ip addr add fd77::9/64 dev eth0 nodad");
    var program = change(lab, "set fd77::5 60 120");
    program.awaitLine("^new: fd77::5/128 ASKING$");
    program.awaitLine("^new: fd77::5/128 NONE$");
    assertThat(guest(lab, "ip -6 addr show dev eth0 to fd77::5"))
        .containsPattern("valid_lft (1[0-2]\\d|[7-9]\\d)sec preferred_lft [1-6]\\dsec");

    assertThat(change(lab, "set fd77::5 600 1200").lines()).contains("set fd77::5 600 1200: DONE ");

    assertThat(guest(lab, "ip -6 addr show dev eth0 to fd77::5"))
        .containsPattern("valid_lft 1(200|1\\d\\d)sec preferred_lft (600|5\\d\\d)sec");
    var again = change(lab, "remove fd77::5", "remove fd77::5");
    assertThat(again.lines())
        .contains("there: fd77::5/128 NONE", "there: fd77::9/64 NONE for good")
        .contains("remove fd77::5: DONE ", "remove fd77::5: ALREADY ");
    again.awaitLine("^gone: fd77::5/128 NONE$");
  }

  /** What has a lifetime is deleted by the kernel; what is for good stays, marked. */
  @Test
  void anAddressThatAnotherHostHasIsToldAsSuch(Lab lab) {
    change(lab, "set " + TAKEN + " 60 120").awaitLine("^gone: " + TAKEN + "/128 FOUND$");
    change(lab, "set " + TAKEN + " forever forever")
        .awaitLine("^new: " + TAKEN + "/128 FOUND for good$");
  }

  @Test
  void aDelegatedPrefixIsRefusedAndTheOwnersRoutesStay(Lab lab) {
    guest(lab, "ip -6 route add unreachable fd99::/56 metric 1024 proto static");
    var program = change(lab, "refuse fd99::/56", "refuse fd99::/56");
    assertThat(program.lines()).filteredOn("refuse fd99::/56: DONE "::equals).hasSize(2);
    assertThat(routes(lab))
        .containsExactly(
            "unreachable fd99::/56 dev lo proto static metric 1024 pref medium",
            "unreachable fd99::/56 dev lo proto dhcp metric 4294967294 pref medium");

    var back = change(lab, "pass fd99::/56", "pass fd99::/56");

    assertThat(back.lines()).contains("pass fd99::/56: DONE ", "pass fd99::/56: ALREADY ");
    assertThat(routes(lab)).singleElement().asString().contains("proto static");
  }

  private static List<String> routes(Lab lab) {
    return guest(lab, "ip -6 route show fd99::/56").lines().map(String::strip).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'fd77::100,fd77::1ff,64,1h', MANAGED",
    "'fd77::,ra-stateless',       OTHER",
    "'fd77::,ra-only',            NEITHER"
  })
  void whatARouterSaysIsTold(String range, String word, Lab lab) {
    var program = change(lab);
    assertThat(program.lines()).contains("routers: NONE_SEEN", "obstacle: none");

    lab.dnsmasq("--dhcp-range=" + range, "--enable-ra", "--ra-param=lxcbr0,4,1800");

    program.awaitLine("^prefix: fd77::/64 for \\d+ s$");
    program.awaitLine("^routers: " + word + "$");
    assertThat(change(lab).lines()).contains("routers: " + word);
  }

  @Test
  void whereIpv6IsOffTheOwnerIsToldHowToSwitchItOn(Lab lab) {
    guest(lab, "echo 1 >/proc/sys/net/ipv6/conf/eth0/disable_ipv6");
    var off =
        "IPv6 is switched off on eth0: sysctl net/ipv6/conf/eth0/disable_ipv6=0 switches it on";
    assertThat(change(lab, "set fd77::5 60 120").lines())
        .contains("obstacle: " + off)
        .anyMatch(
            line ->
                line.startsWith("set fd77::5 60 120: REFUSED RTM_NEWADDR fd77::5/128 dev ")
                    && line.contains(": EACCES (")
                    && line.endsWith("). " + off));
  }

  @Test
  void aKernelThatMakesNoLinkLocalAddressIsToldOf(Lab lab) {
    guest(lab, "ip link set eth0 addrgenmode none");
    assertThat(change(lab).lines())
        .anyMatch(line -> line.startsWith("obstacle: eth0 is told to make itself no link-local"));
  }
}

package org.jdhclient.it.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The owner's hooks in /etc/dhcp, and what becomes of the host when there are none. */
@Tag("both-forms")
@ExtendWith(LabExtension.class)
final class HooksIT {
  private static final String HOSTILE = "a;touch /run/owned;$(touch /run/owned)";

  /** 1 to 31; of the others glibc has two for itself. */
  private static final long SIGNALS = 0x7fff_ffff;

  /** In a mask of signals. */
  private static final long SIGPIPE = 1L << (13 - 1);

  private static void hook(Guest guest, String file, String text) {
    var path = "/etc/dhcp/" + file;
    guest
        .cell()
        .shell("mkdir -p $(dirname " + path + "); cat >" + path + " <<'EOF'\n" + text + "\nEOF")
        .orThrow();
  }

  private static String written(Guest guest, String file) {
    return guest.run("cat", file).orThrow().out().strip();
  }

  @Test
  void withoutHooksNoProcessIsStarted(Lab lab) {
    lab.dnsmasq();
    var client =
        lab.startInGuest(
            "strace",
            "-f",
            "-qq",
            "-e",
            "trace=process",
            "-o",
            "/run/trace",
            "jdhclient",
            "-d",
            "eth0");
    Conditions.bound(client);
    ClientProcess.awaitAny(lab.guest()).signal("TERM", lab.guest());
    assertThat(client.awaitExit()).isZero();

    var calls = lab.guest().run("cat", "/run/trace").lines();
    int start = lastProgram(calls);
    assertThat(calls.get(start)).containsPattern("/jdhclient\"|linux\\.cli\\.Main");
    assertThat(calls.subList(start + 1, calls.size()))
        .filteredOn(call -> call.matches(".*\\b(clone3?|v?fork|execveat)\\(.*"))
        .allMatch(call -> call.contains("CLONE_THREAD"));
  }

  /** That of the client itself, if it has started none. */
  private static int lastProgram(List<String> calls) {
    return IntStream.range(0, calls.size())
        .filter(i -> calls.get(i).matches(".*\\bexecve\\(.* = 0"))
        .max()
        .orElseThrow();
  }

  /**
   * What the client does with its own signals is none of a hook's business, but for PIPE, as with
   * dhclient.
   */
  @Test
  void aHookHasAllSignalsAsAProgramOfDhclientsExpectsThem(Lab lab) {
    hook(
        lab.guest(),
        "dhclient-exit-hooks",
        "grep -E '^Sig(Blk|Ign)' /proc/self/status >/run/signals; ls /proc/self/fd >/run/open");
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(written(lab.guest(), "/run/signals").lines())
        .extracting(line -> Long.parseLong(line.split("\t")[1], 16) & SIGNALS)
        .containsExactly(0L, SIGPIPE);
    // The fourth is the directory that ls reads.
    assertThat(written(lab.guest(), "/run/open").lines()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void hooksSeeTheHostBeforeAndAfter(Lab lab) {
    var guest = lab.guest();
    hook(
        guest,
        "dhclient-enter-hooks.d/a",
        "echo $reason $(ip -4 -br addr show eth0 | wc -w) >>/run/enter");
    hook(
        guest,
        "dhclient-exit-hooks.d/a",
        "echo $reason $(ip -4 -br addr show eth0 | wc -w) >>/run/exit");
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();

    // ip says an address in three words, and none in none.
    assertThat(written(guest, "/run/enter")).isEqualTo("PREINIT 0\nBOUND 0\nRELEASE 3");
    assertThat(written(guest, "/run/exit")).isEqualTo("PREINIT 0\nBOUND 3\nRELEASE 0");
  }

  @Test
  void aHookThatWritesResolvConfIsNotInterferedWith(Lab lab) {
    var guest = lab.guest();
    hook(
        guest,
        "dhclient-enter-hooks.d/mine",
        "make_resolv_conf() { echo \"# mine $new_domain_name_servers\" >/etc/resolv.conf; }");
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    assertThat(guest.resolvConf()).isEqualTo("# mine 10.0.3.1\n");
  }

  @Test
  void aFailingHookIsNamedAndTheLeaseStands(Lab lab) {
    hook(lab.guest(), "dhclient-exit-hooks.d/bad", "return 7");
    lab.dnsmasq();
    var client = lab.jdhclient("-v", "eth0");
    client.awaitLine("^the hook /etc/dhcp/dhclient-exit-hooks.d/bad ended with status 7$");
    Conditions.bound(client);
    Conditions.awaitAddress(lab.guest());
  }

  @Test
  void aHookCanHaveTheLeaseDeclined(Lab lab) {
    hook(lab.guest(), "dhclient-enter-hooks", "[ $reason != BOUND ] || exit 2");
    lab.dnsmasq();
    lab.jdhclient("-d", "eth0").awaitLine("^DHCPDECLINE of 10\\.0\\.3\\.\\d+ on eth0 ");
    assertThat(lab.guest().addresses()).isEmpty();
  }

  /** The shell ends with the same status then. */
  @Test
  void aHookThatIsWrongDeclinesNothing(Lab lab) {
    hook(lab.guest(), "dhclient-enter-hooks", "[ $reason != BOUND ] || . /run/missing");
    lab.dnsmasq();
    var client = lab.jdhclient("-v", "eth0");
    Conditions.bound(client);
    Conditions.awaitAddress(lab.guest());
    assertThat(client.lines()).noneMatch(line -> line.startsWith("DHCPDECLINE"));
  }

  @Test
  void aHookDeclinesAnAddressOfDhcpv6AsItDoesWithDhclient(Lab lab) {
    hook(lab.guest(), "dhclient-exit-hooks", "[ $reason != BOUND6 ] || exit 3");
    lab.server(ServerProgram6.DNSMASQ, ServedNetwork6.LXC);
    lab.jdhclient("-6", "-d", "eth0");
    assertThat(lab.capture().dhcp6().first("Decline").addresses()).hasSize(1);
    Await.until("it is not set", () -> lab.guest().globalAddresses().isEmpty());
  }

  /** RFC 8925. */
  @Test
  void aNetworkThatPrefersIpv6IsTold(Lab lab) {
    var guest = lab.guest();
    hook(guest, "dhclient-exit-hooks", "echo $reason >>/run/exit");
    guest.cell().shell("echo 'also request v6-only-preferred;' >/run/v6.conf").orThrow();
    lab.dnsmasq("--dhcp-option=108,00:00:07:08");

    var client = lab.jdhclient("-v", "-cf", "/run/v6.conf", "eth0");

    assertThat(client.awaitExit()).isZero();
    assertThat(client.lines()).contains("v6 only preferred for 1800 seconds.");
    assertThat(written(guest, "/run/exit")).isEqualTo("PREINIT\nV6ONLY");
    assertThat(guest.addresses()).isEmpty();
  }

  @Test
  void hostileStringsReachNoHook(Lab lab) {
    var guest = lab.guest();
    hook(
        guest,
        "dhclient-exit-hooks",
        "eval \"echo $new_root_path $new_bootfile_name $new_unknown_224\"; env >/run/env");
    lab.dnsmasq("--dhcp-option-force=17," + HOSTILE, "--dhcp-option-force=224," + HOSTILE);
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(written(guest, "/run/env"))
        .doesNotContain("touch")
        .doesNotContain("new_root_path")
        .contains("new_unknown_224=61:3b:74");
    assertThat(guest.run("ls", "/run/owned").status()).isNotZero();
  }

  @Test
  void aHostWithoutANameTakesTheLeasedOneAndOthersKeepTheirs(Lab lab) {
    var guest = lab.guest();
    lab.dnsmasq("--dhcp-host=" + Guest.MAC + ",leased,10.0.3.52");
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    assertThat(guest.run("hostname").out().strip()).isEqualTo("ct1");

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
    guest.run("hostname", "localhost").orThrow();
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    assertThat(guest.run("hostname").out().strip()).isEqualTo("leased");
  }

  @Test
  void theMetricIsTheOwners(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:router,10.0.3.1,10.0.3.2");
    Conditions.bound(lab.jdhclient("-v", "eth0", "-e", "IF_METRIC=50"));
    assertThat(lab.guest().routes())
        .anyMatch(route -> route.matches("default via 10\\.0\\.3\\.1 .* metric 50.*"))
        .anyMatch(route -> route.matches("default via 10\\.0\\.3\\.2 .* metric 51.*"));
  }
}

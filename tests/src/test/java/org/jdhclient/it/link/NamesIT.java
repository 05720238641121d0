package org.jdhclient.it.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.util.List;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.CommandResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an interface is called, and however often. */
@ExtendWith(LabExtension.class)
final class NamesIT {
  private static final String ASCII = "[\\n\\t -~]*";
  private static final String CONF =
      "send dhcp-client-identifier \"first\";"
          + " interface \"eth0:lan\" { send dhcp-client-identifier \"second\"; }";

  /** A line of shell, in which the variable n is the interface's name. */
  private static CommandResult shell(Lab lab, String printf, String line) {
    return lab.guest().cell().shell("n=$(printf '" + printf + "'); export LC_ALL=C; " + line);
  }

  private static String shown(Lab lab, String printf, String line) {
    var result = shell(lab, printf, line).orThrow();
    assertThat(result.out() + result.err()).matches(ASCII);
    return result.out();
  }

  /**
   * Names of octets that a terminal, a shell, a decoder or a path would take for something else.
   */
  @Tag("both-forms")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\033[31m",
        "\\177\\001x",
        "\\376\\377net",
        "gr\\303\\274n0",
        "$(id)|&*",
        "fifteen-octets0"
      })
  void anyNameIsServedAndShownAsAscii(String name, Lab lab) {
    var server = lab.dnsmasq();
    shell(lab, name, "ip link set eth0 down && ip link set eth0 name \"$n\"").orThrow();

    shown(lab, name, "jdhclient -1 -v -pf \"/run/$n.pid\" -lf \"/run/$n.leases\" \"$n\" 2>&1");

    assertThat(shown(lab, name, "jdhclient --status \"$n\"")).contains(": BOUND");
    var told = Json.parse(shown(lab, name, "jdhclient --status --json")).asArray();
    assertThat(told).hasSize(1);
    shown(lab, name, "jdhclient -r -v -pf \"/run/$n.pid\" -lf \"/run/$n.leases\" \"$n\" 2>&1");
    Await.until("the server has no lease", () -> server.leases().isBlank());
    ClientProcess.assertNone(lab.guest());
  }

  @Test
  void severalNamesOfOneInterfaceAreOneInterface(Lab lab) {
    lab.dnsmasq();
    lab.guest().run("ip", "link", "property", "add", "dev", "eth0", "altname", "enp9s0").orThrow();

    assertThat(lab.jdhclient("-1", "enp9s0", "eth0").awaitExit()).isZero();

    var status = lab.guest().run("jdhclient", "--status", "eth0", "enp9s0").orThrow();
    assertThat(status.lines()).filteredOn(line -> line.equals("eth0: BOUND")).hasSize(1);
    assertThat(lab.jdhclient("-r", "eth0", "enp9s0").awaitExit()).isZero();
    ClientProcess.assertNone(lab.guest());
  }

  private static List<String> labels(Lab lab) {
    return lab.guest().run("ip", "-4", "-oneline", "addr", "show", "dev", "eth0").lines().stream()
        .map(line -> line.replaceAll(".* (eth0\\S*)\\\\.*", "$1"))
        .sorted()
        .toList();
  }

  @Test
  void anAliasHasALeaseOfItsOwn(Lab lab) {
    lab.dnsmasq();
    lab.guest().cell().shell("echo '" + CONF + "' >/etc/dhcp/dhclient.conf").orThrow();
    ClientProcess.bound(lab);
    var own = lab.guest().addresses();

    var alias = lab.jdhclient("-1", "-v", "-pf", "/run/alias.pid", "eth0:lan");

    assertThat(alias.awaitExit()).as(alias.toString()).isZero();
    assertThat(labels(lab)).containsExactly("eth0", "eth0:lan");
    var told = lab.guest().run("jdhclient", "--status").orThrow();
    assertThat(told.lines()).contains("eth0: BOUND", "eth0:lan: BOUND");
    var release = lab.jdhclient("-r", "-pf", "/run/alias.pid", "eth0:lan");
    assertThat(release.awaitExit()).as(release.toString()).isZero();
    assertThat(labels(lab)).containsExactly("eth0");
    assertThat(lab.guest().addresses().get(0).address()).isEqualTo(own.get(0).address());
    ClientProcess.awaitOnly(lab.guest());
  }

  /**
   * The server takes both for one client, and the interface's address is not the alias's to end.
   */
  @Test
  void anAliasThatIsGivenTheInterfacesAddressLeavesItAlone(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);

    var alias = lab.jdhclient("-1", "-pf", "/run/alias.pid", "eth0:1");

    assertThat(alias.awaitExit()).as(alias.toString()).isZero();
    assertThat(alias.lines()).anyMatch(line -> line.contains("is an address of eth0 already"));
    assertThat(lab.jdhclient("-x", "-pf", "/run/alias.pid", "eth0:1").awaitExit()).isZero();
    assertThat(labels(lab)).containsExactly("eth0");
  }

  /** The other way round: the address bears the alias's label, and the alias's client keeps it. */
  @Test
  void anInterfaceThatIsGivenItsAliassAddressEndsWithoutIt(Lab lab) {
    lab.dnsmasq();
    assertThat(lab.jdhclient("-1", "-pf", "/run/alias.pid", "eth0:1").awaitExit()).isZero();

    var client = lab.jdhclient("-1", "eth0");

    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(client.lines()).anyMatch(line -> line.contains("is an address of eth0:1 already"));
    var end = lab.jdhclient("-x", "eth0");
    assertThat(end.awaitExit()).as(end.toString()).isZero();
    assertThat(labels(lab)).containsExactly("eth0:1");
  }

  /** A route with that address as its source may be of either. */
  @Test
  void anAliasOfTheSameAddressLeavesTheInterfacesDefaultRoute(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);
    assertThat(lab.jdhclient("-1", "-pf", "/run/alias.pid", "eth0:1").awaitExit()).isZero();

    assertThat(lab.jdhclient("-r", "-pf", "/run/alias.pid", "eth0:1").awaitExit()).isZero();

    assertThat(lab.guest().run("ip", "route", "show", "default").orThrow().out())
        .contains("dev eth0");
  }

  @Test
  void anAddressOfAnotherInterfaceIsToldOf(Lab lab) {
    lab.dnsmasq("--dhcp-host=00:16:3e:11:22:33,10.0.3.77");
    lab.guest()
        .cell()
        .shell("ip link add other0 type veth && ip addr add 10.0.3.77/32 dev other0")
        .orThrow();

    var client = lab.jdhclient("-1", "eth0");

    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(client.lines())
        .anyMatch(line -> line.startsWith("eth0: 10.0.3.77 is an address of other0 already;"));
  }

  @Test
  void whatKeepsMessagesFromLeavingIsToldOnceInWords(Lab lab) {
    lab.dnsmasq();
    // The kernel says the same of a queue without room and of a filter.
    lab.guest().run("tc", "qdisc", "add", "dev", "eth0", "root", "pfifo", "limit", "0").orThrow();

    var client = lab.jdhclient("-d", "eth0");
    client.awaitLine("^DHCPDISCOVER");
    client.awaitLine("^eth0: DHCPDISCOVER could not be sent: .*ENOBUFS.*tc filter show");
    client.awaitLine("^DHCPDISCOVER");

    assertThat(client.lines()).filteredOn(line -> line.contains("could not be sent")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JAVA_HOME", "TMPDIR", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "HOME", "TZ", "PATH"})
  void aVariableThatLeadsNowhereEndsNoStart(String variable, Lab lab) {
    lab.dnsmasq();
    var line = "p=$(command -v jdhclient); export " + variable + "=/nowhere; \"$p\" -1 -v eth0";

    var client = lab.startInGuest("sh", "-c", line);

    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(lab.guest().addresses()).hasSize(1);
  }
}

package org.jdhclient.it.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.it.fixture.Diagnosis;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The last line of a diagnosis where something on the guest itself stands in the way. */
@ExtendWith(LabExtension.class)
final class GuestCausesIT {
  @Test
  void aPortOfTheGuestsOwnBridge(Lab lab) {
    lab.dnsmasq();
    Diagnosis.setUp(lab.guest());
    guest(lab, "ip link add br0 type bridge forward_delay 0 && ip link set br0 up");
    guest(lab, "ip link set eth0 master br0");
    // A bridge's timers, which show in its details, change by themselves.
    assertThat(lastLine(diagnose(lab, "eth0")))
        .startsWith("A normal run (--checksum=kernel) would get no lease: ")
        .endsWith(
            "eth0 is a port of the bridge br0, which has its packets. The address belongs there:"
                + " jdhclient br0.");
  }

  @Test
  void aBridgeWhosePortListens(Lab lab) {
    lab.dnsmasq();
    guest(lab, "ip link add br0 type bridge forward_delay 0 && ip link set br0 up");
    guest(lab, "ip link set eth0 master br0 up");
    // As long as no spanning tree protocol does, nobody takes it from this state.
    Await.until("it listens", () -> listens(lab));
    guest(lab, "ip link set br0 type bridge forward_delay 2000");

    assertThat(lastLine(diagnose(lab, "br0")))
        .startsWith("Whether a normal run (--checksum=kernel) would get a lease is not known: ")
        .contains("br0 does not forward yet by its port eth0", "up to 40 seconds")
        .endsWith("ip link set br0 type bridge stp_state 0 forward_delay 0.");
  }

  @Test
  void aBridgeWithoutAPort(Lab lab) {
    guest(lab, "ip link add br0 type bridge && ip link set br0 up");

    assertThat(lastLine(diagnose(lab, "br0")))
        .contains("would get no lease: br0 is a bridge without a port");
  }

  @Test
  void rootWithoutCapNetAdmin(Lab lab) {
    lab.dnsmasq();
    Diagnosis.setUp(lab.guest());

    assertThat(lastLine(diagnose(lab, "eth0", withoutCapability("net_admin"))))
        .contains("would get no lease: it could not set the address: jdhclient runs as uid 0")
        .contains("without CAP_NET_ADMIN. ", "lxc.cap.drop", "--cap-add");
  }

  @Test
  void rootOfAUserNamespaceThatDoesNotOwnTheNetwork(Lab lab) {
    Diagnosis.setUp(lab.guest());

    var refused = diagnose(lab, "eth0", "unshare", "--user", "--map-root-user");

    assertThat(refused.out()).isEmpty();
    assertThat(lastErrorLine(refused)).contains("a user namespace that need not own this network");
  }

  @Test
  void someUserIsToldThatItTakesRoot(Lab lab) {
    Diagnosis.setUp(lab.guest());

    var refused =
        diagnose(lab, "eth0", "setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    assertThat(refused.err().lines()).hasSize(1);
    assertThat(lastErrorLine(refused)).endsWith("Run it as root.");
  }

  @Test
  void aFilterOnTheWayOut(Lab lab) {
    lab.dnsmasq();
    Diagnosis.setUp(lab.guest());
    guest(
        lab,
        "nft 'table netdev f { chain e { type filter hook egress device \"eth0\" priority 0;"
            + " udp dport 67 drop; }; }'");

    assertThat(lastLine(Diagnosis.ofEth0(lab).result()))
        .contains("would get no lease: ", "ENOBUFS", "hook egress");
  }

  @Test
  void aFilterOnTheWayIn(Lab lab) {
    lab.dnsmasq();
    Diagnosis.setUp(lab.guest());
    guest(
        lab,
        "nft 'table netdev f { chain i { type filter hook ingress device \"eth0\" priority 0;"
            + " udp dport 68 drop; }; }'");

    assertThat(lastLine(Diagnosis.ofEth0(lab).result()))
        .contains("would get no lease: ", "hook ingress");
  }

  @Test
  void aClientThatWasPutAside(Lab lab) {
    lab.dnsmasq();
    Diagnosis.setUp(lab.guest());
    guest(lab, "cp $(command -v sleep) /run/dhclient.distrib");
    var rival = lab.startInGuest("/run/dhclient.distrib", "infinity");

    assertThat(lastLine(Diagnosis.ofEth0(lab).result()))
        .contains(
            "would be offered a lease, but other DHCP clients run on it: dhclient (pid "
                + rival.pid())
        .contains("kill " + rival.pid());
  }

  @Test
  void anAddressOfAnotherInterface(Lab lab) {
    lab.dnsmasq("--dhcp-host=00:16:3e:11:22:33,10.0.3.77");
    Diagnosis.setUp(lab.guest());
    guest(lab, "ip link add eth1 type bridge && ip addr add 10.0.3.77/24 dev eth1");

    assertThat(lastLine(Diagnosis.ofEth0(lab).result()))
        .contains(
            "would be offered a lease, but the address offered, 10.0.3.77, is one of eth1 already");
  }

  @Test
  void aResolvConfThatCannotBeWritten(Lab lab) {
    lab.dnsmasq();
    Diagnosis.setUp(lab.guest());
    guest(lab, "rm /etc/resolv.conf && ln -s ../run/nobody/resolv.conf /etc/resolv.conf");

    assertThat(lastLine(diagnose(lab, "eth0")))
        .contains("would be offered a lease, but names would not be found by its name servers: ")
        .contains("/run/nobody/resolv.conf: there is no directory /run/nobody");
  }

  @Test
  void theWrongNetworkNamespace(Lab lab) {
    var there = lab.startInGuest("unshare", "--net", "sh", "-c", "echo ready; exec sleep infinity");
    there.awaitLine("^ready$");

    var refused =
        lab.guest()
            .run(
                "nsenter",
                "--net",
                "--target",
                Long.toString(there.pid()),
                "jdhclient",
                "--diagnose",
                "eth0");

    assertThat(lastErrorLine(refused))
        .startsWith("There is no interface eth0. There are: lo. ")
        .contains("(pid 1), which has an interface eth0: nsenter --net --target 1 jdhclient");
  }

  private static boolean listens(Lab lab) {
    lab.guest().run("bridge", "link", "set", "dev", "eth0", "state", "1");
    return lab.guest().run("bridge", "link", "show").out().contains("state listening")
        && lab.guest().run("ip", "link", "show", "br0").out().contains("NO-CARRIER");
  }

  private static String[] withoutCapability(String name) {
    return new String[] {"setpriv", "--bounding-set=-" + name, "--inh-caps=-" + name};
  }

  private static CommandResult diagnose(Lab lab, String interfaceName, String... entering) {
    var command = new ArrayList<>(List.of(entering));
    command.addAll(List.of("jdhclient", "--diagnose", interfaceName));
    return lab.guest().run(command.toArray(String[]::new));
  }

  private static void guest(Lab lab, String line) {
    lab.guest().cell().shell(line).orThrow();
  }

  private static String lastLine(CommandResult result) {
    return last(result.out(), result);
  }

  private static String lastErrorLine(CommandResult result) {
    return last(result.err(), result);
  }

  private static String last(String text, CommandResult result) {
    assertThat(text).as(result.toString()).isNotBlank();
    return text.lines().reduce((first, second) -> second).orElseThrow();
  }
}

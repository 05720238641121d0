package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong while a client naps, and what it finds when it wakes. */
@ExtendWith(LabExtension.class)
final class HibernationTroubleIT {
  private static final String OTHER_MAC = "00:16:3e:44:55:66";
  private static final String JAR = "/usr/share/jdhclient/lib/jdhclient.jar";
  private static final String LAUNCHER = "/usr/sbin/jdhclient";
  private static final String SYSTEM_LOG = "/run/system.log";

  /** A /dev of its own, and a program that writes down what is sent to its log. */
  private static void startSystemLog(Lab lab) {
    lab.guest()
        .cell()
        .shell(
            """
            set -e
            mkdir /run/dev
            mount --rbind /dev /run/dev
            mount -t tmpfs -o mode=755 tmpfs /dev
            for device in null zero random urandom; do
              : >/dev/$device
              mount --bind /run/dev/$device /dev/$device
            done
            """)
        .orThrow();
    lab.startInGuest("busybox", "syslogd", "-n", "-O", SYSTEM_LOG);
    Await.until("a log", () -> lab.guest().run("test", "-S", "/dev/log").status() == 0);
  }

  private static List<String> logged(Lab lab) {
    return lab.guest().run("cat", SYSTEM_LOG).lines();
  }

  private static void awaitLogged(Lab lab, String regex) {
    Await.until(
        regex, () -> logged(lab).stream().anyMatch(line -> line.matches(".*\\b" + regex + ".*")));
  }

  /** The JVM finds no classes; or what would start it has no right to. */
  @ParameterizedTest
  @CsvSource({JAR + ", 1", LAUNCHER + ", 126"})
  void theKernelEndsTheLeaseOfAClientThatCannotStart(String broken, int status, Lab lab) {
    startSystemLog(lab);
    lab.udhcpd(12);
    var client = Hibernation.napping(lab);
    var leased = Hibernation.address(lab);
    lab.guest().run("mount", "--bind", "/dev/null", broken).orThrow();

    Conditions.awaitNoAddress(lab.guest());

    awaitLogged(lab, "jdhclient\\[" + client.pid() + "\\]: the client failed \\(status " + status);
    client.awaitNap(lab.guest());
    lab.guest().run("umount", broken).orThrow();
    client.signal("HUP", lab.guest());
    Conditions.awaitAddress(lab.guest());
    assertThat(Hibernation.address(lab)).isEqualTo(leased);
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void aClientThatCannotStartStillEndsWhenItIsTold(Lab lab) {
    lab.dnsmasq();
    var client = Hibernation.napping(lab);
    lab.guest().run("mount", "--bind", "/dev/null", LAUNCHER).orThrow();
    client.signal("HUP", lab.guest());

    client.signal("TERM", lab.guest());

    Await.until("it has ended", () -> ClientProcess.allIn(lab.guest()).isEmpty());
  }

  /** From then on the JVM stays: the lock of the new interface is its own, not the sleeper's. */
  @Test
  void anInterfaceThatIsGoneIsWaitedFor(Lab lab) {
    startSystemLog(lab);
    lab.dnsmasq();
    var client = Hibernation.napping(lab);
    lab.guest().run("ip", "link", "del", "eth0").orThrow();

    client.signal("HUP", lab.guest());
    awaitLogged(lab, "There is no interface eth0");
    Await.until("the name servers are gone", () -> !lab.guest().resolvConf().contains("10.0.3.1"));
    assertThat(client.hasJvm(lab.guest())).isTrue();
    lab.bridge().plug(lab.guest().cell(), Guest.INTERFACE, Guest.MAC);

    Conditions.awaitAddress(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  /** The lease of before is another host's for all the server knows. */
  @Test
  void anInterfaceThatCameInItsPlaceIsAnother(Lab lab) {
    startSystemLog(lab);
    lab.dnsmasq();
    var client = Hibernation.napping(lab);
    var before = Hibernation.address(lab);
    lab.guest().run("ip", "link", "del", "eth0").orThrow();
    lab.bridge().plug(lab.guest().cell(), Guest.INTERFACE, OTHER_MAC);

    client.signal("HUP", lab.guest());

    awaitLogged(lab, "eth0 is not the interface that it was");
    Conditions.awaitAddress(lab.guest());
    assertThat(Hibernation.address(lab)).isNotEqualTo(before);
    assertThat(lab.capture().dhcp("DHCPREQUEST"))
        .filteredOn(request -> request.source().equals(before))
        .isEmpty();
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void anInterfaceThatWasRenamedIsFollowed(Lab lab) {
    startSystemLog(lab);
    lab.dnsmasq();
    var client = Hibernation.napping(lab);
    var leased = Hibernation.address(lab);
    lab.guest().cell().shell("ip link set eth0 down name lan0; ip link set lan0 up").orThrow();

    client.signal("HUP", lab.guest());

    awaitLogged(lab, "eth0 is lan0 now\\.");
    awaitLogged(lab, "DHCPACK of " + leased);
    Await.until(
        "a route",
        () ->
            lab.guest().routes().stream()
                .anyMatch(route -> route.startsWith("default via 10.0.3.1 dev lan0")));
    assertThat(lab.guest().run("ls", "/run/jdhclient").lines())
        .contains("lan0.resolv")
        .doesNotContain("eth0.resolv");
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
    assertThat(lab.jdhclient("-r", "lan0").awaitExit()).isZero();
    assertThat(lab.guest().run("ip", "-4", "addr", "show", "lan0").lines()).isEmpty();
    assertThat(lab.guest().resolvConf()).doesNotContain("10.0.3.1");
  }

  @Test
  void anotherHardwareAddressIsAnotherClient(Lab lab) {
    startSystemLog(lab);
    lab.dnsmasq();
    var client = Hibernation.napping(lab);
    var before = Hibernation.address(lab);
    lab.guest().run("ip", "link", "set", "eth0", "address", OTHER_MAC).orThrow();

    client.signal("HUP", lab.guest());

    awaitLogged(lab, "eth0 has another hardware address now");
    Await.until(
        "another address",
        () -> lab.guest().addresses().stream().noneMatch(set -> set.address().equals(before)));
    Conditions.awaitAddress(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void aLeaseThatEndedInTheNapIsFollowedByAnother(Lab lab) {
    lab.udhcpd(8);
    var client = Hibernation.napping(lab);

    client.signal("STOP", lab.guest());
    Conditions.awaitNoAddress(lab.guest());
    client.signal("CONT", lab.guest());

    Conditions.awaitAddress(lab.guest());
    client.awaitNap(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void aStateThatIsSpoiltIsDoneWithout(Lab lab) {
    lab.dnsmasq();
    var client = Hibernation.napping(lab);
    lab.guest().cell().shell("echo spoilt >" + Hibernation.STATE).orThrow();

    client.signal("HUP", lab.guest());

    lab.capture()
        .await("DHCPREQUEST", frame -> frame.isBroadcast() && frame.options().get(54) == null);
    client.awaitNap(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void aClientKilledInItsNapLeavesTheInterfaceFree(Lab lab) {
    lab.dnsmasq();
    var killed = Hibernation.napping(lab);
    killed.kill(lab.guest());

    var next = Hibernation.napping(lab);

    assertThat(next.pid()).isNotEqualTo(killed.pid());
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void aJvmWhoseSleeperIsKilledEnds(Lab lab) {
    lab.dnsmasq();
    assertThat(lab.jdhclient("--resident", "eth0").awaitExit()).isZero();
    var client = ClientProcess.awaitOnly(lab.guest());
    Await.until("a JVM", () -> client.hasJvm(lab.guest()));

    client.signal("KILL", lab.guest());

    Await.until("nothing is left", () -> ClientProcess.allIn(lab.guest()).isEmpty());
  }

  @Test
  void aJvmThatIsKilledIsStartedAgain(Lab lab) {
    lab.dnsmasq();
    assertThat(lab.jdhclient("--resident", "eth0").awaitExit()).isZero();
    var client = ClientProcess.awaitOnly(lab.guest());
    Await.until("a JVM", () -> client.hasJvm(lab.guest()));
    var jvm = client.children(lab.guest()).get(0);

    lab.guest().run("kill", "-KILL", Long.toString(jvm.pid())).orThrow();
    client.awaitNap(lab.guest());
    client.signal("HUP", lab.guest());

    Await.until("another JVM", () -> client.hasJvm(lab.guest()));
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
    assertThat(lab.guest().addresses()).hasSize(1);
  }
}

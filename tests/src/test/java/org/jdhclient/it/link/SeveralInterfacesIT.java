package org.jdhclient.it.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.LeaseFileText;
import org.jdhclient.it.fixture.ManyInterfaces;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One process serves several interfaces, and what befalls one of them leaves the others alone. */
@ExtendWith(LabExtension.class)
final class SeveralInterfacesIT {
  private static final int MANY = 200;

  private static void plugIn(Lab lab, String name, int number) {
    lab.bridge().plug(lab.guest().cell(), name, "00:16:3e:22:00:%02x".formatted(number));
  }

  private static boolean hasAddress(Lab lab, String name) {
    var addresses = lab.guest().run("ip", "-4", "-oneline", "addr", "show", "dev", name);
    return addresses.status() == 0 && !addresses.lines().isEmpty();
  }

  private static void awaitAddress(Lab lab, String name) {
    Await.until(name + " has an address", () -> hasAddress(lab, name));
  }

  @Test
  void twoAreServedByOneProcessAndGivenBackTogether(Lab lab) {
    var server = lab.dnsmasq();
    plugIn(lab, "eth1", 1);

    assertThat(lab.jdhclient("-v", "eth0", "eth1").awaitExit()).isZero();

    awaitAddress(lab, "eth0");
    awaitAddress(lab, "eth1");
    ClientProcess.awaitOnly(lab.guest());
    Await.until(
        "both on record",
        () ->
            List.of("eth0", "eth1")
                .equals(interfacesOnRecord(lab).stream().sorted().distinct().toList()));

    assertThat(lab.jdhclient("-r", "eth0", "eth1").awaitExit()).isZero();

    Await.until("the server has no lease", () -> server.leases().isBlank());
    assertThat(lab.guest().addresses()).isEmpty();
    assertThat(lab.guest().routes()).isEmpty();
    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
    ClientProcess.assertNone(lab.guest());
  }

  /** Each has a process of its own, and knows of the other only what is in /run/jdhclient. */
  @Test
  void resolvConfIsMadeOfAllLeasesAndTheOriginalComesBackWithTheLast(Lab lab) {
    lab.dnsmasq(
        "--dhcp-option=tag:first,option:dns-server,10.0.3.1",
        "--dhcp-option=tag:second,option:dns-server,10.0.3.2",
        "--dhcp-mac=set:first," + Guest.MAC,
        "--dhcp-mac=set:second,00:16:3e:22:*:*");
    plugIn(lab, "eth1", 1);

    assertThat(lab.jdhclient("-pf", "/run/0.pid", "eth0").awaitExit()).isZero();
    assertThat(lab.jdhclient("-pf", "/run/1.pid", "eth1").awaitExit()).isZero();
    assertThat(nameServers(lab)).containsExactly("10.0.3.1", "10.0.3.2");

    assertThat(lab.jdhclient("-r", "-pf", "/run/0.pid", "eth0").awaitExit()).isZero();
    assertThat(nameServers(lab)).containsExactly("10.0.3.2");

    assertThat(lab.jdhclient("-r", "-pf", "/run/1.pid", "eth1").awaitExit()).isZero();
    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
  }

  private static List<String> nameServers(Lab lab) {
    return lab.guest()
        .resolvConf()
        .lines()
        .filter(line -> line.startsWith("nameserver "))
        .map(line -> line.substring("nameserver ".length()))
        .toList();
  }

  private static List<String> interfacesOnRecord(Lab lab) {
    return lab.guest()
        .run("sed", "-n", "s/^  interface \"\\(.*\\)\";$/\\1/p", LeaseFileText.PATH)
        .lines();
  }

  @Test
  void withoutNamesAllThatCanBroadcastAreServed(Lab lab) {
    lab.dnsmasq();
    plugIn(lab, "eth1", 1);
    lab.guest().run("ip", "tuntap", "add", "tun0", "mode", "tun").orThrow();

    var client = lab.jdhclient("-v");
    assertThat(client.awaitExit()).isZero();

    awaitAddress(lab, "eth0");
    awaitAddress(lab, "eth1");
    assertThat(client.lines())
        .anyMatch(line -> line.startsWith("Listening on LPF/eth0/"))
        .anyMatch(line -> line.startsWith("Listening on LPF/eth1/"))
        .noneMatch(line -> line.contains("tun0") || line.contains("/lo/"));
  }

  @Test
  void oneThatIsNotThereDoesNotStopTheOther(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-v", "nosuch0", "eth0");

    assertThat(client.awaitExit()).isZero();

    assertThat(client.lines()).anyMatch(line -> line.contains("nosuch0"));
    ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void oneThatIsRemovedDoesNotEndTheOther(Lab lab) {
    lab.dnsmasq();
    plugIn(lab, "eth1", 1);
    assertThat(lab.jdhclient("eth0", "eth1").awaitExit()).isZero();
    awaitAddress(lab, "eth0");
    awaitAddress(lab, "eth1");
    var client = ClientProcess.awaitOnly(lab.guest());

    lab.guest().run("ip", "link", "delete", "eth1").orThrow();
    plugIn(lab, "eth1", 2);

    awaitAddress(lab, "eth1");
    assertThat(lab.guest().addresses()).hasSize(1);
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void withoutAnyItSaysSoAndEnds(Lab lab) {
    lab.guest().run("ip", "link", "delete", "eth0").orThrow();
    var client = lab.jdhclient("-v");

    assertThat(client.awaitExit()).isZero();

    assertThat(client.lines()).contains("No broadcast interfaces found - exiting.");
  }

  @Test
  void oneThatAppearsLaterIsWaitedFor(Lab lab) {
    lab.dnsmasq();
    lab.guest().run("ip", "link", "delete", "eth0").orThrow();
    var client = lab.jdhclient("-w", "-v");
    client.awaitLine("^jdhclient ");
    ClientProcess.awaitAny(lab.guest());

    plugIn(lab, "eth7", 7);

    assertThat(client.awaitExit()).isZero();
    awaitAddress(lab, "eth7");
    ClientProcess.awaitOnly(lab.guest());
  }

  /** No interface leads to such a client: the pid file does. */
  @Test
  void oneThatWaitsForTheFirstIsSucceededAndEnded(Lab lab) {
    lab.guest().run("ip", "link", "delete", "eth0").orThrow();
    assertThat(lab.jdhclient("-w", "-nw").awaitExit()).isZero();
    var first = ClientProcess.awaitOnly(lab.guest());

    assertThat(lab.jdhclient("-w", "-nw").awaitExit()).isZero();

    first.awaitEnd(lab.guest());
    var second = ClientProcess.awaitOnly(lab.guest());
    assertThat(second).isNotEqualTo(first);
    var end = lab.jdhclient("-x");
    assertThat(end.awaitExit()).as(end.toString()).isZero();
    assertThat(end.lines()).contains("Killed old client process");
    second.awaitEnd(lab.guest());
    ClientProcess.assertNone(lab.guest());
  }

  @Test
  void aSingleTryEndsIfNoneGetsALease(Lab lab) {
    plugIn(lab, "eth1", 1);
    lab.guest().run("sh", "-c", "echo 'timeout 3;' >/run/short.conf").orThrow();
    var client = lab.jdhclient("-1", "-cf", "/run/short.conf", "eth0", "eth1");

    assertThat(client.awaitExit()).isEqualTo(2);
    assertThat(client.lines())
        .contains("Unable to obtain a lease on first try.  Exiting.")
        .anyMatch(line -> line.startsWith("eth0: no lease, because nobody answered"))
        .anyMatch(line -> line.startsWith("eth1: no lease, because nobody answered"));
  }

  @Test
  void twoHundredAreServedByOneProcess(Lab lab) {
    ManyInterfaces.plugIn(lab, MANY);

    assertThat(lab.jdhclient("-q").awaitExit(ManyInterfaces.PATIENCE)).isZero();

    ManyInterfaces.awaitAddresses(lab, MANY);
    ClientProcess.awaitOnly(lab.guest());
    Await.until(
        "all are on record", ManyInterfaces.PATIENCE, () -> interfacesOnRecord(lab).size() == MANY);
    assertThat(interfacesOnRecord(lab)).doesNotHaveDuplicates();
  }
}

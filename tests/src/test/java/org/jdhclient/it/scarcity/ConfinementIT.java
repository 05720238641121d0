package org.jdhclient.it.scarcity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that has forbidden itself what it does not need does all that it is for. */
@Tag("both-forms")
@ExtendWith(LabExtension.class)
final class ConfinementIT {
  private static final String LEASES = "/var/lib/kept/dhclient.leases";

  /** Bound, renewed, with a link that fails, renamed, watched, told to end: nothing is amiss. */
  @Test
  void itLivesAWholeLife(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "-lf", LEASES, "eth0");
    var leased = Conditions.bound(client);
    assertConfined(client, lab);

    signal(client, "HUP", lab);
    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    relink(lab);
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    assertThat(lab.guest().run("jdhclient", "--status", "eth0").orThrow().out()).contains(leased);

    assertThat(lab.guest().resolvConf()).contains("nameserver 10.0.3.1");
    assertThat(lab.guest().run("cat", LEASES).orThrow().out()).contains(leased);
    assertThat(lab.jdhclient("-r", "-lf", LEASES, "eth0").awaitExit()).isZero();
    assertThat(client.awaitExit()).isZero();
    assertNothingWasRefused(client);
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @Test
  void itLivesAWholeLifeInDhcp6(Lab lab) {
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);
    var client = lab.jdhclient("-6", "-d", "eth0");
    Conditions.bound6(client);
    assertConfined(client, lab);
    Await.until(
        "the kernel has found its address to be nobody else's",
        () -> lab.guest().run("jdhclient", "--status", "eth0").out().contains(": BOUND"));

    signal(client, "HUP", lab);
    lab.capture().dhcp6().first("Renew");
    Conditions.bound6(client);
    relink(lab);
    lab.capture().dhcp6().first("Confirm");
    assertThat(lab.guest().run("cat", Conditions.LEASE_FILE6).orThrow().out())
        .contains(ServedNetwork6.LXC.address());

    assertThat(lab.jdhclient("-6", "-r", "eth0").awaitExit()).isZero();
    assertThat(client.awaitExit()).isZero();
    assertNothingWasRefused(client);
    Await.until("no address", () -> lab.guest().globalAddresses().isEmpty());
  }

  /** Whoever leads it elsewhere, such as by a link in the place of resolv.conf, leads nowhere. */
  @Test
  void itChangesNoFilesButItsOwn(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);

    shell(lab, "mkdir /run/elsewhere; ln -sf /run/elsewhere/resolv.conf /etc/resolv.conf");
    relink(lab);

    client.awaitLine(
        "^/etc/resolv\\.conf is left as it is: /run/elsewhere/resolv\\.conf: Permission denied$");
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    assertThat(lab.guest().run("ls", "/run/elsewhere").orThrow().out()).isEmpty();
    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
    assertThat(lab.guest().addresses()).isEmpty();
  }

  @Test
  void whereResolvConfIsALinkEtcIsNotItsOwn(Lab lab) {
    lab.dnsmasq();
    shell(lab, "mkdir /run/jdhclient; ln -sf /run/jdhclient/resolv.conf /etc/resolv.conf");
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    assertThat(lab.guest().resolvConf()).contains("nameserver 10.0.3.1");

    shell(lab, "rm /etc/resolv.conf; echo '# mine' >/etc/resolv.conf");
    relink(lab);

    client.awaitLine("^/etc/resolv\\.conf is left as it is: .*: Permission denied$");
    assertThat(lab.guest().resolvConf()).isEqualTo("# mine\n");
  }

  private static void shell(Lab lab, String line) {
    lab.guest().cell().shell(line).orThrow();
  }

  private static void relink(Lab lab) {
    lab.port().carrierOff();
    lab.guest().awaitNoCarrier();
    lab.port().carrierOn();
  }

  private static void signal(Running client, String name, Lab lab) {
    ClientProcess.awaitAny(lab.guest()).signal(name, lab.guest());
    assertThat(client.isAlive()).isTrue();
  }

  private static void assertConfined(Running client, Lab lab) {
    var process = ClientProcess.awaitAny(lab.guest());
    assertThat(process.proc("status", lab.guest())).contains("NoNewPrivs:\t1", "Seccomp:\t2");
    assertThat(client.isAlive()).isTrue();
  }

  private static void assertNothingWasRefused(Running client) {
    assertThat(client.lines())
        .noneMatch(
            line -> line.matches(".*(not permitted|Permission denied|cannot|EPERM|EACCES).*"));
  }
}

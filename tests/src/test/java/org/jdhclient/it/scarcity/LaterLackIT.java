package org.jdhclient.it.scarcity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was there when a client began goes while it holds its lease: it holds it all the same. */
@ExtendWith(LabExtension.class)
final class LaterLackIT {
  private static final int HOST_NAME = 12;
  private static final String NAME_SERVER = "nameserver 10.0.3.1";

  private static void shell(Lab lab, String words) {
    lab.guest().cell().shell(words).orThrow();
  }

  private static Running start(Lab lab, String words) {
    return lab.startInGuest("sh", "-c", words);
  }

  private static DhcpFrame renewed(Lab lab) {
    int before = renewals(lab);
    ClientProcess.awaitAny(lab.guest()).signal("HUP", lab.guest());
    Await.until("a renewal", () -> renewals(lab) > before);
    var all = lab.capture().dhcp("DHCPREQUEST").stream().filter(of -> !of.isBroadcast()).toList();
    return all.get(all.size() - 1);
  }

  private static int renewals(Lab lab) {
    return (int) lab.capture().dhcp("DHCPREQUEST").stream().filter(of -> !of.isBroadcast()).count();
  }

  /** A hook that writes to a file why it is run. */
  private static void hookThatTells(Lab lab) {
    shell(lab, "mkdir -p /etc/dhcp/dhclient-exit-hooks.d");
    shell(lab, "echo 'echo $reason >>/run/told' >/etc/dhcp/dhclient-exit-hooks.d/tell");
  }

  private static void awaitToldOfRenewal(Lab lab) {
    Await.until(
        "hooks are run", () -> lab.guest().run("grep", "-q", "RENEW", "/run/told").status() == 0);
  }

  private static void release(Lab lab) {
    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
    assertThat(lab.guest().addresses()).isEmpty();
    assertThat(ClientProcess.allIn(lab.guest())).isEmpty();
  }

  @Test
  void itStartsInADirectoryThatIsGone(Lab lab) {
    lab.dnsmasq();
    var client = start(lab, "mkdir /run/g; cd /run/g; rmdir /run/g; exec jdhclient -v eth0");

    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(client.lines()).noneMatch(line -> line.contains("\tat "));
    assertThat(lab.guest().addresses()).hasSize(1);
    renewed(lab);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdhclient -nw eth0", "jdhclient -d eth0", "jdhclient -v eth0"})
  void itKeepsNoFileSystemBusy(String command, Lab lab) {
    shell(lab, "mkdir /run/m; mount -t tmpfs tmpfs /run/m");
    lab.dnsmasq();
    start(lab, "cd /run/m; exec " + command);
    Conditions.awaitAddress(lab.guest());

    Await.until("it can be unmounted", () -> lab.guest().run("umount", "/run/m").status() == 0);
  }

  @Test
  void theConfigurationOfTheStartHoldsUntilThereIsASoundOne(Lab lab) {
    var file = "/run/temporary.conf";
    shell(lab, "echo 'send host-name \"first\";' >" + file);
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "-cf", file, "eth0");
    Conditions.bound(client);

    shell(lab, "rm " + file);
    assertThat(renewed(lab).options().get(HOST_NAME)).isEqualTo("6669727374");
    client.awaitLine("^No configuration: " + file);
    client.awaitLine("^What held before of " + file + " holds still\\.$");

    shell(lab, "echo 'send host-name second' >" + file);
    assertThat(renewed(lab).options().get(HOST_NAME)).isEqualTo("6669727374");
    client.awaitLine("^What held before of " + file + " holds still\\.$");

    shell(lab, "echo 'send host-name \"third\";' >" + file);
    assertThat(renewed(lab).options().get(HOST_NAME)).isEqualTo("7468697264");
  }

  /** Full, without a place for any file; and as in a container whose image is all that it has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mount -t tmpfs -o size=64k tmpfs /run; cat /dev/zero >/run/fill 2>/dev/null || :",
        "mount -t tmpfs -o nr_inodes=1 tmpfs /run",
        "mount -t tmpfs -o ro tmpfs /run"
      })
  void nameServersAreSetThoughNothingCanBeKeptInRun(String words, Lab lab) {
    shell(lab, words);
    lab.dnsmasq();
    var client = lab.jdhclient("-v", "eth0");

    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(lab.guest().resolvConf()).contains(NAME_SERVER);
    renewed(lab);
    assertThat(lab.guest().resolvConf()).contains(NAME_SERVER);

    release(lab);
    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
  }

  @Test
  void runThatFillsUpLaterCostsNothing(Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    shell(lab, "mount -t tmpfs -o ro tmpfs /run");

    client.signal("HUP", lab.guest());
    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());

    assertThat(lab.guest().resolvConf()).contains(NAME_SERVER);
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void theDirectoryOfLeasesIsMadeAgain(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);
    var remembered = lab.guest().run("cat", "/var/lib/dhcp/dhclient.leases").orThrow().out();
    assertThat(remembered).contains("lease {");
    shell(lab, "rm -r /var/lib/dhcp/* || :; rmdir /var/lib/dhcp || umount /var/lib/dhcp");
    shell(lab, "rmdir /var/lib/dhcp || :");

    renewed(lab);

    Await.until(
        "it is remembered",
        () ->
            lab.guest().run("grep", "-q", "lease {", "/var/lib/dhcp/dhclient.leases").status()
                == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mount -t tmpfs -o size=4k tmpfs /run/l; cat /dev/zero >/run/l/fill 2>/dev/null || :",
        "mount -t tmpfs -o ro tmpfs /run/l"
      })
  void leasesThatCannotBeRememberedAreHeldAndThatIsSaidOnce(String words, Lab lab) {
    shell(lab, "mkdir /run/l; " + words);
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "-lf", "/run/l/leases", "eth0");
    Conditions.bound(client);

    renewed(lab);
    renewed(lab);

    assertThat(client.lines())
        .filteredOn(line -> line.startsWith("Leases are not remembered: /run/l"))
        .hasSize(1);
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  /** A shell cannot be started, or is not there. */
  @Test
  void whereNoProcessCanBeStartedTheLeaseIsHeldAndThatIsSaid(Lab lab) {
    hookThatTells(lab);
    lab.dnsmasq();
    try (var group = ControlGroup.ofProcesses(lab.guest().cell())) {
      var client = start(lab, "echo $$ >" + group.entrance() + "; exec jdhclient -d eth0");
      Conditions.bound(client);

      group.limit("1");
      renewed(lab);
      client.awaitLine("^hooks are not run: execute /bin/sh: EAGAIN \\(no more processes may be");
      Conditions.bound(client);
      assertThat(lab.guest().addresses()).hasSize(1);

      group.limit("max");
      renewed(lab);
      awaitToldOfRenewal(lab);
      ClientProcess.awaitAny(lab.guest()).signal("TERM", lab.guest());
      assertThat(client.awaitExit()).isZero();
    }
  }

  /** The limit was reached for a moment only. */
  @Test
  void aHookIsTriedAgainForSomeSeconds(Lab lab) {
    hookThatTells(lab);
    lab.dnsmasq();
    try (var group = ControlGroup.ofProcesses(lab.guest().cell())) {
      var client = start(lab, "echo $$ >" + group.entrance() + "; exec jdhclient -d eth0");
      Conditions.bound(client);

      var refusal = group.refuseOne();
      ClientProcess.awaitAny(lab.guest()).signal("HUP", lab.guest());

      assertThat(refusal.awaitExit()).isZero();
      awaitToldOfRenewal(lab);
      assertThat(client.lines()).noneMatch(line -> line.startsWith("hooks are not run"));
      ClientProcess.awaitAny(lab.guest()).signal("TERM", lab.guest());
      assertThat(client.awaitExit()).isZero();
    }
  }
}

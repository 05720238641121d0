package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.GuestLink;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The running client is asked: whoever wants something of it finds it, and nobody else. */
@ExtendWith(LabExtension.class)
final class ControlIT {
  private static void assertReleased(Lab lab, Dnsmasq server, Running departure) {
    assertThat(departure.awaitExit()).as(departure.toString()).isZero();
    Await.until("the server has no lease", () -> server.leases().isBlank());
    ClientProcess.assertNone(lab.guest());
  }

  @Test
  void aReleaseByAnotherLeaseFileIsTheRunningClients(Lab lab) {
    var server = lab.dnsmasq();
    ClientProcess.bound(lab);

    var release = lab.jdhclient("-r", "-v", "-lf", "/run/other.leases", "eth0");

    assertReleased(lab, server, release);
    assertThat(release.lines()).anyMatch(line -> line.startsWith("DHCPRELEASE of "));
    assertThat(lab.guest().addresses()).isEmpty();
    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
  }

  @Test
  void aReleaseNeedsNoFiles(Lab lab) {
    var server = lab.dnsmasq();
    var client = whereNothingCanBeWritten(lab, "jdhclient -d --no-pid eth0");
    Conditions.bound(client);

    assertReleased(lab, server, whereNothingCanBeWritten(lab, "jdhclient -r eth0"));
    assertThat(client.awaitExit()).isZero();
    assertThat(lab.guest().addresses()).isEmpty();
  }

  @Test
  void withoutFilesASecondClientTakesTheFirstOnesPlace(Lab lab) {
    lab.dnsmasq();
    var first = whereNothingCanBeWritten(lab, "jdhclient -d --no-pid eth0");
    Conditions.bound(first);

    var second = lab.jdhclient("-d", "--no-pid", "eth0");

    Conditions.bound(second);
    assertThat(first.awaitExit()).isZero();
  }

  private static Running whereNothingCanBeWritten(Lab lab, String command) {
    var readOnly =
        "for m in / /run /etc /var/lib /var/lib/dhcp; do mount -o remount,bind,ro $m; done";
    var line = "set -e; " + readOnly + "; exec " + command;
    return lab.startInGuest("unshare", "--mount", "--propagation=private", "sh", "-c", line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-r", "-x"})
  void theClientOfAnotherInterfaceIsLeftAlone(String departure, Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    lab.bridge().plug(lab.guest().cell(), "eth1", "00:16:3e:22:00:01");

    assertThat(lab.jdhclient(departure, "eth1").awaitExit()).isZero();

    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void oneInterfaceOfAProcessIsReleasedAndTheOtherKept(Lab lab) {
    lab.dnsmasq();
    lab.bridge().plug(lab.guest().cell(), "eth1", "00:16:3e:22:00:01");
    assertThat(lab.jdhclient("eth0", "eth1").awaitExit()).isZero();
    Await.until("both are bound", () -> states(lab).equals(List.of("BOUND", "BOUND")));

    assertThat(lab.jdhclient("-r", "eth1").awaitExit()).isZero();

    assertThat(lab.guest().run("ip", "-4", "addr", "show", "eth1").lines()).isEmpty();
    assertThat(lab.guest().addresses()).hasSize(1);
    ClientProcess.awaitOnly(lab.guest());
    assertThat(states(lab)).containsExactly("BOUND");
  }

  private static List<String> states(Lab lab) {
    var told = lab.guest().run("jdhclient", "--status", "--json");
    return Json.parse(told.out()).asArray().values().stream()
        .map(status -> status.asObject().getString("state", ""))
        .toList();
  }

  @Test
  void anInterfaceHasOtherNamesToo(Lab lab) {
    var server = lab.dnsmasq();
    ClientProcess.bound(lab);
    var name = "the-uplink-to-the-house";
    lab.guest().run("ip", "link", "property", "add", "dev", "eth0", "altname", name).orThrow();
    assertThat(asNobody(lab, "--status", name).orThrow().out()).startsWith("eth0: BOUND");

    assertReleased(lab, server, lab.jdhclient("-r", name));

    lab.capture().await("DHCPRELEASE", frame -> true);
    assertThat(lab.guest().addresses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eth0", "lan0"})
  void anInterfaceThatWasRenamedIsReleasedByEitherName(String name, Lab lab) {
    var server = lab.dnsmasq();
    ClientProcess.bound(lab);
    GuestLink.of(lab).rename("lan0");

    assertReleased(lab, server, lab.jdhclient("-r", name));

    assertThat(lab.guest().run("ip", "-4", "addr", "show", "lan0").lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-r", "-x"})
  void theClientOfAnInterfaceThatIsGoneEnds(String departure, Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);
    GuestLink.of(lab).remove();
    Await.until(
        "it waits for another",
        () -> asNobody(lab, "--status").out().startsWith("eth0: WAITING-FOR-INTERFACE"));

    assertThat(lab.jdhclient(departure, "eth0").awaitExit()).isZero();

    ClientProcess.assertNone(lab.guest());
  }

  /** It bears a client's name, as a process may that has got an old client's number. */
  @Test
  void aStrangerOfAClientsNameSurvives(Lab lab) {
    lab.guest().cell().shell("cp $(readlink -f /bin/sleep) /run/dhclient").orThrow();
    var stranger = lab.startInGuest("/run/dhclient", "infinity");
    lab.guest().cell().shell("echo " + stranger.pid() + " >/run/dhclient.pid").orThrow();

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();

    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void aReleaseIsNotForEverybody(Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);

    var release = asNobody(lab, "-r", "-lf", "/dev/null", "--no-pid", "eth0");

    assertThat(release.status()).isEqualTo(1);
    assertThat(release.err()).contains("takes orders from root and its own user only");
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void anInterfaceThatDoesNotExistHasNoStatus(Lab lab) {
    var status = asNobody(lab, "--status", "nosuch0");

    assertThat(status.status()).isEqualTo(1);
    assertThat(status.err()).startsWith("There is no interface nosuch0.");
  }

  @Test
  void noClientsAreAnEmptyList(Lab lab) {
    assertThat(asNobody(lab, "--status", "--json").orThrow().out().strip()).isEqualTo("[]");
  }

  @Test
  void twoThingsAtOnceAreRefused(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);

    var both = lab.guest().run("jdhclient", "-r", "-x", "eth0");

    assertThat(both.status()).isEqualTo(1);
    assertThat(both.err()).contains("One thing at a time: not -r and -x");
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void whoWatchesIsToldWhatHappens(Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    var monitor = startAsNobody(lab, "--monitor", "--json", "eth0");
    monitor.awaitLine("\"event\":\"status\".*\"state\":\"BOUND\"");

    GuestLink.of(lab).set("down");
    monitor.awaitLine("\"event\":\"link\",\"interface\":\"eth0\".*\"up\":false");
    GuestLink.of(lab).set("up");
    monitor.awaitLine("\"event\":\"link\".*\"up\":true");
    client.signal("HUP", lab.guest());
    monitor.awaitLine("\"event\":\"lease\".*\"address\":\"10\\.0\\.3\\.");
    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
    monitor.awaitLine("\"event\":\"ended\",\"interface\":\"eth0\"");

    assertThat(monitor.awaitExit()).isZero();
    assertThat(monitor.lines()).allMatch(line -> Json.parse(line).isObject());
  }

  @Test
  void whoWatchesWithoutReadingIsDroppedAndTheClientGoesOn(Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    var monitor = startAsNobody(lab, "--monitor", "eth0");
    monitor.awaitLine("^eth0: BOUND");

    monitor.whilePaused(() -> GuestLink.of(lab).flap(50));

    assertThat(ClientProcess.allIn(lab.guest())).contains(client);
    assertThat(asNobody(lab, "--status", "eth0").status()).isZero();
  }

  private static Stream<String> nobody() {
    return Stream.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "jdhclient");
  }

  private static CommandResult asNobody(Lab lab, String... arguments) {
    return lab.guest().run(Stream.concat(nobody(), Stream.of(arguments)).toArray(String[]::new));
  }

  private static Running startAsNobody(Lab lab, String... arguments) {
    return lab.startInGuest(Stream.concat(nobody(), Stream.of(arguments)).toArray(String[]::new));
  }
}

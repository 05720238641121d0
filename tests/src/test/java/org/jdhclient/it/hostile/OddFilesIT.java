package org.jdhclient.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Something else stands where a file of the client's is to be, as whoever may write there can do.
 */
@ExtendWith(LabExtension.class)
final class OddFilesIT {
  private static final String DIRECTORY = "/run/open";
  private static final String FILE = DIRECTORY + "/file";
  private static final String STRANGER =
      "setpriv --reuid=1234 --regid=1234 --clear-groups --inh-caps=-all sh -c '%s'";

  /** A user without privileges has made it, in a directory like /tmp. */
  private static void make(String thing, Lab lab) {
    var commands = "install -d -m 1777 %s && ".formatted(DIRECTORY) + STRANGER.formatted(thing);
    lab.guest().cell().shell(commands).orThrow();
  }

  private static Running run(Lab lab, String... words) {
    var client = lab.jdhclient(words);
    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(client.lines()).noneMatch(line -> line.startsWith("\tat "));
    return client;
  }

  private static List<String> about(Running client) {
    return client.lines().stream().filter(line -> line.contains(FILE)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mkfifo " + FILE,
        "mkdir " + FILE,
        "ln -s /dev/zero " + FILE,
        "ln -s /run/elsewhere " + FILE,
        "python3 -c \"import socket; socket.socket(socket.AF_UNIX).bind(\\\"" + FILE + "\\\")\""
      })
  void asPidFileItIsOneLineAndNoHindrance(String thing, Lab lab) {
    make(thing, lab);
    lab.dnsmasq();

    var start = run(lab, "-pf", FILE, "eth0");
    var release = run(lab, "-r", "-pf", FILE, "eth0");
    var stop = run(lab, "-x", "-pf", FILE, "eth0");

    assertThat(about(start)).singleElement().asString().startsWith("no pid file: " + FILE);
    assertThat(about(release)).singleElement().asString().startsWith("the pid file stays: " + FILE);
    assertThat(about(stop)).singleElement().asString().startsWith("the pid file stays: " + FILE);
    assertThat(lab.guest().run("ls", "-d", FILE).status()).isZero();
    assertThat(lab.guest().run("ls", "/run/elsewhere").status()).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mkfifo " + FILE, "mkdir " + FILE, "ln -s /run/dhclient.pid " + FILE})
  void asLeaseFileItIsALineForReadingAndOneForWriting(String thing, Lab lab) {
    make(thing, lab);
    lab.dnsmasq();

    var start = run(lab, "-lf", FILE, "eth0");

    assertThat(about(start))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("No remembered leases: " + FILE + ": is a "),
            line -> assertThat(line).startsWith("Leases are not remembered: " + FILE + ": is a "));
    run(lab, "-r", "-lf", FILE, "eth0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4777", "2777", "6755", "0666"})
  void aStrangersFileGivesWayToRootsOwn(String mode, Lab lab) {
    make("echo \"# mine\" >%1$s; chmod %2$s %1$s".formatted(FILE, mode), lab);
    lab.dnsmasq();

    run(lab, "-lf", FILE, "eth0");

    assertThat(lab.guest().run("stat", "-c", "%u %g %a", FILE).out().strip()).isEqualTo("0 0 644");
    assertThat(lab.guest().run("cat", FILE).out()).contains("lease {").doesNotContain("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mkfifo " + FILE, "truncate -s 3G " + FILE, "ln -s /dev/zero " + FILE})
  void asConfigurationItIsOneLine(String thing, Lab lab) {
    make(thing, lab);
    lab.dnsmasq();

    var start = run(lab, "-cf", FILE, "eth0");

    assertThat(about(start)).singleElement().asString().startsWith("No configuration: " + FILE);
  }

  @Test
  void aFileOfAnySizeKeepsItsDuidAndLeases(Lab lab) throws IOException {
    Files.writeString(lab.guest().cell().file("/run/head"), "default-duid \"\\000\\003x\";\n");
    Files.writeString(
        lab.guest().cell().file("/run/tail"),
        "\nlease {\n  interface \"eth7\";\n  fixed-address 192.0.2.7;\n}\n");
    lab.guest()
        .cell()
        .shell(
            "cat /run/head >/run/leases; truncate -s 64M /run/leases; cat /run/tail >>/run/leases")
        .orThrow();
    lab.dnsmasq();

    run(lab, "-lf", "/run/leases", "eth0");

    assertThat(lab.guest().run("cat", "/run/leases").out())
        .contains("default-duid \"\\000\\003x\";")
        .contains("fixed-address 192.0.2.7;")
        .contains("interface \"eth0\";");
  }

  /** What can be read can be locked. */
  @Test
  void locksOfStrangersDelayNobody(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);
    var holder =
        lab.startInGuest(
            "setpriv",
            "--reuid=1234",
            "--regid=1234",
            "--clear-groups",
            "bash",
            "-c",
            "for f in /run/jdhclient /run/jdhclient/* /var/lib/dhcp /var/lib/dhcp/*; do"
                + " [ -r $f ] && exec {fd}<$f && flock -n $fd; done; echo held; sleep infinity");
    holder.awaitLine("held");

    var again = run(lab, "-v", "eth0");
    var release = run(lab, "-r", "-v", "eth0");

    assertThat(again.lines()).noneMatch(line -> line.contains("locked"));
    assertThat(release.lines()).noneMatch(line -> line.contains("locked"));
    Conditions.assertNothingLeftBehind(lab.guest());
  }
}

package org.jdhclient.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Story;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ifupdown, cloud-init and people call dhclient with works with jdhclient unchanged. */
@ExtendWith(LabExtension.class)
final class DropInIT {
  private static final String PID_FILE = "/run/dhclient.eth0.pid";
  private static final String LEASES = "/var/lib/dhcp/dhclient.eth0.leases";

  /** ifupdown 0.8.41's words, but for the interface and what follows it. */
  private static Running ifupdown(Lab lab, String... more) {
    var words =
        Stream.of(
            "-4 -v -i -pf /run/dhclient.eth0.pid -lf /var/lib/dhcp/dhclient.eth0.leases",
            "-I -df /var/lib/dhcp/dhclient6.eth0.leases");
    var known = words.flatMap(part -> Stream.of(part.split(" ")));
    return lab.jdhclient(Stream.concat(known, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void ifupdownGetsALeaseAndGivesItBack(Lab lab) {
    var server = lab.dnsmasq();
    var up = ifupdown(lab, "eth0", "-e", "IF_METRIC=50");

    assertThat(up.awaitExit()).isZero();

    var leased = Conditions.bound(up);
    assertThat(lab.guest().addresses()).extracting("address").containsExactly(leased);
    var client = ClientProcess.awaitAny(lab.guest());
    assertThat(lab.guest().run("cat", PID_FILE).orThrow().out().strip())
        .isEqualTo(Long.toString(client.pid()));
    assertThat(lab.guest().run("cat", LEASES).orThrow().out())
        .startsWith("default-duid \"")
        .contains("fixed-address " + leased + ";");

    var down = ifupdown(lab, "-r", "eth0");

    assertThat(down.awaitExit()).isZero();
    Story.assertToldAfterKilling(down, Story.release(leased));
    Await.until("the server has no lease", () -> server.leases().lines().noneMatch(isIn(leased)));
    Conditions.assertNothingLeftBehind(lab.guest());
    assertThat(lab.guest().run("ls", PID_FILE).status()).isNotZero();
  }

  private static Predicate<String> isIn(String address) {
    return line -> line.contains(" " + address + " ");
  }

  /** cloud-init waits for both files, and then until the client is a child of init. */
  @Test
  void cloudInitFindsWhatItWaitsFor(Lab lab) {
    lab.dnsmasq();
    var client =
        lab.jdhclient("-1", "-v", "-lf", "/run/l", "-pf", "/run/p", "-sf", "/bin/true", "eth0");

    assertThat(client.awaitExit()).isZero();

    Await.until(
        "a child of init",
        () ->
            lab.guest().run("sh", "-c", "ps -o ppid= -p $(cat /run/p)").out().strip().equals("1"));
    assertThat(lab.guest().run("cat", "/run/l").orThrow().out())
        .startsWith("lease {")
        .contains("fixed-address " + Conditions.bound(client) + ";");
  }

  @Test
  void theEnvironmentNamesFilesToo(Lab lab) {
    lab.dnsmasq();
    var client =
        lab.startInGuest(
            "env", "PATH_DHCLIENT_DB=/run/db", "PATH_DHCLIENT_PID=/run/pid", "jdhclient", "eth0");

    assertThat(client.awaitExit()).isZero();

    assertThat(lab.guest().run("grep", "-c", "^lease {", "/run/db").lines()).containsExactly("1");
    assertThat(lab.guest().run("cat", "/run/pid").status()).isZero();
    assertThat(ClientProcess.inPidFile(lab.guest())).isEmpty();
  }

  @Test
  void whoPlaysARelayAgentIsAnsweredAsOne(Lab lab) {
    lab.dnsmasq();
    lab.guest().run("ip", "addr", "add", "10.0.3.250/24", "dev", "eth0").orThrow();

    var client = lab.jdhclient("-v", "-g", "10.0.3.250", "eth0");

    assertThat(client.awaitExit()).isZero();
    assertThat(lab.guest().addresses()).extracting("address").contains(Conditions.bound(client));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-4 -6 | Client can only do v4 or v6, not both.",
        "-4 -S | Command not used for DHCPv4: -S",
        "-6 -P eth1 | PD -P only supports one requested interface",
        "-6 -S -N | -S asks for options only, and does not go with -N",
        "-6 --arp-probe | Command not used for DHCPv6: --arp-probe",
        "-4o6 | -4o6 is not supported",
      })
  void whatDoesNotGoTogetherIsRefusedWithTheReason(String options, String reason, Lab lab) {
    var words = Stream.concat(Stream.of(options.split(" ")), Stream.of("eth0"));
    var client = lab.jdhclient(words.toArray(String[]::new));

    assertThat(client.awaitExit()).isEqualTo(1);
    assertThat(client.lines().get(0)).contains(reason);
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @Test
  void helpIsNoError(Lab lab) {
    assertThat(lab.jdhclient("-h").awaitExit()).isZero();
  }

  @Test
  void aServersNameIsResolved(Lab lab) {
    lab.dnsmasq();
    lab.guest()
        .cell()
        .shell(
            "mount -t tmpfs none /mnt && cp /etc/hosts /mnt/hosts && echo '10.0.3.1 theserver'"
                + " >>/mnt/hosts && mount --bind /mnt/hosts /etc/hosts")
        .orThrow();
    var client = lab.jdhclient("-v", "-s", "theserver", "eth0");

    client.awaitLine("theserver is 10\\.0\\.3\\.1");
    client.awaitLine("DHCPDISCOVER on eth0 to 10\\.0\\.3\\.1 port 67");
  }

  @Test
  void nothingIsConfiguredIfNothingIsToBe(Lab lab) {
    lab.dnsmasq();

    assertThat(lab.jdhclient("-n", "eth0").awaitExit()).isEqualTo(1);
    var idle = lab.jdhclient("-n", "-w");
    ClientProcess.awaitAny(lab.guest());
    idle.terminate();

    assertThat(lab.capture().dhcp()).isEmpty();
  }
}

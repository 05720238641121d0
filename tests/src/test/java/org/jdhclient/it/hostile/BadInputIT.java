package org.jdhclient.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.hostile.GarbageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong: one clear line, the documented exit status, nothing left behind. */
@ExtendWith(LabExtension.class)
final class BadInputIT {
  @Test
  void noSuchInterface(Lab lab) {
    assertRefused(lab, lab.jdhclient("nosuch0"), "nosuch0");
  }

  @Test
  void loopback(Lab lab) {
    assertRefused(lab, lab.jdhclient("lo"), "\\blo\\b.*loopback|loopback.*\\blo\\b");
  }

  @Test
  void anInterfaceThatIsNotEthernet(Lab lab) {
    lab.guest().run("ip", "tuntap", "add", "tun0", "mode", "tun").orThrow();

    assertRefused(lab, lab.jdhclient("tun0"), "tun0.*Ethernet");
  }

  @Test
  void notRoot(Lab lab) {
    var client =
        lab.startInGuest(
            "setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "jdhclient", "eth0");

    assertRefused(lab, client, "root|CAP_NET_RAW|CAP_NET_ADMIN");
  }

  @Test
  void rootWithoutTheCapabilityForPacketSockets(Lab lab) {
    assertRefused(lab, withoutCapability(lab, "net_raw"), "CAP_NET_RAW");
  }

  @Test
  void rootWithoutTheCapabilityForInterfaces(Lab lab) {
    assertRefused(lab, withoutCapability(lab, "net_admin"), "CAP_NET_ADMIN");
  }

  @Test
  void anUnknownFlagIsAnsweredWithTheUsage(Lab lab) {
    var client = lab.jdhclient("-zzz", "eth0");

    assertThat(client.awaitExit()).isEqualTo(1);
    assertThat(client.lines())
        .anyMatch(line -> line.contains("-zzz"))
        .anyMatch(line -> line.matches("(?i)usage: .*jdhclient.*"))
        .noneMatch(line -> line.startsWith("\tat "));
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  /** None of them is the client's, in either form. */
  @ParameterizedTest
  @ValueSource(strings = {"-XX:+PrintGC", "-XX:MaxHeapSize=1m", "-Xmx1m", "-Dname=value", "-ea"})
  void whatIsForAJvmIsRefused(String option, Lab lab) {
    var client = lab.jdhclient(option, "eth0");

    assertThat(client.awaitExit()).as(client.toString()).isEqualTo(1);
    assertThat(client.lines().get(0)).startsWith("jdhclient: ");
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "\"$(printf 'eth\\377')\"", "a/../b", "eth9:1", "$(seq -s x 999)"})
  void aNameThatNoInterfaceHas(String word, Lab lab) {
    var client = lab.startInGuest("sh", "-c", "jdhclient " + word);

    assertRefused(lab, client, "interface");
  }

  /** What else is in it need not make sense. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "env -i /usr/sbin/jdhclient",
        "env LANG=nowhere LC_ALL=$(printf 'a\\377') TZ=:/nowhere jdhclient",
        "env JAVA_TOOL_OPTIONS=-Xbogus _JAVA_OPTIONS=-Xbogus CLASSPATH=/nowhere jdhclient",
        "env \"BIG=$(head -c 100000 /dev/zero | tr '\\0' x)\" jdhclient",
        "env LD_LIBRARY_PATH=/nowhere IFS=e ENV=/nowhere BASH_ENV=/nowhere jdhclient"
      })
  void anOddEnvironmentDoesNotMatter(String command, Lab lab) {
    lab.dnsmasq();

    var client = lab.startInGuest("sh", "-c", command + " eth0");

    assertThat(client.awaitExit()).as(client.toString()).isZero();
    assertThat(client.lines()).filteredOn(line -> !line.contains("accepted a reply")).isEmpty();
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void aLinkWithoutCarrierIsWaitedFor(Lab lab) {
    lab.dnsmasq();
    lab.port().carrierOff();
    var client = lab.jdhclient("-v", "eth0");

    client.awaitLine("(?i)eth0.*(no carrier|no link)|(?i)(no carrier|no link).*eth0");
    assertThat(lab.guest().addresses()).isEmpty();
    lab.port().carrierOn();

    Conditions.bound(client);
  }

  @Test
  void aReadOnlyTmpThatRunsNothingDoesNotMatter(Lab lab) {
    lab.guest().run("mount", "-t", "tmpfs", "-o", "ro,noexec", "tmpfs", "/tmp").orThrow();
    lab.dnsmasq();

    Conditions.bound(lab.jdhclient("-v", "eth0"));
  }

  @Test
  void garbageFromAServerIsSurvivedUntilASoundOneAnswers(Lab lab) {
    var rogue = lab.rogue();
    var garbage = rogue.startJava(GarbageServer.class);
    garbage.awaitLine("ready");
    var client = lab.jdhclient("-v", "eth0");
    garbage.awaitLine("answered with garbage");
    lab.dnsmasq();

    var leased = Conditions.bound(client);

    assertThat(lab.guest().addresses())
        .singleElement()
        .extracting("cidr")
        .isEqualTo(leased + "/24");
    assertThat(lab.capture().dhcp("DHCPACK")).extracting("source").containsOnly("10.0.3.1");
    assertThat(client.lines()).noneMatch(line -> line.contains("Exception"));
  }

  private static Running withoutCapability(Lab lab, String capability) {
    return lab.startInGuest(
        "setpriv",
        "--bounding-set=-" + capability,
        "--inh-caps=-" + capability,
        "jdhclient",
        "eth0");
  }

  private static void assertRefused(Lab lab, Running client, String regex) {
    assertThat(client.awaitExit()).isEqualTo(1);
    Conditions.assertOnePlainLine(client, regex);
    Conditions.assertNothingLeftBehind(lab.guest());
  }
}

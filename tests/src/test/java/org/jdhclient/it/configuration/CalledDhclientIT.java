package org.jdhclient.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.SystemLog;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By dhclient's name, in dhclient's place: what others look for, and what they have put there. */
@ExtendWith(LabExtension.class)
final class CalledDhclientIT {
  private static final String IN_ITS_PLACE = "mount --bind /usr/sbin/jdhclient /usr/sbin/dhclient";

  /** By which virt-dhcp-address finds a guest's address. */
  private static final String BOUND = "dhclient.*: bound to (\\S+)";

  private static Running dhclient(Lab lab, String... arguments) {
    lab.guest().cell().shell(IN_ITS_PLACE).orThrow();
    return lab.startInGuest(
        Stream.concat(Stream.of("dhclient"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static void inPlaceOfDebiansScript(String text, Lab lab) {
    lab.guest()
        .cell()
        .shell("printf '%s' '" + text + "' >/run/script && chmod 755 /run/script")
        .orThrow();
    lab.guest().run("mount", "--bind", "/run/script", "/usr/sbin/dhclient-script").orThrow();
  }

  @Test
  void theSystemsLogHasItsFirstLeaseByThatName(Lab lab) {
    lab.dnsmasq();
    var log = SystemLog.start(lab);

    assertThat(dhclient(lab, "eth0").awaitExit()).isZero();

    log.await(BOUND);
    var pid = ClientProcess.inPidFile(lab.guest());
    assertThat(messages(log))
        .allMatch(line -> line.contains(" dhclient[" + pid + "]: "))
        .extracting(line -> line.replaceFirst(".*]: (\\w+).*", "$1"))
        .containsExactly("DHCPDISCOVER", "DHCPOFFER", "DHCPREQUEST", "DHCPACK", "bound");
  }

  /** But for a message that was sent again, or a checksum that was told of. */
  private static List<String> messages(SystemLog log) {
    var seen = log.lines().stream().filter(line -> line.matches(".*]: (DHCP|bound).*")).toList();
    var first = seen.stream().limit(1);
    var later = seen.stream().skip(1).filter(line -> !line.contains("DHCPDISCOVER"));
    return Stream.concat(first, later).toList();
  }

  @Test
  void inTheForegroundTheSystemsLogIsNotToldTwice(Lab lab) {
    lab.dnsmasq();
    var log = SystemLog.start(lab);
    lab.guest().run("logger", "first").orThrow();
    log.await("first");

    Conditions.bound(dhclient(lab, "-d", "eth0"));
    lab.guest().run("logger", "last").orThrow();

    log.await("last");
    assertThat(log.lines()).noneMatch(line -> line.contains("dhclient"));
  }

  @Test
  void itComplainsByThatName(Lab lab) {
    var client = dhclient(lab, "-timeout", "5", "eth0");

    assertThat(client.awaitExit()).isEqualTo(1);
    assertThat(client.lines().get(0))
        .isEqualTo(
            "dhclient: -timeout is not supported: it is of Red Hat's dhclient;"
                + " write in /etc/dhcp/dhclient.conf: timeout SECONDS;");
    assertThat(client.lines()).anyMatch(line -> line.startsWith("Usage: dhclient "));
  }

  @Test
  void aLeaseIsPrintedWhereStandardOutputIsItsFile(Lab lab) {
    lab.dnsmasq();
    var client = dhclient(lab, "-4", "-lf", "/dev/stdout", "eth0");

    assertThat(client.awaitExit()).isZero();

    var address = lab.guest().addresses().get(0).address();
    assertThat(client.lines())
        .startsWith("lease {", "  interface \"eth0\";", "  fixed-address " + address + ";")
        .endsWith("}");
  }

  @Test
  void aScriptThatIsNotDebiansDoesWhatItsOwnerWants(Lab lab) {
    lab.dnsmasq();
    inPlaceOfDebiansScript("#!/bin/sh\necho told $reason >>/run/told\n", lab);

    Conditions.bound(dhclient(lab, "-v", "eth0"));

    assertThat(lab.guest().addresses()).as("the script set none").isEmpty();
    assertThat(lab.guest().run("cat", "/run/told").lines())
        .containsExactly("told PREINIT", "told BOUND");
  }

  @Test
  void aScriptThatFailsDeclinesTheLease(Lab lab) {
    lab.dnsmasq();
    inPlaceOfDebiansScript("#!/bin/sh\n[ $reason != BOUND ] || exit 1\n", lab);

    var client = dhclient(lab, "-1", "-v", "eth0");

    client.awaitLine("^DHCPDECLINE of 10\\.0\\.3\\.\\d+ on eth0");
    assertThat(lab.guest().addresses()).isEmpty();
  }
}

package org.jdhclient.it.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdhclient.lab.container.LxcSupport;
import org.jdhclient.lab.container.Rights;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an owner sees who has enabled jdhclient@eth0 in a container. */
@Timeout(value = 45, unit = TimeUnit.MINUTES) // the first run has a Debian to fetch
final class ServiceIT {
  private static final String DROP_IN = "/etc/systemd/system/jdhclient@.service.d/dynamic.conf";
  private static final String LOGIN = "systemd-user-sessions.service";

  @BeforeEach
  void needContainers() {
    LxcSupport.obstacle().ifPresent(reason -> Assumptions.abort("no containers here: " + reason));
  }

  /** Those that the system property jdhclient.releases names. */
  static Stream<String> releases() {
    return Stream.of(System.getProperty("jdhclient.releases", "bookworm").split(","));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void itsAddressIsThereWhenTheNetworkIsOnlineAndStaysWhenItIsStopped(String release) {
    try (var guest = ServiceGuest.installed(release, Rights.HOST_READ_ONLY, "eth0")) {
      guest.boot();
      guest.assertState("eth0", "active");
      var addresses = guest.addresses();
      assertThat(addresses).singleElement().asString().startsWith("10.0.3.");
      assertThat(guest.addressesOnline()).isEqualTo(addresses);
      assertThat(guest.status("eth0"))
          .isEqualTo("eth0: " + addresses.get(0) + " from server 10.0.3.1");

      assertEverybodySeesIt(guest);
      assertReloads(guest);
      assertAddressOutlivesAStop(guest);
      assertLeaseOutlivesADynamicUser(guest);
    }
  }

  private static void assertEverybodySeesIt(ServiceGuest guest) {
    assertThat(withoutTimes(guest.saidToNobody("jdhclient", "--status", "eth0")))
        .isEqualTo(withoutTimes(guest.said("jdhclient", "--status", "eth0")))
        .contains("eth0: BOUND", "DNS        10.0.3.1", "checksums  ");
    assertThat(guest.saidToNobody("cat", "/etc/resolv.conf")).contains("nameserver 10.0.3.1");
    assertThat(guest.saidToNobody("getent", "-s", "hosts:dns", "ahostsv4", "ct1"))
        .contains(guest.addresses().get(0).split("/")[0]);
  }

  private static String withoutTimes(String status) {
    return status.replaceAll("in \\d+ seconds", "soon");
  }

  private static void assertReloads(ServiceGuest guest) {
    var before = guest.messages();
    guest.said("systemctl", "reload", ServiceGuest.service("eth0"));
    guest.awaitMessage("DHCPACK", before);
    guest.awaitStatus("eth0", "eth0: \\S+ from server 10\\.0\\.3\\.1");
    guest.assertState("eth0", "active");
  }

  private static void assertAddressOutlivesAStop(ServiceGuest guest) {
    var addresses = guest.addresses();
    guest.said("systemctl", "stop", ServiceGuest.service("eth0"));
    guest.assertState("eth0", "inactive");
    assertThat(guest.status("eth0")).startsWith("ended; what the lease has brought stays");
    assertThat(guest.addresses()).isEqualTo(addresses);
    assertThat(guest.saidToNobody("cat", "/etc/resolv.conf")).contains("nameserver 10.0.3.1");

    assertGoesOn(guest, "start");
  }

  /** Its lease is remembered: it is asked for, and not looked for. */
  private static void assertGoesOn(ServiceGuest guest, String verb) {
    var addresses = guest.addresses();
    var before = guest.messages();
    guest.said("systemctl", verb, ServiceGuest.service("eth0"));
    guest.assertState("eth0", "active");
    guest.awaitMessage("DHCPACK", before);
    assertThat(guest.messages().subList(before.size(), guest.messages().size()))
        .containsOnly("DHCPREQUEST", "DHCPACK");
    assertThat(guest.addresses()).isEqualTo(addresses);
  }

  /** As the unit of a release had it that made its user anew at each start. */
  private static void assertLeaseOutlivesADynamicUser(ServiceGuest guest) {
    guest.write(DROP_IN, "[Service]\nDynamicUser=yes\n");
    guest.said("systemctl", "daemon-reload");
    assertGoesOn(guest, "restart");
    assertThat(guest.said("readlink", "/var/lib/jdhclient")).isEqualTo("private/jdhclient");

    guest.said("rm", DROP_IN);
    guest.said("systemctl", "daemon-reload");
    assertGoesOn(guest, "restart");
    assertThat(guest.said("stat", "-c", "%F of %U, %a", "/var/lib/jdhclient", "/run/jdhclient"))
        .isEqualTo("directory of jdhclient, 755\ndirectory of jdhclient, 755");
    assertThat(guest.saidToNobody("cat", "/run/jdhclient/resolv.conf"))
        .contains("nameserver 10.0.3.1");
  }

  @ParameterizedTest
  @MethodSource("releases")
  void withoutAServerOrAnInterfaceItBootsAndWaitsForThem(String release) {
    try (var guest = ServiceGuest.installed(release, Rights.HOST_READ_ONLY, "eth0", "eth9")) {
      guest.host().dnsmasq().stop();
      guest.write("/etc/dhcp/dhclient.conf", "timeout 5; retry 5; reboot 1;\n");
      guest.write("/etc/dhcp/dhclient-exit-hooks.d/note", "env >/run/jdhclient/hook.env\n");
      guest.boot();
      guest.assertState("eth0", "active");
      guest.assertState("eth9", "active");
      assertThat(guest.addressesOnline()).isEmpty();
      assertLoginDoesNotWait(guest, "eth0");
      guest.awaitStatus(
          "eth0", "eth0: no lease, because nobody answered .* jdhclient --diagnose eth0 says more");
      assertThat(guest.status("eth9"))
          .isEqualTo("eth9: there is no such interface; waiting for it");

      guest.host().dnsmasq().restart("10.0.3.2,10.0.3.254");
      guest.awaitStatus("eth0", "eth0: 10\\.0\\.3\\.\\d+/24 from server 10\\.0\\.3\\.1");
      assertThat(guest.addresses()).hasSize(1);
      assertThat(guest.said("cat", "/run/jdhclient/hook.env")).doesNotContain("NOTIFY_SOCKET");
      assertFollowsItsInterface(guest);
    }
  }

  private static void assertLoginDoesNotWait(ServiceGuest guest, String interfaceName) {
    var waitsFor =
        guest.said("systemctl", "list-dependencies", "--after", "--all", "--plain", LOGIN);
    assertThat(waitsFor)
        .contains("network.target")
        .doesNotContain(ServiceGuest.service(interfaceName));
  }

  private static void assertFollowsItsInterface(ServiceGuest guest) {
    guest.said("ip", "link", "add", "eth9", "type", "veth", "peer", "name", "far");
    guest.awaitStatus("eth9", "eth9: the link is down: .*");
    guest.said("ip", "link", "del", "eth9");
    guest.awaitStatus("eth9", "eth9: there is no such interface; waiting for it");
    guest.said("systemctl", "stop", ServiceGuest.service("eth9"));
    guest.assertState("eth9", "inactive");
  }

  @ParameterizedTest
  @MethodSource("releases")
  void whereNothingCanBeRemountedItDoesWithoutAViewOfItsOwn(String release) {
    try (var guest = ServiceGuest.installed(release, Rights.NO_REMOUNT, "eth0")) {
      guest.boot();
      guest.assertState("eth0", "active");
      assertThat(guest.addressesOnline()).hasSize(1);
      var service = ServiceGuest.service("eth0");
      assertThat(guest.property(service, "DropInPaths")).contains("/no-mounts.conf");
      assertThat(guest.property(service, "ProtectSystem")).isEqualTo("no");
    }
  }
}

package org.jdhclient.it.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdhclient.lab.container.LxcSupport;
import org.jdhclient.lab.container.Rights;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an owner sees who has enabled jdhclient@eth0, or jdhclient6@eth0, in a container. */
@Timeout(value = 45, unit = TimeUnit.MINUTES) // the first run has a Debian to fetch
final class ServiceIT {
  private static final String DROP_IN = "/etc/systemd/system/jdhclient@.service.d/dynamic.conf";
  private static final String LOGIN = "systemd-user-sessions.service";
  private static final String ETH0 = ServiceGuest.service("eth0");
  private static final String ETH9 = ServiceGuest.service("eth9");
  private static final String ETH0_OF_DHCPV6 = ServiceGuest.service6("eth0");
  private static final String ETH9_OF_DHCPV6 = ServiceGuest.service6("eth9");

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
    try (var guest = ServiceGuest.installed(release, Rights.HOST_READ_ONLY, ETH0)) {
      guest.boot();
      guest.assertState(ETH0, "active");
      var addresses = guest.addresses();
      assertThat(addresses).singleElement().asString().startsWith("10.0.3.");
      assertThat(guest.addressesOnline()).isEqualTo(addresses);
      assertThat(guest.status(ETH0))
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
    guest.said("systemctl", "reload", ETH0);
    guest.awaitMessage("DHCPACK", before);
    guest.awaitStatus(ETH0, "eth0: \\S+ from server 10\\.0\\.3\\.1");
    guest.assertState(ETH0, "active");
  }

  private static void assertAddressOutlivesAStop(ServiceGuest guest) {
    var addresses = guest.addresses();
    guest.said("systemctl", "stop", ETH0);
    guest.assertState(ETH0, "inactive");
    assertThat(guest.status(ETH0)).startsWith("ended; what the lease has brought stays");
    assertThat(guest.addresses()).isEqualTo(addresses);
    assertThat(guest.saidToNobody("cat", "/etc/resolv.conf")).contains("nameserver 10.0.3.1");

    assertGoesOn(guest, "start");
  }

  /** Its lease is remembered: it is asked for, and not looked for. */
  private static void assertGoesOn(ServiceGuest guest, String verb) {
    var addresses = guest.addresses();
    var before = guest.messages();
    guest.said("systemctl", verb, ETH0);
    guest.assertState(ETH0, "active");
    guest.awaitMessage("DHCPACK", before);
    assertThat(ServiceGuest.since(before, guest.messages())).containsOnly("DHCPREQUEST", "DHCPACK");
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
    try (var guest =
        ServiceGuest.installed(release, Rights.HOST_READ_ONLY, ETH0, ETH9, ETH9_OF_DHCPV6)) {
      guest.host().dnsmasq().stop();
      guest.write("/etc/dhcp/dhclient.conf", "timeout 5; retry 5; reboot 1;\n");
      guest.write("/etc/dhcp/dhclient-exit-hooks.d/note", "env >/run/jdhclient/hook.env\n");
      guest.boot();
      guest.assertState(ETH0, "active");
      guest.assertState(ETH9, "active");
      assertThat(guest.addressesOnline()).isEmpty();
      assertLoginDoesNotWait(guest);
      guest.awaitStatus(
          ETH0, "eth0: no lease, because nobody answered .* jdhclient --diagnose eth0 says more");
      assertThat(guest.status(ETH9)).isEqualTo("eth9: there is no such interface; waiting for it");
      guest.assertState(ETH9_OF_DHCPV6, "active");
      assertThat(guest.status(ETH9_OF_DHCPV6))
          .isEqualTo("eth9 (DHCPv6): there is no such interface; waiting for it");

      guest.host().dnsmasq().restart("10.0.3.2,10.0.3.254");
      guest.awaitStatus(ETH0, "eth0: 10\\.0\\.3\\.\\d+/24 from server 10\\.0\\.3\\.1");
      assertThat(guest.addresses()).hasSize(1);
      assertThat(guest.said("cat", "/run/jdhclient/hook.env")).doesNotContain("NOTIFY_SOCKET");
      assertFollowsItsInterface(guest);
    }
  }

  private static void assertLoginDoesNotWait(ServiceGuest guest) {
    var waitsFor =
        guest.said("systemctl", "list-dependencies", "--after", "--all", "--plain", LOGIN);
    assertThat(waitsFor).contains("network.target").doesNotContain(ETH0);
  }

  private static void assertFollowsItsInterface(ServiceGuest guest) {
    guest.said("ip", "link", "add", "eth9", "type", "veth", "peer", "name", "far");
    guest.awaitStatus(ETH9, "eth9: the link is down: .*");
    guest.said("ip", "link", "del", "eth9");
    guest.awaitStatus(ETH9, "eth9: there is no such interface; waiting for it");
    guest.said("systemctl", "stop", ETH9);
    guest.assertState(ETH9, "inactive");
  }

  @ParameterizedTest
  @MethodSource("releases")
  void whereNothingCanBeRemountedItDoesWithoutAViewOfItsOwn(String release) {
    try (var guest = ServiceGuest.installed(release, Rights.NO_REMOUNT, ETH0, ETH0_OF_DHCPV6)) {
      guest.boot();
      guest.assertState(ETH0, "active");
      assertThat(guest.addressesOnline()).hasSize(1);
      assertThat(guest.addresses6Online()).hasSize(1);
      for (var service : List.of(ETH0, ETH0_OF_DHCPV6)) {
        assertThat(guest.property(service, "DropInPaths")).contains("/no-mounts.conf");
        assertThat(guest.property(service, "ProtectSystem")).isEqualTo("no");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void bothFamiliesAreThereWhenTheNetworkIsOnline(String release) {
    try (var guest = ServiceGuest.installed(release, Rights.HOST_READ_ONLY, ETH0, ETH0_OF_DHCPV6)) {
      guest.boot();
      guest.assertState(ETH0_OF_DHCPV6, "active");
      var addresses = guest.addresses6();
      assertThat(addresses).singleElement().asString().startsWith("2001:db8:1::1");
      assertThat(guest.addresses6Online()).isEqualTo(addresses);
      assertThat(guest.addressesOnline()).isEqualTo(guest.addresses()).hasSize(1);
      assertThat(guest.status(ETH0_OF_DHCPV6))
          .isEqualTo("eth0 (DHCPv6): " + addresses.get(0).split("/")[0]);
      assertThat(guest.saidToNobody("cat", "/etc/resolv.conf"))
          .contains("nameserver 10.0.3.1", "nameserver 2001:db8:1::1");

      assertReloads6(guest);
      assertAddressOutlivesAStop6(guest);
      assertIsGivenBack6(guest);
    }
  }

  private static void assertReloads6(ServiceGuest guest) {
    var before = guest.messages6();
    guest.said("systemctl", "reload", ETH0_OF_DHCPV6);
    guest.awaitMessage6("Renew", before);
    guest.awaitState(ETH0_OF_DHCPV6, "active");
  }

  private static void assertAddressOutlivesAStop6(ServiceGuest guest) {
    var addresses = guest.addresses6();
    guest.said("systemctl", "stop", ETH0_OF_DHCPV6);
    guest.assertState(ETH0_OF_DHCPV6, "inactive");
    assertThat(guest.addresses6()).isEqualTo(addresses);

    var before = guest.messages6();
    guest.said("systemctl", "start", ETH0_OF_DHCPV6);
    guest.assertState(ETH0_OF_DHCPV6, "active");
    guest.awaitMessage6("Reply", before);
    assertThat(ServiceGuest.since(before, guest.messages6())).startsWith("Confirm", "Reply");
    assertThat(guest.addresses6()).isEqualTo(addresses);
  }

  /** The service of the other family goes on. */
  private static void assertIsGivenBack6(ServiceGuest guest) {
    var before = guest.messages6();
    guest.said("jdhclient", "-6", "-r", "eth0");
    guest.awaitMessage6("Release", before);
    assertThat(guest.addresses6()).isEmpty();
    guest.awaitState(ETH0_OF_DHCPV6, "inactive");
    guest.assertState(ETH0, "active");
    assertThat(guest.addresses()).hasSize(1);
    assertThat(guest.saidToNobody("cat", "/etc/resolv.conf"))
        .contains("nameserver 10.0.3.1")
        .doesNotContain("2001:db8:1::1");
  }
}

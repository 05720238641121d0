package org.jdhclient.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.InterfaceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others configured is none of the client's business. */
@ExtendWith(LabExtension.class)
final class ForeignConfigIT {
  private static final String ADDRESS = "192.0.2.7/24";

  private static void configuredByOthers(Guest guest) {
    guest.run("ip", "link", "set", "eth0", "up").orThrow();
    guest.run("ip", "addr", "add", ADDRESS, "dev", "eth0").orThrow();
    guest
        .run("ip", "route", "add", "198.51.100.0/24", "via", "192.0.2.1", "proto", "static")
        .orThrow();
    guest
        .run("ip", "route", "add", "default", "via", "192.0.2.1", "metric", "500", "proto", "dhcp")
        .orThrow();
  }

  private static void assertStillThere(Guest guest) {
    assertThat(guest.addresses()).extracting(InterfaceAddress::cidr).contains(ADDRESS);
    assertThat(guest.routes())
        .anyMatch(route -> route.startsWith("198.51.100.0/24 via 192.0.2.1 dev eth0 proto static"))
        .anyMatch(route -> route.startsWith("default via 192.0.2.1 dev eth0 proto dhcp metric 500"))
        .anyMatch(route -> route.startsWith("192.0.2.0/24 dev eth0 proto kernel"));
  }

  @Test
  void staysWhenALeaseComesAndExpires(Lab lab) {
    configuredByOthers(lab.guest());
    var server = lab.udhcpd(8);
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    assertStillThere(lab.guest());

    server.close();
    client.awaitLine("^DHCPDISCOVER on eth0");

    assertStillThere(lab.guest());
    assertThat(lab.guest().addresses()).hasSize(1);
    assertThat(lab.guest().routes()).hasSize(3);
  }

  @Test
  void aResolvConfWrittenByOthersMeanwhileStays(Lab lab) {
    var server = lab.udhcpd(8);
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    lab.guest().cell().shell("echo 'nameserver 192.0.2.53' >/etc/resolv.conf").orThrow();

    server.close();
    client.awaitLine("^DHCPDISCOVER on eth0");

    assertThat(lab.guest().resolvConf()).isEqualTo("nameserver 192.0.2.53\n");
  }
}

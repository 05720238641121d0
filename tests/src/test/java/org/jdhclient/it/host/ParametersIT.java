package org.jdhclient.it.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.AddressMonitor;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A renewal brings other parameters: what it names is changed where it differs, and nothing else is
 * touched.
 */
@ExtendWith(LabExtension.class)
final class ParametersIT {
  private static final String RANGE = Dnsmasq.Service.LXC.range();
  private static final String TO_ALL = "--dhcp-option=121,0.0.0.0/0,10.0.3.1";
  private static final String FOREIGN = "203.0.113.0/24 via 10.0.3.77 dev eth0 proto static";

  @Test
  void otherClasslessRoutesTakeThePlaceOfTheFormer(Lab lab) {
    var server = lab.dnsmasq(TO_ALL + ",192.0.2.0/24,10.0.3.8,198.51.100.0/24,10.0.3.8");
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);
    lab.guest().run("ip", "route", "add", "203.0.113.0/24", "via", "10.0.3.77", "proto", "static");
    var monitor = AddressMonitor.on(lab);

    lab.restart(server, RANGE, TO_ALL + ",192.0.2.0/24,10.0.3.9,192.0.2.128/25,10.0.3.8");
    renew(client);

    assertThat(lab.guest().routes())
        .containsExactlyInAnyOrder(
            "default via 10.0.3.1 dev eth0 proto dhcp src " + leased,
            "10.0.3.0/24 dev eth0 proto kernel scope link src " + leased,
            "192.0.2.0/24 via 10.0.3.9 dev eth0 proto dhcp src " + leased,
            "192.0.2.128/25 via 10.0.3.8 dev eth0 proto dhcp src " + leased,
            FOREIGN);
    assertThat(monitor.deletions()).isEmpty();
  }

  @Test
  void anotherRouterTakesThePlaceOfTheFormer(Lab lab) {
    var server = lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);

    lab.restart(server, RANGE, "--dhcp-option=option:router,10.0.3.200,10.0.3.201");
    renew(client);

    assertThat(lab.guest().routes())
        .filteredOn(route -> route.startsWith("default"))
        .containsExactly(
            "default via 10.0.3.200 dev eth0 proto dhcp src " + leased,
            "default via 10.0.3.201 dev eth0 proto dhcp src " + leased + " metric 1");
  }

  @Test
  void aRouterThatIsNotNamedIsUsedOn(Lab lab) {
    var server = lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    var routes = lab.guest().routes();

    lab.restart(server, RANGE, "--dhcp-option=option:router");
    renew(client);

    assertThat(lab.guest().routes()).isEqualTo(routes);
  }

  @Test
  void otherNameServersAndDomainsAreWritten(Lab lab) {
    var server = lab.dnsmasq("--domain=one.test", "--dhcp-option=option:dns-server,192.0.2.1");
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);

    lab.restart(server, RANGE, "--domain=two.test", "--dhcp-option=option:dns-server,192.0.2.2");
    renew(client);

    assertThat(lab.guest().resolvConf().lines())
        .contains("nameserver 192.0.2.2")
        .anyMatch(line -> line.endsWith(" two.test"))
        .noneMatch(line -> line.contains("192.0.2.1") || line.contains("one.test"));
  }

  @Test
  void nameServersThatAreNotNamedAreAskedOn(Lab lab) {
    var server = lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    var before = lab.guest().resolvConf();

    lab.restart(server, RANGE, "--dhcp-option=option:dns-server");
    renew(client);

    assertThat(lab.guest().resolvConf()).isEqualTo(before);
  }

  @Test
  void theMtuFollowsAndGoesBackToWhatItWas(Lab lab) {
    var server = lab.dnsmasq("--dhcp-option=option:mtu,1400");
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    assertThat(lab.guest().mtu()).isEqualTo(1400);

    var other = lab.restart(server, RANGE, "--dhcp-option=option:mtu,1300");
    renew(client);
    assertThat(lab.guest().mtu()).isEqualTo(1300);

    lab.restart(other, RANGE);
    renew(client);
    assertThat(lab.guest().mtu()).isEqualTo(1300);

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
    assertThat(lab.guest().mtu()).isEqualTo(1500);
  }

  @Test
  void aShorterLeaseEndsSooner(Lab lab) {
    var server = lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    var monitor = AddressMonitor.on(lab);

    lab.restart(server, RANGE + ",5m");
    renew(client);

    assertThat(lab.guest().addresses())
        .singleElement()
        .satisfies(
            address -> assertThat(address.validSeconds().orElseThrow()).isBetween(280L, 300L));
    assertThat(monitor.deletions()).isEmpty();
  }

  @Test
  void anotherPrefixLengthTakesThePlaceOfTheFormer(Lab lab) {
    var server = lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);

    lab.restart(server, RANGE, "--dhcp-option=option:netmask,255.255.0.0");
    renew(client);

    assertThat(lab.guest().addresses())
        .singleElement()
        .extracting("cidr")
        .isEqualTo(leased + "/16");
    assertThat(lab.guest().routes())
        .containsExactlyInAnyOrder(
            "default via 10.0.3.1 dev eth0 proto dhcp src " + leased,
            "10.0.0.0/16 dev eth0 proto kernel scope link src " + leased);
  }

  @Test
  void anotherAddressTakesThePlaceOfTheFormerWithAllThatBelongsToIt(Lab lab) {
    var server =
        lab.dnsmasq(
            Dnsmasq.Service.LXC.withRange("10.0.3.10,10.0.3.99"),
            "--dhcp-option=option:dns-server,192.0.2.1");
    var client = lab.jdhclient("-d", "eth0");
    var old = Conditions.bound(client);

    server.forgetLeases();
    lab.restart(server, "10.0.3.100,10.0.3.199", "--dhcp-option=option:dns-server,192.0.2.2");
    renew(client);

    var now = lab.guest().addresses().get(0).address();
    assertThat(now).isNotEqualTo(old);
    assertThat(lab.guest().addresses()).hasSize(1);
    assertThat(lab.guest().routes()).hasSize(2).allMatch(route -> route.endsWith(" src " + now));
    assertThat(lab.guest().resolvConf()).contains("192.0.2.2").doesNotContain("192.0.2.1");
  }

  /** Has the client ask now instead of at T1, and waits until it is bound again. */
  private static void renew(Running client) {
    client.signal("USR1");
    Conditions.bound(client);
  }
}

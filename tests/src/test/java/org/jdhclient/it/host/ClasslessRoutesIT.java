package org.jdhclient.it.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** RFC 3442: where option 121 speaks, option 3 is silent. */
@ExtendWith(LabExtension.class)
final class ClasslessRoutesIT {
  private static final String ROUTES =
      "--dhcp-option=121,0.0.0.0/0,10.0.3.9,192.0.2.0/24,10.0.3.8,198.51.100.0/25,0.0.0.0";
  private static final String ROUTER = "--dhcp-option-force=option:router,10.0.3.1";

  @Test
  void setsTheRoutesOfOption121InsteadOfTheRouter(Lab lab) {
    lab.dnsmasq(ROUTES, ROUTER);
    var leased = Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().routes())
        .anyMatch(
            route ->
                route.matches("default via 10.0.3.9 dev eth0 proto dhcp .*src " + leased + ".*"))
        .anyMatch(
            route ->
                route.matches(
                    "192.0.2.0/24 via 10.0.3.8 dev eth0 proto dhcp .*src " + leased + ".*"))
        .anyMatch(
            route ->
                route.matches(
                    "198.51.100.0/25 dev eth0 proto dhcp scope link src " + leased + ".*"))
        .noneMatch(route -> route.contains("via 10.0.3.1 "))
        .hasSize(4);
    assertThat(lab.capture().first("DHCPACK").options()).containsKeys(3, 121);
  }

  @Test
  void reachesARouterOutsideTheSubnetThroughAnOnLinkRoute(Lab lab) {
    lab.dnsmasq("--dhcp-option=121,203.0.113.1/32,0.0.0.0,0.0.0.0/0,203.0.113.1");
    var leased = Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().routes())
        .anyMatch(
            route ->
                route.matches("203.0.113.1 dev eth0 proto dhcp scope link src " + leased + ".*"))
        .anyMatch(
            route ->
                route.matches(
                    "default via 203.0.113.1 dev eth0 proto dhcp .*src " + leased + ".*"));
  }

  @Test
  void takesMicrosoftsNumberOfTheOptionToo(Lab lab) {
    lab.dnsmasq("--dhcp-option-force=249,192.0.2.0/24,10.0.3.8");
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().routes())
        .anyMatch(route -> route.startsWith("192.0.2.0/24 via 10.0.3.8 "));
  }

  @Test
  void theRoutesGoWithTheLease(Lab lab) {
    var first = lab.dnsmasq(ROUTES);
    var client = lab.jdhclient("-d", "eth0");
    var old = Conditions.bound(client);

    first.forgetLeases();
    lab.restart(first, otherRangeThan(old));
    client.signal("USR1");
    client.awaitLine("^DHCPNAK from 10\\.0\\.3\\.1");
    Conditions.bound(client);

    assertThat(lab.guest().routes())
        .noneMatch(route -> route.contains(old))
        .noneMatch(route -> route.contains("via 10.0.3.8"))
        .anyMatch(route -> route.startsWith("default via 10.0.3.1 "))
        .hasSize(2);
  }

  private static String otherRangeThan(String address) {
    var last = Integer.parseInt(address.substring(address.lastIndexOf('.') + 1));
    return last < 128 ? "10.0.3.130,10.0.3.200" : "10.0.3.20,10.0.3.100";
  }
}

package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that takes back a lease in use is obeyed, and asked for another. */
@ExtendWith(LabExtension.class)
final class NakIT {
  @Test
  void aRefusedLeaseGoesAndAnotherComes(Lab lab) {
    var first = lab.dnsmasq(Dnsmasq.Service.LXC.withRange("10.0.3.10,10.0.3.99"));
    var client = lab.jdhclient("-d", "eth0");
    var old = Conditions.bound(client);

    first.forgetLeases();
    lab.restart(first, "10.0.3.100,10.0.3.199");
    client.signal("USR1");
    client.awaitLine("^DHCPNAK from 10\\.0\\.3\\.1");
    client.awaitLine("^DHCPDISCOVER on eth0 to 255\\.255\\.255\\.255 port 67 interval \\d+$");
    var now = Conditions.bound(client);

    assertThat(now).isNotEqualTo(old);
    assertThat(lab.guest().addresses()).singleElement().extracting("cidr").isEqualTo(now + "/24");
    assertThat(lab.guest().routes()).noneMatch(route -> route.contains(old)).hasSize(2);
  }

  @Test
  void aRefusedLeaseGoesAtOnce(Lab lab) {
    var first = lab.dnsmasq(Dnsmasq.Service.LXC.withRange("10.0.3.10,10.0.3.99"));
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);

    first.forgetLeases();
    lab.bridge().loseRequestsFromNowhere();
    lab.restart(first, "10.0.3.100,10.0.3.199");
    client.signal("USR1");
    client.awaitLine("^DHCPNAK from 10\\.0\\.3\\.1");

    Conditions.awaitNoAddress(lab.guest());
    Conditions.assertNothingLeftBehind(lab.guest());
  }
}

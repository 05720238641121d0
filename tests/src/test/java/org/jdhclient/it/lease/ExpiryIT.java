package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lease that nobody extends ends, and with it all that it brought. */
@ExtendWith(LabExtension.class)
final class ExpiryIT {
  private static final int LEASE_SECONDS = 8;

  @Test
  void takesEverythingAwayAndAsksAgain(Lab lab) {
    var server = lab.udhcpd(LEASE_SECONDS);
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    assertThat(lab.guest().resolvConf()).contains("nameserver 10.0.3.1");

    server.close();
    client.awaitLine("^DHCPDISCOVER on eth0 to 255\\.255\\.255\\.255 port 67 interval \\d+$");

    Conditions.assertNothingLeftBehind(lab.guest());
    assertThat(lab.guest().isUp()).isTrue();
  }

  @Test
  void bindsAgainWhenTheServerIsBack(Lab lab) {
    var server = lab.udhcpd(LEASE_SECONDS);
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);

    server.close();
    client.awaitLine("^DHCPDISCOVER");
    lab.udhcpd(60);

    var leased = Conditions.bound(client);
    assertThat(lab.guest().addresses().get(0).address()).isEqualTo(leased);
  }

  @Test
  void theKernelTakesTheAddressAwayWhenTheClientIsDead(Lab lab) {
    lab.udhcpd(LEASE_SECONDS);
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);

    client.signal("KILL");

    Conditions.awaitNoAddress(lab.guest());
    assertThat(lab.guest().routes()).isEmpty();
  }
}

package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** RFC 2131, 4.4.5: a lease in use is extended, first by its own server, then by any. */
@Tag("both-forms")
@ExtendWith(LabExtension.class)
final class RenewIT {
  @Test
  void renewsAtT1ByUnicast(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,60");
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);

    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 10\\.0\\.3\\.1 port 67$");
    assertThat(Conditions.bound(client)).isEqualTo(leased);

    var first = lab.capture().first("DHCPACK");
    assertThat(first.numberOption(58)).as("T1 as the server sent it").isEqualTo(4);
    var renewal = lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(renewal.source()).isEqualTo(leased);
    assertThat(renewal.destination()).isEqualTo("10.0.3.1");
    assertThat(renewal.ciaddr()).isEqualTo(leased);
    assertThat(renewal.options()).doesNotContainKeys(50, 54);
    var request = lab.capture().first("DHCPREQUEST");
    // From three quarters of T1 on; the sending takes a busy machine a while.
    assertThat(Duration.between(request.time(), renewal.time()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void rebindsAtT2ByBroadcastWhenItsServerIsSilent(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,8");
    lab.bridge().loseUnicastRequests();
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);

    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 10\\.0\\.3\\.1 port 67$");
    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 255\\.255\\.255\\.255 port 67$");
    client.awaitLine("^DHCPACK of " + leased + " from 10\\.0\\.3\\.1$");
    assertThat(Conditions.bound(client)).isEqualTo(leased);

    var rebinding =
        lab.capture()
            .await(
                "DHCPREQUEST", request -> request.isBroadcast() && request.ciaddr().equals(leased));
    assertThat(rebinding.source()).isEqualTo(leased);
    assertThat(rebinding.options()).doesNotContainKeys(50, 54);
  }

  @Test
  void refreshesTheKernelsLifetimeAtEachAck(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:T1,12", "--dhcp-option=option:T2,60");
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    var atLast = new AtomicLong(lifetime(lab));

    // By itself it only gets less.
    Await.until("the address has a longer lifetime", () -> isLonger(atLast, lab));

    Conditions.bound(client);
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  private static boolean isLonger(AtomicLong before, Lab lab) {
    long now = lifetime(lab);
    return now > before.getAndSet(now);
  }

  private static long lifetime(Lab lab) {
    return lab.guest().addresses().get(0).validSeconds().orElseThrow();
  }
}

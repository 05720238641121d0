package org.jdhclient.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.Test;

/** The leases that a client remembers. */
class RememberedLeasesTest {
  @Test
  void theTenNewestStay() {
    var remembered = new RememberedLeases(List.of());
    for (int host = 10; host < 110; host++) {
      remembered.add(leaseOf(host));
    }
    assertThat(remembered.newestFirst()).hasSize(10);
    assertThat(remembered.newestFirst().get(0)).isEqualTo(leaseOf(109));
    assertThat(remembered.newestFirst().get(9)).isEqualTo(leaseOf(100));
  }

  private static Lease leaseOf(int host) {
    return ack().address(Ipv4Address.of(192, 0, 2, host)).recorded(BootTime.ofSeconds(1000));
  }
}

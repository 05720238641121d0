package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which server is asked for an address, where each says how much it is preferred. */
@ExtendWith(LabExtension.class)
final class TwoServers6IT {
  /** What has come so long before is surely read, on a busy machine too. */
  private static final Duration READING = Duration.ofMillis(300);

  @ParameterizedTest
  @CsvSource({
    "KEA, 10, ISC_DHCPD, 200",
    "ISC_DHCPD, 10, KEA, 200",
    "WIDE, 1, DIBBLER, 254",
    "DIBBLER, 1, WIDE, 254",
  })
  void theServerOfTheHigherOneIsAsked(
      ServerProgram6 one, int low, ServerProgram6 other, int high, Lab lab) {
    lab.server(one, ServedNetwork6.LXC.preferring(low));
    lab.secondServer(other, ServedNetwork6.OTHER.preferring(high));

    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));

    var request = lab.capture().dhcp6().first("Request");
    var heard =
        lab.capture().dhcp6().all("Advertise").stream()
            .filter(advertise -> advertise.time().isBefore(request.time().minus(READING)))
            .toList();
    var servers = heard.stream().map(Dhcp6Frame::server).distinct();
    assumeTrue(servers.count() == 2, "a server took longer than clients wait for another");
    assertThat(heard).extracting("preference").containsOnly(low, high);
    assertThat(heard)
        .filteredOn(advertise -> advertise.server().equals(request.server()))
        .extracting("preference")
        .containsOnly(high);
    assertThat(lab.guest().globalAddresses())
        .extracting("cidr")
        .containsExactly(ServedNetwork6.OTHER.address() + "/128");
  }
}

package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C and SIGTERM end the client cleanly, wherever it is. */
@ExtendWith(LabExtension.class)
final class SignalIT {
  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void beforeItIsBoundNothingIsLeftBehind(String signal, Lab lab) {
    var client = lab.jdhclient("-v", "eth0");
    client.awaitLine("^DHCPDISCOVER on eth0");

    client.signal(signal);

    assertThat(client.awaitExit()).isZero();
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void onceItIsBoundTheAddressStaysUntilItsLifetimeEnds(String signal, Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-v", "eth0");
    var leased = Conditions.bound(client);

    client.signal(signal);

    assertThat(client.awaitExit()).isZero();
    var address = lab.guest().addresses().get(0);
    assertThat(address.address()).isEqualTo(leased);
    assertThat(address.validSeconds()).isPresent();
    assertThat(lab.guest().routes()).anyMatch(route -> route.startsWith("default via 10.0.3.1 "));
    assertThat(lab.guest().resolvConf()).contains("nameserver 10.0.3.1");
    assertThat(lab.capture().dhcp("DHCPRELEASE")).isEmpty();
  }
}

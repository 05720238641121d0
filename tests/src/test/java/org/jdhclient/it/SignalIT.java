package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C and SIGTERM end the client cleanly, wherever it is. */
@ExtendWith(LabExtension.class)
final class SignalIT {
  @ParameterizedTest
  @CsvSource({"INT, 2", "TERM, 15"})
  void beforeItIsBoundNothingIsLeftBehind(String signal, int number, Lab lab) {
    var client = lab.jdhclient("-d", "eth0");
    client.awaitLine("^DHCPDISCOVER on eth0");

    client.signal(signal);

    assertThat(client.awaitExit()).isEqualTo(128 + number);
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void onceItIsBoundTheAddressStaysUntilItsLifetimeEnds(String signal, Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
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

  /** SIGHUP from a hand that has changed something, SIGUSR1 as udhcpc has it. */
  @ParameterizedTest
  @ValueSource(strings = {"HUP", "USR1"})
  void aSignalToRenewExtendsTheLeaseNow(String signal, Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);

    client.signal(signal);

    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 10\\.0\\.3\\.1 port 67$");
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    var renewal = lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(renewal.ciaddr()).isEqualTo(leased);
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
  }

  @Test
  void aSignalToRenewDoesNotEndAClientThatStillAsks(Lab lab) {
    var client = lab.jdhclient("-d", "eth0");
    client.awaitLine("^DHCPDISCOVER on eth0");

    client.signal("HUP");
    client.awaitLine("^DHCPDISCOVER on eth0");
    lab.dnsmasq();

    Conditions.bound(client);
  }
}

package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals end the client cleanly, or have it renew, wherever it is and whatever it is at. */
@Tag("both-forms")
@ExtendWith(LabExtension.class)
final class SignalIT {
  private static final int HOST_NAME = 12;

  @ParameterizedTest
  @CsvSource({"INT, 2", "TERM, 15"})
  void beforeItIsBoundNothingIsLeftBehind(String signal, int number, Lab lab) {
    var command = lab.jdhclient("-d", "eth0");
    command.awaitLine("^DHCPDISCOVER on eth0");

    signalClient(signal, lab.guest());

    assertThat(command.awaitExit()).isEqualTo(128 + number);
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void onceItIsBoundTheAddressStaysUntilItsLifetimeEnds(String signal, Lab lab) {
    lab.dnsmasq();
    var command = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(command);

    signalClient(signal, lab.guest());

    assertThat(command.awaitExit()).isZero();
    assertStays(leased, lab);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void soItDoesWhenAClientInTheBackgroundIsEnded(String signal, Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();

    client.signal(signal, lab.guest());

    client.awaitEnd(lab.guest());
    assertStays(leased, lab);
  }

  private static void assertStays(String leased, Lab lab) {
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
    var command = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(command);

    signalClient(signal, lab.guest());

    command.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 10\\.0\\.3\\.1 port 67$");
    assertThat(Conditions.bound(command)).isEqualTo(leased);
    assertThat(renewal(lab).ciaddr()).isEqualTo(leased);
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HUP", "USR1"})
  void inTheBackgroundToo(String signal, Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();

    client.signal(signal, lab.guest());

    var renewal = renewal(lab);
    assertThat(renewal.ciaddr()).isEqualTo(leased);
    lab.capture().await("DHCPACK", ack -> ack.xid().equals(renewal.xid()));
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
  }

  @Test
  void aHangUpHasTheConfigurationReadAnewBeforeTheRenewal(Lab lab) {
    var file = "/run/dhclient.conf";
    lab.guest().cell().shell("echo 'send host-name \"before\";' >" + file).orThrow();
    lab.dnsmasq();
    assertThat(lab.jdhclient("-cf", file, "eth0").awaitExit()).isZero();
    var client = ClientProcess.awaitOnly(lab.guest());

    lab.guest().cell().shell("echo 'send host-name \"after\";' >" + file).orThrow();
    client.signal("HUP", lab.guest());

    assertThat(renewal(lab).options().get(HOST_NAME)).isEqualTo("6166746572");
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void ofSeveralAtOnceNoneIsLost(Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();

    for (var signal : List.of("STOP", "HUP", "USR1", "TERM", "CONT")) {
      client.signal(signal, lab.guest());
    }

    client.awaitEnd(lab.guest());
    assertThat(renewal(lab).ciaddr()).isEqualTo(leased);
    assertStays(leased, lab);
  }

  @Test
  void aSignalToRenewDoesNotEndAClientThatStillAsks(Lab lab) {
    var command = lab.jdhclient("-d", "eth0");
    command.awaitLine("^DHCPDISCOVER on eth0");

    signalClient("HUP", lab.guest());
    command.awaitLine("^DHCPDISCOVER on eth0");
    lab.dnsmasq();

    Conditions.bound(command);
  }

  /** Whoever waits for a client in the foreground need not be it. */
  private static void signalClient(String signal, Guest guest) {
    ClientProcess.awaitAny(guest).signal(signal, guest);
  }

  private static DhcpFrame renewal(Lab lab) {
    return lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
  }
}

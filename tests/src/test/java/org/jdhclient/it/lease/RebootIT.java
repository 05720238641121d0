package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jdhclient.it.fixture.AddressMonitor;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.LeaseFileText;
import org.jdhclient.it.fixture.Story;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** RFC 2131, 3.2: a client that starts again asks for the lease that it remembers. */
@ExtendWith(LabExtension.class)
final class RebootIT {
  /** 10 seconds for the remembered lease, 60 for any other; on a busy machine. */
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  @Test
  void aRememberedLeaseIsConfirmed(Lab lab) {
    Wiring.TX_OFF.toDnsmasq(lab);
    var leased = boundThenOff(lab);

    var client = lab.jdhclient("-v", "eth0");

    assertThat(client.awaitExit()).isZero();
    Story.assertTold(client, Story.request(leased), Story.ack(leased), Story.bound(leased));
    var request = lab.capture().second("DHCPREQUEST");
    assertThat(request.isBroadcast()).isTrue();
    assertThat(request.source()).isEqualTo("0.0.0.0");
    assertThat(request.ciaddr()).isEqualTo("0.0.0.0");
    assertThat(request.addressOption(50)).isEqualTo(leased);
    assertThat(request.options()).doesNotContainKey(54);
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
    assertThat(LeaseFileText.of(lab.guest()).lastAddress()).isEqualTo(leased);
  }

  @Test
  void aRefusedOneGoesAndAnotherIsAskedForAtOnce(Lab lab) {
    lab.bridge().switchTxOffloadOff(lab.port());
    var server = lab.dnsmasq(Dnsmasq.Service.LXC.withRange("10.0.3.10,10.0.3.99"));
    ClientProcess.bound(lab).kill(lab.guest());
    var old = lab.guest().addresses().get(0).address();
    server.forgetLeases();
    lab.restart(server, "10.0.3.100,10.0.3.199");

    var client = lab.jdhclient("-v", "eth0");

    assertThat(client.awaitExit()).isZero();
    assertThat(lab.guest().addresses()).hasSize(1);
    var now = lab.guest().addresses().get(0).address();
    Story.assertTold(
        client,
        Story.request(old),
        Story.NAK,
        Story.DISCOVER,
        Story.offer(now),
        Story.request(now),
        Story.ack(now),
        Story.bound(now));
    assertThat(now).isNotEqualTo(old);
    assertThat(lab.guest().routes()).noneMatch(route -> route.contains(old)).hasSize(2);
    var nak = lab.capture().first("DHCPNAK");
    var discover = lab.capture().await("DHCPDISCOVER", after(nak));
    assertThat(discover.options()).doesNotContainKey(50);
  }

  @Test
  void afterTenSecondsOfSilenceAnyLeaseIsAskedFor(Lab lab) {
    var server = lab.dnsmasq();
    var leased = boundThenOff(lab);
    server.close();
    var client = lab.jdhclient("-v", "eth0");

    client.awaitLine("^" + Story.request(leased) + "$");
    client.awaitLine("^" + Story.DISCOVER + "$");

    var request = lab.capture().second("DHCPREQUEST");
    var discover = lab.capture().await("DHCPDISCOVER", after(request));
    assertThat(discover.addressOption(50)).isEqualTo(leased);
    assertThat(Duration.between(request.time(), discover.time()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void anotherServersLeaseTakesThePlaceOfTheRememberedOne(Lab lab) {
    var server = lab.dnsmasq();
    ClientProcess.bound(lab).kill(lab.guest());
    var old = lab.guest().addresses().get(0).address();
    server.close();
    var client = lab.jdhclient("-v", "eth0");
    client.awaitLine("^" + Story.DISCOVER + "$");

    lab.udhcpd(60);
    var now = Conditions.bound(client);

    assertThat(now).isNotEqualTo(old);
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(now + "/24");
    assertThat(lab.guest().routes()).noneMatch(route -> route.contains(old)).hasSize(2);
  }

  /** The bridge, which the lease names as the router, answers ARP though no server answers DHCP. */
  @Test
  void aRecordedLeaseIsUsedWhereItsRouterIs(Lab lab) {
    var server = lab.dnsmasq();
    var leased = boundThenOff(lab);
    server.close();
    var client = lab.jdhclient("-v", "eth0");

    assertThat(client.awaitExit(TIMEOUT)).isZero();

    Story.assertTold(
        client,
        Story.request(leased),
        Story.DISCOVER,
        Story.NO_OFFERS,
        Story.tryingRecorded(leased),
        Story.bound(leased));
    ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
    assertThat(lab.guest().addresses().get(0).validSeconds().orElseThrow())
        .isBetween(3000L, 3600L - 60);
    assertThat(lab.guest().routes())
        .anyMatch(route -> route.startsWith("default via 10.0.3.1 "))
        .hasSize(2);
    assertThat(lab.guest().resolvConf()).contains("nameserver 10.0.3.1");
  }

  @Test
  void aRecordedLeaseIsNotUsedWhereItsRouterIsNot(Lab lab) {
    var server = lab.dnsmasq();
    ClientProcess.bound(lab).kill(lab.guest());
    var leased = lab.guest().addresses().get(0).address();
    server.close();
    lab.bridge().host().run("ip", "addr", "flush", "dev", "lxcbr0").orThrow();
    var client = lab.jdhclient("-v", "eth0");

    assertThat(client.awaitExit(TIMEOUT)).isZero();

    Story.assertTold(
        client,
        Story.request(leased),
        Story.DISCOVER,
        Story.NO_OFFERS,
        Story.tryingRecorded(leased),
        Story.SLEEPING,
        Story.NEXT_TRY);
    ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).as("the killed client's address").isEmpty();
  }

  @Test
  void aKilledClientsAddressIsKeptWithoutAFlap(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab).kill(lab.guest());
    var leased = lab.guest().addresses().get(0).address();
    var monitor = AddressMonitor.on(lab);

    ClientProcess.bound(lab);

    Await.until("its lifetime is set anew", () -> !monitor.lines().isEmpty());
    assertThat(monitor.deletions()).isEmpty();
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
  }

  @Test
  void theKernelTakesAKilledClientsAddressAwayWhenTheLeaseEnds(Lab lab) {
    int leaseSeconds = 10;
    lab.udhcpd(leaseSeconds);
    var client = ClientProcess.bound(lab);
    // As long as the client is there, so is the address, however busy the machine is.
    var kernelEnds = Instant.now().plusSeconds(kernelLifetime(lab.guest()));
    client.kill(lab.guest());

    lab.capture().first("DHCPACK");
    var acks = lab.capture().dhcp("DHCPACK");
    var ends = acks.get(acks.size() - 1).time().plusSeconds(leaseSeconds);
    assertThat(kernelEnds).isBefore(ends.plusSeconds(1));
    Conditions.awaitNoAddress(lab.guest());
    assertThat(lab.guest().routes()).isEmpty();
  }

  /** What is left of the address, in seconds. */
  private static long kernelLifetime(Guest guest) {
    return guest.addresses().get(0).validSeconds().orElseThrow();
  }

  private static Predicate<DhcpFrame> after(DhcpFrame frame) {
    return other -> other.time().isAfter(frame.time());
  }

  /** A guest that got a lease and lost its power: only its disk remembers. */
  private static String boundThenOff(Lab lab) {
    ClientProcess.bound(lab).kill(lab.guest());
    var leased = lab.guest().addresses().get(0).address();
    turnOff(lab.guest());
    return leased;
  }

  private static void turnOff(Guest guest) {
    guest.run("ip", "addr", "flush", "dev", "eth0").orThrow();
    guest.run("ip", "link", "set", "eth0", "down").orThrow();
    guest.cell().shell("rm -rf /run/jdhclient /run/dhclient.pid").orThrow();
  }
}

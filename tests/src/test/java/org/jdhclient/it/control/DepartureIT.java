package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.LeaseFileText;
import org.jdhclient.it.fixture.Story;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.LxcBridge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** -r gives the lease back, -x keeps silent about it; both take it away here. */
@ExtendWith(LabExtension.class)
final class DepartureIT {
  @Tag("both-forms")
  @Test
  void releaseGivesEverythingBackAndSaysWhatDhclientSays(Lab lab) {
    var server = lab.dnsmasq();
    ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();

    var release = lab.jdhclient("-r", "-v", "eth0");

    assertThat(release.awaitExit()).isZero();
    Story.assertToldAfterKilling(release, Story.release(leased));
    Await.until("the server has no lease", () -> server.leases().isBlank());
    assertNothingIsLeft(lab);
    assertThat(LeaseFileText.of(lab.guest()).lastExpiry()).isBeforeOrEqualTo(Instant.now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-r", "-x"})
  void aStoppedClientIsLetGoOnToEnd(String flag, Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    client.stop(lab.guest());

    var departure = lab.jdhclient(flag, "eth0");

    assertThat(departure.awaitExit()).isZero();
    assertThat(departure.lines())
        .anyMatch(line -> line.contains("pid " + client.pid() + ", was stopped by a signal"));
    if (flag.equals("-r")) {
      lab.capture().first("DHCPRELEASE");
    }
    assertThat(lab.capture().dhcp("DHCPRELEASE")).hasSize(flag.equals("-r") ? 1 : 0);
    assertNothingIsLeft(lab);
  }

  /** RFC 2131, table 5. */
  @Test
  void aReleaseSaysWhoHasWhatOfWhomAndNothingElse(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();
    var request = lab.capture().first("DHCPREQUEST");

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();

    var release = lab.capture().await("DHCPRELEASE", frame -> true);
    assertThat(release.isBroadcast()).isFalse();
    assertThat(release.source()).isEqualTo(leased);
    assertThat(release.destination()).isEqualTo("10.0.3.1");
    assertThat(release.ciaddr()).isEqualTo(leased);
    assertThat(release.yiaddr()).isEqualTo("0.0.0.0");
    assertThat(release.secs()).isZero();
    assertThat(release.xid()).isNotEqualTo(request.xid());
    assertThat(release.addressOption(54)).isEqualTo("10.0.3.1");
    assertThat(release.options().keySet()).contains(53, 54).isSubsetOf(53, 54, 61);
    assertThat(release.options().get(61)).isEqualTo(request.options().get(61));
  }

  /** There is no address to send it from any more. */
  @Test
  void aLeaseWhoseAddressIsNotSetIsGivenBackToo(Lab lab) {
    var server = lab.dnsmasq();
    ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();
    assertThat(lab.jdhclient("-x", "eth0").awaitExit()).isZero();

    var end = lab.jdhclient("-r", "eth0");

    assertThat(end.awaitExit()).as(end.toString()).isZero();
    var release = lab.capture().await("DHCPRELEASE", frame -> true);
    assertThat(release.source()).isEqualTo("0.0.0.0");
    assertThat(release.destination()).isEqualTo("255.255.255.255");
    assertThat(release.ciaddr()).isEqualTo(leased);
    assertThat(release.addressOption(54)).isEqualTo("10.0.3.1");
    Await.until("the server has no lease", () -> server.leases().isBlank());
  }

  /** The kernel must first ask where the server is, and nobody answers for a while. */
  @Test
  void aReleaseLeavesBeforeTheAddressDoes(Lab lab) {
    var server = lab.dnsmasq();
    ClientProcess.bound(lab);
    var host = lab.bridge().host();
    host.run("ip", "link", "set", LxcBridge.NAME, "arp", "off").orThrow();
    lab.guest().run("ip", "neigh", "flush", "dev", "eth0").orThrow();

    var release = lab.jdhclient("-r", "-v", "eth0");
    Await.until("the kernel asks in vain where the server is", () -> isAskedFor(lab));
    assertThat(lab.guest().addresses()).as("still there, while the RELEASE waits").hasSize(1);
    host.run("ip", "link", "set", LxcBridge.NAME, "arp", "on").orThrow();

    assertThat(release.awaitExit()).isZero();
    lab.capture().await("DHCPRELEASE", frame -> true);
    Await.until("the server has no lease", () -> server.leases().isBlank());
    assertNothingIsLeft(lab);
  }

  private static boolean isAskedFor(Lab lab) {
    return lab.guest().run("ip", "neigh", "show", LxcBridge.ADDRESS).out().contains("INCOMPLETE");
  }

  @Test
  void aSecondReleaseHasNothingToGiveBack(Lab lab) {
    lab.dnsmasq();
    ClientProcess.bound(lab);
    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();

    var second = lab.jdhclient("-r", "-v", "eth0");

    assertThat(second.awaitExit()).isZero();
    Story.assertTold(second);
    startAgain(lab, "DHCPDISCOVER");
    assertThat(lab.capture().dhcp("DHCPRELEASE")).hasSize(1);
  }

  /** The kernel keeps the address of a client that was killed: it is given back all the same. */
  @Test
  void releaseNeedsNoRunningClient(Lab lab) {
    var server = lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();
    client.kill(lab.guest());

    var release = lab.jdhclient("-r", "-v", "eth0");

    assertThat(release.awaitExit()).isZero();
    Story.assertTold(release, Story.release(leased));
    Await.until("the server has no lease", () -> server.leases().isBlank());
    assertNothingIsLeft(lab);
  }

  @Test
  void releaseEndsAClientThatStillAsks(Lab lab) {
    var asking = lab.jdhclient("-v", "eth0");
    asking.awaitLine("^DHCPDISCOVER");

    var release = lab.jdhclient("-r", "-v", "eth0");

    assertThat(release.awaitExit()).isZero();
    Story.assertToldAfterKilling(release);
    assertThat(asking.awaitExit()).isEqualTo(128 + 15);
    assertNothingIsLeft(lab);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-r", "-x"})
  void departingWithoutALeaseIsNoFault(String departure, Lab lab) {
    var client = lab.jdhclient(departure, "-v", "eth0");

    assertThat(client.awaitExit()).isZero();

    Story.assertTold(client);
    assertNothingIsLeft(lab);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-r", "-x"})
  void departingFromAnInterfaceThatIsNotThereIsOne(String departure, Lab lab) {
    var client = lab.jdhclient(departure, "nosuch0");

    assertThat(client.awaitExit()).isEqualTo(1);
    Conditions.assertOnePlainLine(client, "nosuch0");
  }

  @Tag("both-forms")
  @ParameterizedTest
  @ValueSource(strings = {"-r", "-x"})
  void aStrangerWhosePidIsInThePidFileSurvives(String departure, Lab lab) {
    var stranger = lab.startInGuest("sh", "-c", "echo here; exec tail -f /dev/null");
    stranger.awaitLine("here");
    lab.guest().cell().shell("echo " + stranger.pid() + " >/run/dhclient.pid").orThrow();

    assertThat(lab.jdhclient(departure, "eth0").awaitExit()).isZero();

    assertThat(stranger.isAlive()).isTrue();
    assertThat(ClientProcess.inPidFile(lab.guest())).isEmpty();
  }

  @Test
  void stopTakesEverythingAwayAndTellsTheServerNothing(Lab lab) {
    var server = lab.dnsmasq();
    ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();

    var stop = lab.jdhclient("-x", "-v", "eth0");

    assertThat(stop.awaitExit()).isZero();
    Story.assertToldAfterKilling(stop);
    assertNothingIsLeft(lab);
    var again = startAgain(lab, "DHCPREQUEST");
    assertThat(again.addressOption(50)).isEqualTo(leased);
    assertThat(lab.capture().dhcp("DHCPRELEASE")).isEmpty();
    assertThat(server.leases()).contains(" " + leased + " ");
  }

  /** Starts anew; returns the first message, behind which nothing earlier is still to come. */
  private static DhcpFrame startAgain(Lab lab, String type) {
    var before = lab.capture().dhcp().stream().map(DhcpFrame::xid).toList();
    ClientProcess.bound(lab);
    return lab.capture().await(type, frame -> !before.contains(frame.xid()));
  }

  private static void assertNothingIsLeft(Lab lab) {
    ClientProcess.assertNone(lab.guest());
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @Test
  void theInterfacesMtuGoesWithTheLease(Lab lab) {
    lab.dnsmasq("--dhcp-option-force=option:mtu,1400");
    ClientProcess.bound(lab);
    assertThat(lab.guest().mtu()).isEqualTo(1400);

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();

    assertThat(lab.guest().mtu()).isEqualTo(1500);
  }
}

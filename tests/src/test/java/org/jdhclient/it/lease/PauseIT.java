package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jdhclient.it.fixture.AddressMonitor;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that was stopped for a while, as with its container, catches up when it wakes. */
@ExtendWith(LabExtension.class)
final class PauseIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int LEASE_SECONDS = 8;

  @Test
  void aLeaseThatEndedMeanwhileIsTakenAwayAndAnotherAskedFor(Lab lab) {
    var server = lab.udhcpd(LEASE_SECONDS);
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);
    server.close();

    var paused = client.whilePaused(() -> passSinceAck(LEASE_SECONDS + 1, lab));

    lab.capture().await("DHCPDISCOVER", each -> each.time().isAfter(paused), SOON);
    client.awaitLine("^The lease of " + leased + " has expired\\.$");
    Await.until("nothing is left", SOON, () -> isNothingLeft(lab));
    Conditions.assertNothingLeftBehind(lab.guest());
  }

  @Test
  void aLeaseThatEndedMeanwhileIsFollowedByAnotherInTheBackground(Lab lab) {
    lab.udhcpd(LEASE_SECONDS);
    var client = ClientProcess.bound(lab);

    client.signal("STOP", lab.guest());
    Conditions.awaitNoAddress(lab.guest());
    client.signal("CONT", lab.guest());

    Conditions.awaitAddress(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void aRenewalThatIsDueSinceIsMadeAtOnceWithoutTouchingTheAddress(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,60");
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);
    var monitor = AddressMonitor.on(lab);

    var paused = client.whilePaused(() -> passSinceAck(6, lab));

    var request = lab.capture().await("DHCPREQUEST", each -> each.time().isAfter(paused), SOON);
    assertThat(request.ciaddr()).isEqualTo(leased);
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    assertThat(monitor.deletions()).isEmpty();
  }

  @Test
  void aShortPauseChangesNothing(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);
    var monitor = AddressMonitor.on(lab);

    client.whilePaused(() -> passSinceAck(3, lab));

    // What the client sends next is what the signal asks for.
    client.signal("USR1");
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(lab.capture().dhcp("DHCPREQUEST"))
        .extracting(DhcpFrame::isBroadcast)
        .containsExactly(true, false);
    assertThat(monitor.deletions()).isEmpty();
  }

  /** Waits until so many seconds have passed since the last DHCPACK. */
  private static void passSinceAck(int seconds, Lab lab) {
    lab.capture().first("DHCPACK");
    var acks = lab.capture().dhcp("DHCPACK");
    Await.passed(acks.get(acks.size() - 1).time().plusSeconds(seconds));
  }

  private static boolean isNothingLeft(Lab lab) {
    return lab.guest().addresses().isEmpty() && !lab.guest().resolvConf().contains("10.0.3.1");
  }
}

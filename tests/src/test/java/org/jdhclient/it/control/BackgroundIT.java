package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.AddressMonitor;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Story;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As dhclient does: the command ends when there is a lease, and the client lives on. */
@ExtendWith(LabExtension.class)
final class BackgroundIT {
  /** The client tries for 60 seconds. */
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static final int BY_SIGTERM = 128 + 15;

  @Test
  void saysWhatDhclientSaysAndEndsWithStatusZero(Lab lab) {
    Wiring.TX_OFF.toDnsmasq(lab);
    var client = lab.jdhclient("-v", "eth0");

    assertThat(client.awaitExit()).isZero();

    var leased = lab.guest().addresses().get(0).address();
    Story.assertTold(
        client,
        Story.DISCOVER,
        Story.offer(leased),
        Story.request(leased),
        Story.ack(leased),
        Story.bound(leased));
    ClientProcess.awaitOnly(lab.guest());
  }

  @Test
  void renewsAtT1(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,60");
    var client = ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();

    var first = lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    var second =
        lab.capture()
            .await("DHCPREQUEST", next -> !next.isBroadcast() && !next.xid().equals(first.xid()));

    assertThat(List.of(first, second)).extracting(DhcpFrame::ciaddr).containsOnly(leased);
    lab.capture()
        .await("DHCPACK", ack -> ack.xid().equals(second.xid()) && ack.yiaddr().equals(leased));
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void tellsThatNobodyAnswersAndLivesOn(Lab lab) {
    var client = lab.jdhclient("-v", "eth0");

    assertThat(client.awaitExit(TIMEOUT)).isZero();

    Story.assertTold(client, Story.DISCOVER, Story.NO_OFFERS, Story.SLEEPING, Story.NEXT_TRY);
    var sleeping = ClientProcess.awaitOnly(lab.guest());
    Conditions.assertNothingLeftBehind(lab.guest());
    awaitResting(lab);
    lab.dnsmasq();
    sleeping.signal("HUP", lab.guest());
    Conditions.awaitAddress(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(sleeping);
  }

  /** It is for those who have it in their scripts. */
  @Test
  void toStayInMemoryIsAcceptedAndNothingNew(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("--resident", "eth0");

    assertThat(client.awaitExit()).isZero();

    assertThat(client.lines()).noneMatch(line -> line.contains("resident"));
    ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void aSingleTryThatSucceedsLivesOnToo(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-1", "-v", "eth0");

    assertThat(client.awaitExit()).isZero();

    ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void aSecondStartTakesOverWithoutLosingTheAddress(Lab lab) {
    Wiring.TX_OFF.toDnsmasq(lab);
    var first = ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();
    var monitor = AddressMonitor.on(lab);
    var second = lab.jdhclient("-v", "eth0");

    assertThat(second.awaitExit()).isZero();

    Story.assertTold(second, Story.request(leased), Story.ack(leased), Story.bound(leased));
    assertThat(ClientProcess.awaitOnly(lab.guest())).isNotEqualTo(first);
    Await.until("its lifetime is set anew", () -> !monitor.lines().isEmpty());
    assertThat(monitor.deletions()).isEmpty();
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
  }

  @Test
  void aSecondStartTakesOverFromOneThatStillAsks(Lab lab) {
    var first = lab.jdhclient("-v", "eth0");
    first.awaitLine("^DHCPDISCOVER on eth0");
    var second = lab.jdhclient("-v", "eth0");

    second.awaitLine("^DHCPDISCOVER on eth0");

    assertThat(first.awaitExit()).isEqualTo(BY_SIGTERM);
    lab.dnsmasq();
    assertThat(second.awaitExit()).isZero();
    ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void ofTwoStartsAtOnceOneHasTheInterface(Lab lab) {
    lab.dnsmasq();
    var both = List.of(lab.jdhclient("-v", "eth0"), lab.jdhclient("-v", "eth0"));

    var statuses = Stream.of(both.get(0).awaitExit(), both.get(1).awaitExit()).toList();

    assertThat(statuses).contains(0).isSubsetOf(0, BY_SIGTERM);
    ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void writesNoPidFileIfItIsNotTo(Lab lab) {
    lab.dnsmasq();

    assertThat(lab.jdhclient("--no-pid", "eth0").awaitExit()).isZero();

    ClientProcess.awaitAny(lab.guest());
    assertThat(ClientProcess.inPidFile(lab.guest())).isEmpty();
  }

  @Test
  void writesThePidWhereItIsTold(Lab lab) {
    lab.dnsmasq();

    assertThat(lab.jdhclient("-pf", "/run/other.pid", "eth0").awaitExit()).isZero();

    var client = ClientProcess.awaitAny(lab.guest());
    assertThat(lab.guest().run("cat", "/run/other.pid").lines())
        .containsExactly(Long.toString(client.pid()));
    assertThat(ClientProcess.inPidFile(lab.guest())).isEmpty();
  }

  /** It has begun to rest when it has written its status. */
  private static void awaitResting(Lab lab) {
    Await.until("a status", () -> lab.guest().run("jdhclient", "--status", "eth0").status() == 0);
    assertThat(lab.capture().dhcp()).extracting(DhcpFrame::type).containsOnly("DHCPDISCOVER");
  }
}

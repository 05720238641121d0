package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.DhcpFrame;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As dhclient does: the command ends when there is a lease, and the client lives on. */
@ExtendWith(LabExtension.class)
final class BackgroundIT {
  /** The client tries for 60 seconds. */
  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  private static final int BY_SIGTERM = 128 + 15;
  private static final int BY_SIGINT = 128 + 2;

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
  void livesOnWhereNoTerminalReachesIt(Lab lab) {
    lab.dnsmasq();
    var terminal = lab.startInGuest("script", "-qec", "jdhclient -v eth0", "/dev/null");

    assertThat(terminal.awaitExit()).isZero();

    var client = ClientProcess.awaitOnly(lab.guest());
    assertThat(client.session()).as("a session of its own").isEqualTo(client.pid());
    assertThat(client.terminal()).isEqualTo("?");
    assertThat(client.parent()).isEqualTo(1);
    assertThat(lab.guest().run("readlink", "/proc/" + client.pid() + "/cwd").lines())
        .containsExactly("/");
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void renewsAtT1(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,60");
    ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();

    var renewal = lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());

    assertThat(renewal.ciaddr()).isEqualTo(leased);
    lab.capture()
        .await("DHCPACK", ack -> ack.xid().equals(renewal.xid()) && ack.yiaddr().equals(leased));
    ClientProcess.awaitOnly(lab.guest());
  }

  @Test
  void tellsThatNobodyAnswersAndLivesOn(Lab lab) {
    var client = lab.jdhclient("-v", "eth0");

    assertThat(client.awaitExit(TIMEOUT)).isZero();

    Story.assertToldWithRepetitions(client, Story.DISCOVER, Story.NO_OFFERS, Story.SLEEPING);
    var sleeping = ClientProcess.awaitOnly(lab.guest());
    Conditions.assertNothingLeftBehind(lab.guest());
    awaitResting(lab);
    lab.dnsmasq();
    sleeping.signal("HUP", lab.guest());
    Conditions.awaitAddress(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(sleeping);
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
  void doesNotWaitIfItIsNotTo(Lab lab) {
    var client = lab.jdhclient("-nw", "-v", "eth0");

    assertThat(client.awaitExit()).isZero();

    var asking = ClientProcess.awaitOnly(lab.guest());
    assertThat(lab.guest().addresses()).isEmpty();
    lab.dnsmasq();
    Conditions.awaitAddress(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(asking);
  }

  @Test
  void ctrlCBeforeItIsBoundLeavesNothing(Lab lab) {
    lab.guest().run("mkfifo", "/run/keys").orThrow();
    var terminal =
        lab.startInGuest("sh", "-c", "exec script -qec 'jdhclient -v eth0' /dev/null <>/run/keys");
    terminal.awaitLine("^DHCPDISCOVER on eth0");

    lab.guest().cell().shell("printf '\\003' >/run/keys").orThrow();

    assertThat(terminal.awaitExit()).isEqualTo(BY_SIGINT);
    ClientProcess.assertNone(lab.guest());
    Conditions.assertNothingLeftBehind(lab.guest());
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

  /** It holds its interface already, and is not to take itself for another that has it. */
  @Test
  void beginsAnewByTheLeaseFileIfItsStateCannotBeKept(Lab lab) {
    lab.dnsmasq();
    lab.guest().run("mkdir", "-p", "/run/jdhclient/eth0.nap").orThrow();
    var command = lab.jdhclient("-v", "eth0");

    assertThat(command.awaitExit()).as(command.toString()).isZero();

    assertThat(command.lines()).last().asString().contains("begins anew, by the lease file");
    Await.until("it is confirmed", () -> lab.capture().dhcp("DHCPACK").size() == 2);
    assertThat(lab.capture().dhcp("DHCPDISCOVER")).hasSize(1);
    var client = ClientProcess.awaitOnly(lab.guest());
    client.signal("HUP", lab.guest());
    Await.until("it renews", () -> lab.capture().dhcp("DHCPACK").size() == 3);
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @Test
  void writesNoPidFileIfItIsNotTo(Lab lab) {
    lab.dnsmasq();

    assertThat(lab.jdhclient("--no-pid", "eth0").awaitExit()).isZero();

    Await.until("a client", () -> ClientProcess.allIn(lab.guest()).size() == 1);
    assertThat(ClientProcess.inPidFile(lab.guest())).isEmpty();
  }

  @Test
  void writesThePidWhereItIsTold(Lab lab) {
    lab.dnsmasq();

    assertThat(lab.jdhclient("-pf", "/run/other.pid", "eth0").awaitExit()).isZero();

    Await.until("a client", () -> ClientProcess.allIn(lab.guest()).size() == 1);
    var client = ClientProcess.allIn(lab.guest()).get(0);
    assertThat(lab.guest().run("cat", "/run/other.pid").lines())
        .containsExactly(Long.toString(client.pid()));
    assertThat(ClientProcess.inPidFile(lab.guest())).isEmpty();
  }

  /** The new process has begun to rest when it has written its status. */
  private static void awaitResting(Lab lab) {
    Await.until("a status", () -> lab.guest().run("jdhclient", "--status", "eth0").status() == 0);
    assertThat(lab.capture().dhcp()).extracting(DhcpFrame::type).containsOnly("DHCPDISCOVER");
  }
}

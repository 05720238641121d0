package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between renewals the client is a shell that sleeps; nobody is to notice. */
@ExtendWith(LabExtension.class)
final class HibernationIT {
  private static final int CYCLES = 100;
  private static final Duration CYCLES_LIMIT = Duration.ofMinutes(9);

  /** The third word of the state is the number of the last signal that a client has heard of. */
  private static final String CYCLE =
      """
      for cycle in $(seq %d); do
        kill -HUP %d
        until read -r _ _ known <%s && [ "$known" -eq "$cycle" ]; do
          sleep 0.02
        done
      done 2>/dev/null
      """;

  @Test
  void renewsAtT1AndNapsAgain(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:T1,6", "--dhcp-option=option:T2,90");
    var client = Hibernation.napping(lab);
    var leased = Hibernation.address(lab);

    var renewal = lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(renewal.ciaddr()).isEqualTo(leased);
    lab.capture().await("DHCPACK", ack -> ack.xid().equals(renewal.xid()));
    client.awaitNap(lab.guest());
    lab.capture()
        .await("DHCPREQUEST", next -> !next.isBroadcast() && !next.xid().equals(renewal.xid()));

    client.awaitNap(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HUP", "USR1"})
  void aSignalToRenewWakesIt(String signal, Lab lab) {
    lab.dnsmasq();
    var client = Hibernation.napping(lab);

    client.signal(signal, lab.guest());

    var renewal = lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(renewal.ciaddr()).isEqualTo(Hibernation.address(lab));
    client.awaitNap(lab.guest());
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aSignalToEndEndsItAndLeavesTheAddress(String signal, Lab lab) {
    lab.dnsmasq();
    var client = Hibernation.napping(lab);

    client.signal(signal, lab.guest());

    Await.until("it has ended", () -> ClientProcess.allIn(lab.guest()).isEmpty());
    assertThat(lab.guest().addresses()).hasSize(1);
    assertThat(lab.guest().run("ls", Hibernation.STATE).status()).as("no state").isNotZero();
    assertThat(lab.capture().dhcp("DHCPRELEASE")).isEmpty();
  }

  @Test
  void theLeaseIsGivenBackInANap(Lab lab) {
    var server = lab.dnsmasq();
    Hibernation.napping(lab);

    var release = lab.jdhclient("-r", "-v", "eth0");

    assertThat(release.awaitExit()).as(release.toString()).isZero();
    lab.capture().await("DHCPRELEASE", frame -> true);
    Await.until("the server has no lease", () -> server.leases().isBlank());
    assertThat(lab.guest().addresses()).isEmpty();
    ClientProcess.assertNone(lab.guest());
  }

  @Test
  void theLeaseIsDroppedInANap(Lab lab) {
    lab.dnsmasq();
    Hibernation.napping(lab);

    assertThat(lab.jdhclient("-x", "eth0").awaitExit()).isZero();

    assertThat(lab.guest().addresses()).isEmpty();
    ClientProcess.assertNone(lab.guest());
    assertThat(lab.capture().dhcp("DHCPRELEASE")).isEmpty();
  }

  @Test
  void itsStatusIsToldInANap(Lab lab) {
    lab.dnsmasq();
    var client = Hibernation.napping(lab);

    var status = lab.guest().run("jdhclient", "--status", "eth0").orThrow();

    assertThat(status.out()).contains("BOUND", Hibernation.address(lab)).doesNotContain("ended");
    assertThat(client.isNapping(lab.guest())).isTrue();
  }

  /** It had those of the command, to close them when that had ended. */
  @Test
  void noSocketIsOpenInANap(Lab lab) {
    lab.dnsmasq();
    var client = Hibernation.napping(lab);

    assertThat(client.openFiles(lab.guest())).contains("pipe:").doesNotContain("socket:");
    assertThat(lab.guest().run("cat", "/proc/net/packet").orThrow().lines()).hasSize(1);
  }

  @Test
  void aSecondStartTakesOverFromANap(Lab lab) {
    lab.dnsmasq();
    var first = Hibernation.napping(lab);
    var leased = Hibernation.address(lab);

    var second = Hibernation.napping(lab);

    assertThat(second).isNotEqualTo(first);
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
  }

  private static String cycles(ClientProcess client) {
    return CYCLE.formatted(CYCLES, client.pid(), Hibernation.STATE);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void aHundredCyclesLeaveNothingBehind(Lab lab) {
    lab.dnsmasq();
    var client = Hibernation.napping(lab);
    var descriptors = client.descriptors(lab.guest());

    lab.guest().cell().run(CYCLES_LIMIT, "sh", "-c", cycles(client)).orThrow();

    client.awaitNap(lab.guest());
    assertThat(lab.capture().dhcp("DHCPREQUEST")).hasSize(1 + CYCLES);
    assertThat(ClientProcess.awaitOnly(lab.guest())).isEqualTo(client);
    assertThat(client.descriptors(lab.guest())).isEqualTo(descriptors);
    assertThat(HostProcess.withZombiesIn(lab.guest())).noneMatch(HostProcess::isZombie);
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void aShortLeaseKeepsTheJvm(Lab lab) {
    lab.udhcpd(60);
    var client = ClientProcess.bound(lab);

    client.signal("HUP", lab.guest());

    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(client.hasJvm(lab.guest())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--resident", ""})
  void whoIsToldToStayOrHasSeveralInterfacesStays(String option, Lab lab) {
    lab.dnsmasq();
    lab.bridge().plug(lab.guest().cell(), "eth1", "00:16:3e:22:00:01");
    var words = option.isEmpty() ? List.of("eth0", "eth1") : List.of(option, "eth0");
    assertThat(lab.jdhclient(words.toArray(String[]::new)).awaitExit()).isZero();
    var client = ClientProcess.awaitOnly(lab.guest());

    client.signal("HUP", lab.guest());

    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(client.hasJvm(lab.guest())).isTrue();
  }
}

package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interface has one client, whatever the two that are started know of each other. */
@ExtendWith(LabExtension.class)
final class OneClientIT {
  private static final String ELSEWHERE =
      "unshare --mount --propagation private sh -c 'mount -t tmpfs tmpfs /run; %s jdhclient eth0'";

  @ParameterizedTest
  @ValueSource(strings = {"", "mkdir /run/jdhclient; mount -o remount,ro /run;"})
  void aClientWithFilesOfItsOwnIsFoundInTheNetwork(String there, Lab lab) {
    lab.dnsmasq();
    lab.guest().cell().shell(ELSEWHERE.formatted(there)).orThrow();
    var first = ClientProcess.awaitAny(lab.guest());

    assertThat(lab.jdhclient("eth0").awaitExit()).isZero();

    assertThat(ClientProcess.awaitOnly(lab.guest())).isNotEqualTo(first);
    assertThat(lab.guest().addresses()).hasSize(1);
    assertReleased(lab);
  }

  @Test
  void aClientElsewhereIsEndedFromHere(Lab lab) {
    lab.dnsmasq();
    lab.guest().cell().shell(ELSEWHERE.formatted("")).orThrow();
    ClientProcess.awaitAny(lab.guest());

    assertReleased(lab);
  }

  @Test
  void aStoppedClientMakesWay(Lab lab) {
    lab.dnsmasq();
    var first = ClientProcess.bound(lab);
    first.stop(lab.guest());

    var status = lab.jdhclient("--status", "eth0");
    assertThat(status.awaitExit()).isEqualTo(1);
    Conditions.assertOnePlainLine(
        status, "pid " + first.pid() + ", was stopped by a signal; kill -CONT " + first.pid());
    assertThat(lab.jdhclient("eth0").awaitExit()).isZero();

    assertThat(ClientProcess.awaitOnly(lab.guest())).isNotEqualTo(first);
    assertReleased(lab);
  }

  private static void assertReleased(Lab lab) {
    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
    ClientProcess.assertNone(lab.guest());
    assertThat(lab.guest().addresses()).isEmpty();
    lab.capture().await("DHCPRELEASE", release -> true);
  }
}

package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.server.Radvd;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram6;
import org.jdhclient.lab.server.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where nobody answers, nobody waits for ever: neither ifup nor the boot. */
@ExtendWith(LabExtension.class)
final class NoServer6IT {
  private static final String IMPATIENT = "/run/impatient.conf";

  private static void beImpatient(Lab lab) {
    lab.guest().cell().shell("echo 'timeout 3; retry 2;' >" + IMPATIENT).orThrow();
  }

  @Test
  void returnsAndGoesOnInTheBackgroundUntilAServerComes(Lab lab) {
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);
    var silence = Silence.begin(lab.bridge());
    beImpatient(lab);

    assertThat(lab.jdhclient("-6", "-cf", IMPATIENT, "eth0").awaitExit()).isZero();

    assertThat(lab.guest().globalAddresses()).isEmpty();
    assertThat(ClientProcess.allIn(lab.guest())).hasSize(1);
    silence.end();
    Await.until("eth0 has an address", () -> !lab.guest().globalAddresses().isEmpty());
  }

  @Test
  void givesUpIfThereIsOneTry(Lab lab) {
    beImpatient(lab);

    assertThat(lab.jdhclient("-6", "-1", "-cf", IMPATIENT, "eth0").awaitExit()).isEqualTo(2);

    lab.capture().dhcp6().first("Solicit");
    assertThat(ClientProcess.allIn(lab.guest())).isEmpty();
  }

  @Test
  void givesUpIfThereIsOneTryForOptions(Lab lab) {
    beImpatient(lab);

    assertThat(lab.jdhclient("-6", "-1", "-S", "-cf", IMPATIENT, "eth0").awaitExit()).isEqualTo(2);

    lab.capture().dhcp6().first("Information-request");
    assertThat(ClientProcess.allIn(lab.guest())).isEmpty();
  }

  @Test
  void saysWhatTheRouterSays(Lab lab) {
    lab.router(Radvd.Says.NEITHER);
    beImpatient(lab);

    var client = lab.jdhclient("-6", "-1", "-v", "-cf", IMPATIENT, "eth0");

    client.awaitLine("(?i)router.* no DHCPv6");
    assertThat(client.awaitExit()).isEqualTo(2);
  }
}

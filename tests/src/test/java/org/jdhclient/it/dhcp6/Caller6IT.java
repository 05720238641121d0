package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guest is like when the command returns, and after whoever had the interface before. */
@ExtendWith(LabExtension.class)
final class Caller6IT {

  @Test
  void waitsUntilAddressesCanBeUsedIfToldTo(Lab lab) {
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);

    assertThat(lab.jdhclient("-6", "--dad-wait-time", "30", "eth0").awaitExit()).isZero();

    assertThat(lab.guest().globalAddresses()).hasSize(1);
    assertThat(addresses(lab, "-tentative")).contains(ServedNetwork6.LXC.address());
  }

  private static String addresses(Lab lab, String which) {
    return shell(lab, "ip -6 addr show dev eth0 scope global " + which);
  }

  private static String shell(Lab lab, String command) {
    return lab.guest().cell().shell(command).orThrow().out();
  }

  @Test
  void nobodyStaysForOptionsThatAreAskedForOnce(Lab lab) {
    lab.server(ServerProgram6.DNSMASQ, ServedNetwork6.LXC.giving());

    assertThat(lab.jdhclient("-6", "-S", "-w", "eth0").awaitExit()).isZero();

    assertThat(lab.guest().resolvConf()).contains("nameserver 2001:db8:1::1");
    Await.until("no client is there", () -> ClientProcess.allIn(lab.guest()).isEmpty());
  }

  @Test
  void whatAKilledClientHasLeftOfAPrefixIsTakenBack(Lab lab) {
    lab.guest().giveDuid(Conditions.LEASE_FILE6);
    lab.server(ServerProgram6.ISC_DHCPD, ServedNetwork6.LXC);
    var client = lab.jdhclient("-6", "-d", "-v", "-P", "--unreachable-prefixes", "eth0");
    Conditions.bound6(client);
    var unreachable = "unreachable " + ServedNetwork6.LXC.prefix();
    assertThat(shell(lab, "ip -6 route show")).contains(unreachable);

    client.signal("KILL");
    Await.until("it has ended", () -> !client.isAlive());
    lab.jdhclient("-6", "-d", "-v", "-P", "eth0").awaitLine("^PRC: Rebinding lease on ");

    assertThat(shell(lab, "ip -6 route show")).doesNotContain(unreachable);
  }
}

package org.jdhclient.it.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the owner adds to /etc/resolv.conf while a lease is in force. */
@ExtendWith(LabExtension.class)
final class OwnersLinesIT {
  private static final String ADDED = "options timeout:2\nnameserver 192.0.2.7\n";

  @Test
  void outlivesARenewalAndTheLease(Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    add(lab);

    renew(client, lab);
    assertThat(lab.guest().resolvConf()).startsWith("# Written by jdhclient").endsWith(ADDED);

    release(lab);
    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF + ADDED);
  }

  @Test
  void outlivesALossOfPower(Lab lab) {
    lab.dnsmasq();
    var client = ClientProcess.bound(lab);
    add(lab);
    client.kill(lab.guest());
    lab.guest().cell().shell("rm -rf /run/jdhclient /run/dhclient.pid").orThrow();
    lab.guest().run("ip", "addr", "flush", "dev", "eth0").orThrow();

    ClientProcess.bound(lab);
    assertThat(lab.guest().resolvConf())
        .startsWith("# Written by jdhclient")
        .contains("nameserver 10.0.3.1\n" + ADDED);

    release(lab);
    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF + ADDED);
  }

  private static void add(Lab lab) {
    lab.guest().cell().shell("printf '" + ADDED + "' >>/etc/resolv.conf").orThrow();
  }

  private static void renew(ClientProcess client, Lab lab) {
    client.signal("HUP", lab.guest());
    var request = lab.capture().await("DHCPREQUEST", of -> !of.isBroadcast());
    lab.capture().await("DHCPACK", ack -> ack.xid().equals(request.xid()));
  }

  private static void release(Lab lab) {
    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();
  }
}

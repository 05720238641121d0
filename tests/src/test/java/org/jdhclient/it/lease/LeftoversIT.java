package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jdhclient.it.fixture.AddressMonitor;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.LeaseFileText;
import org.jdhclient.it.fixture.Story;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A client was killed, and its lease has ended on record while the kernel still has the address.
 */
@ExtendWith(LabExtension.class)
final class LeftoversIT {
  private static final String DAY = "86400";

  private static final String AS_OF_LONG_AGO =
      "sed -i 's,^  \\(renew\\|rebind\\|expire\\) .*,  \\1 4 2026/01/01 00:00:00;,' ";

  /** The kernel's lifetimes stand still in suspend. */
  @Test
  void afterASuspendAnAddressWhoseLeaseHasEndedIsTakenAway(Lab lab) {
    var server = lab.dnsmasq();
    var left = killedThenEnded(lab);
    server.close();

    var client = startedAfterADayOfSuspend(lab);

    client.awaitLine("^eth0: " + left + " is taken away; .*");
    Conditions.awaitNoAddress(lab.guest());
    assertThat(lab.guest().routes()).isEmpty();
    Await.until(
        "its name server is no longer asked",
        () -> !lab.guest().resolvConf().contains("nameserver 10.0.3.1"));
  }

  @Test
  void itIsTakenAwayByWhoeverEnds(Lab lab) {
    lab.dnsmasq();
    killedThenEnded(lab);

    assertThat(lab.jdhclient("-x", "eth0").awaitExit()).isZero();

    assertThat(lab.guest().addresses()).isEmpty();
  }

  /** Whoever has set the clock, the kernel knows better: so a start is no gap. */
  @Test
  void withoutASuspendItIsKeptUntilThereIsALease(Lab lab) {
    lab.dnsmasq();
    var left = killedThenEnded(lab);
    var monitor = AddressMonitor.on(lab);

    ClientProcess.bound(lab);

    assertThat(lab.guest().addresses()).extracting("address").containsExactly(left);
    assertThat(monitor.deletions()).isEmpty();
  }

  @Test
  void itIsNotThereBesideAnother(Lab lab) {
    var server = lab.dnsmasq(Dnsmasq.Service.LXC.withRange("10.0.3.10,10.0.3.99"));
    var left = killedThenEnded(lab);
    server.forgetLeases();
    lab.restart(server, "10.0.3.100,10.0.3.199");

    ClientProcess.bound(lab);

    assertThat(lab.guest().addresses()).hasSize(1).extracting("address").doesNotContain(left);
    assertThat(lab.guest().routes()).noneMatch(route -> route.contains(left));
  }

  /** The same address without an end is the owner's own, whatever is on record of it. */
  @Test
  void whatTheOwnerHasSetStays(Lab lab) {
    var server = lab.dnsmasq();
    var owners = killedThenEnded(lab);
    server.close();
    lab.guest().run("ip", "addr", "flush", "dev", "eth0").orThrow();
    lab.guest().run("ip", "addr", "add", owners + "/24", "dev", "eth0").orThrow();

    var client = lab.jdhclient("-v", "eth0");

    client.awaitLine("^" + Story.DISCOVER + "$");
    assertThat(lab.jdhclient("-x", "eth0").awaitExit()).isZero();
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(owners + "/24");
  }

  private static String killedThenEnded(Lab lab) {
    ClientProcess.bound(lab).kill(lab.guest());
    lab.guest().cell().shell(AS_OF_LONG_AGO + LeaseFileText.PATH).orThrow();
    return lab.guest().addresses().get(0).address();
  }

  /** Its CLOCK_BOOTTIME is a day ahead of CLOCK_MONOTONIC, which counts no suspend. */
  private static Running startedAfterADayOfSuspend(Lab lab) {
    var tried = lab.guest().run("unshare", "--time", "--boottime", DAY, "true");
    assumeTrue(tried.status() == 0, "no time namespaces: a suspend cannot be told of");
    return lab.startInGuest("unshare", "--time", "--boottime", DAY, "jdhclient", "-v", "eth0");
  }
}

package org.jdhclient.it.scarcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.HostProcess;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.ManyInterfaces;
import org.jdhclient.it.fixture.OnNative;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.Memory;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that waits takes little, and no more after a year than after a day. */
@OnNative
@Order(1)
@ExtendWith(LabExtension.class)
final class MemoryIT {
  private static final long MOST_KIB = 1536;

  /** Three for the terminal, seven of the process, three of the interface, two to be asked by. */
  private static final int MOST_DESCRIPTORS = 15;

  /**
   * A client sends at most 16 messages a minute on an interface, so thousands of renewals of one
   * would take hours. They are had of one process, on many interfaces at once.
   */
  private static final int INTERFACES = 100;

  private static final long FIRST_RENEWALS = 1_000;
  private static final long RENEWALS = 4_000;

  /** Twelve messages a minute. */
  private static final Duration ROUND = Duration.ofSeconds(5);

  /**
   * Two KiB a renewal: an acknowledgement that is kept, with the lease that it makes, is more. What
   * a collection leaves in half-filled chunks of the heap differs by 5 MiB from one to the next.
   */
  private static final long MOST_GROWTH_KIB = 2 * (RENEWALS - FIRST_RENEWALS);

  @Test
  void aClientAtRestHoldsLittle(Lab lab) {
    lab.dnsmasq();
    // A file that was just built counts as written by who runs it, as long as it is not on disk.
    lab.guest().run("sync").orThrow();
    var client = ClientProcess.bound(lab);

    assertThat(Memory.ownAtRest(lab.guest(), client.pid())).isLessThanOrEqualTo(MOST_KIB);
    assertThat(client.proc("status", lab.guest())).containsPattern("(?m)^Threads:\t1$");
    assertThat(client.descriptors(lab.guest())).hasSizeLessThanOrEqualTo(MOST_DESCRIPTORS);
    client.signal("HUP", lab.guest());
    var renewal = lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    lab.capture().await("DHCPACK", ack -> ack.xid().equals(renewal.xid()));
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void thousandsOfRenewalsLeaveNothingBehind(Lab lab) {
    var server = ManyInterfaces.plugIn(lab, INTERFACES);
    assertThat(lab.jdhclient("-q").awaitExit(ManyInterfaces.PATIENCE)).isZero();
    ManyInterfaces.awaitAddresses(lab, INTERFACES);
    var client = ClientProcess.awaitOnly(lab.guest());
    renew(FIRST_RENEWALS, client, lab.guest(), server);
    long before = Memory.ownAtRest(lab.guest(), client.pid());
    var descriptors = client.descriptors(lab.guest());

    renew(RENEWALS, client, lab.guest(), server);

    assertThat(Memory.ownAtRest(lab.guest(), client.pid()))
        .as("KiB after %d renewals; %d after %d", acks(server), before, FIRST_RENEWALS)
        .isLessThanOrEqualTo(before + MOST_GROWTH_KIB);
    // Either time it may be at work on an answer that came late.
    Await.until(
        "no descriptor more", () -> descriptors.containsAll(client.descriptors(lab.guest())));
    assertThat(HostProcess.withZombiesIn(lab.guest())).noneMatch(HostProcess::isZombie);
  }

  /** Each interface asks once a round; what is lost on a busy machine is asked for in the next. */
  private static void renew(long renewals, ClientProcess client, Guest guest, Dnsmasq server) {
    while (acks(server) < renewals) {
      var next = Instant.now().plus(ROUND);
      client.signal("HUP", guest);
      Await.passed(next);
    }
  }

  private static long acks(Dnsmasq server) {
    return server.log().lines().stream().filter(line -> line.contains("DHCPACK(")).count();
  }
}

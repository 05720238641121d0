package org.jdhclient.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.OnNative;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.hostile.Flood;
import org.jdhclient.lab.network.Memory;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A neighbour that floods the guest's port 68 keeps it neither from binding nor from renewing. */
@ExtendWith(LabExtension.class)
@Order(1)
final class FloodIT {
  /** More than is captured and kept of it in the lab would slow the lab, not the client. */
  private static final int FRAMES_PER_SECOND = 10_000;

  /** So many are sent at least: in 20 s, or on a busy machine in more. */
  private static final long FRAMES = 20 * FRAMES_PER_SECOND;

  /** So long a busy machine may take until the client is bound. */
  private static final int SECONDS = 60;

  /** So short that a request for it that is lost is made again in a minute (RFC 2131 4.4.5). */
  private static final String RANGE = Dnsmasq.Service.LXC.range() + ",2m";

  /** So many packets reach the client at least, and leave nothing behind. */
  private static final long MANY = 20_000;

  /** Three octets for each of {@link #MANY}; the least object takes sixteen. */
  private static final long MOST_GROWTH_KIB = 256;

  /** On a busy machine few packets of a flood find room to wait for the client. */
  private static final int MOST_ATTEMPTS = 4;

  private static final String CONFIGURATION = "/run/often.conf";

  /** A flood bears the xid that it has heard last, so it lasts longer than the guest is silent. */
  private static final int MOST_SILENCE = 8;

  @Test
  void bindsAndRenews(Lab lab) {
    var service = Dnsmasq.Service.LXC.withRange(RANGE);
    lab.dnsmasq(service, "--dhcp-option=option:T1,8", "--dhcp-option=option:T2,20");
    var flood = Flood.start(lab.rogue(), FRAMES_PER_SECOND, SECONDS);
    var client = lab.jdhclient("-d", "eth0");

    var leased = Conditions.bound(client);
    Await.until("the status tells so", () -> status(lab).contains("\"BOUND\""));
    assertThat(flood.isOver()).as("the flood is over").isFalse();
    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 10\\.0\\.3\\.1 port 67$");
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    Await.until("so many frames were sent", () -> flood.sent() >= FRAMES);

    // What waits when the filter is exchanged: on a busy machine some thousand frames each time.
    assertThat(foreign(lab))
        .as("foreign packets that reached the client")
        .isLessThan(flood.sent() / 10);
  }

  /**
   * No server answers: all that time the client awaits answers, and the kernel lets pass what bears
   * its xid and chaddr, whatever else is in it. What it holds is compared once it rests.
   */
  @OnNative
  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void whatItSendsIsNotRemembered(Lab lab) {
    var neighbour = lab.rogue();
    asksFor(40, lab);
    var client = lab.jdhclient("-d", "-cf", CONFIGURATION, "eth0");
    client.awaitLine("^DHCPDISCOVER");
    long first = reached(statusAfterFlood(lab, neighbour, 0));
    client.awaitLine("^No DHCPOFFERS received\\.$");
    long before = Memory.ownAtRest(lab.guest(), client.pid());

    asksFor(64, lab);
    long second = first;
    for (int i = 0; i < MOST_ATTEMPTS && second < first + MANY; i++) {
      client.signal("HUP");
      client.awaitLine("^DHCPDISCOVER");
      second = reachedInAttempt(lab, neighbour, second, first + MANY);
      client.awaitLine("^No DHCPOFFERS received\\.$");
    }

    assertThat(second).isGreaterThanOrEqualTo(first + MANY);
    assertThat(Memory.ownAtRest(lab.guest(), client.pid()) - before)
        .as("KiB more than before")
        .isLessThan(MOST_GROWTH_KIB);
  }

  /**
   * Twelve times a minute, which is less than the pace allows, for so many seconds; and then not
   * for ten minutes.
   */
  private static void asksFor(int seconds, Lab lab) {
    var text = "timeout " + seconds + "; retry 600; initial-interval 5; backoff-cutoff 5;";
    lab.guest().cell().shell("echo '" + text + "' >" + CONFIGURATION).orThrow();
  }

  /** Floods until so many packets have reached the client, or it asks no more. */
  private static long reachedInAttempt(Lab lab, Cell neighbour, long before, long enough) {
    var status = statusAfterFlood(lab, neighbour, before);
    while (!rests(status) && reached(status) < enough) {
      status = statusAfterFlood(lab, neighbour, reached(status));
    }
    return reached(status);
  }

  /** Told when the client has time again, and does something new. */
  private static String statusAfterFlood(Lab lab, Cell neighbour, long before) {
    Flood.start(neighbour, FRAMES_PER_SECOND, MOST_SILENCE).awaitEnd();
    return Await.present(
        "the status tells of it",
        () -> Optional.of(status(lab)).filter(told -> reached(told) > before || rests(told)));
  }

  private static boolean rests(String status) {
    return status.contains("\"INIT\"");
  }

  /**
   * What the kernel could have known. What bears the guest's own xid and chaddr, and a bad
   * checksum, passes while an answer is awaited, however long that is.
   */
  private static long foreign(Lab lab) {
    return discarded(status(lab), reason -> reason.startsWith("FOREIGN"));
  }

  /** Packets that reached the client and were no use. */
  private static long reached(String status) {
    return discarded(status, reason -> true);
  }

  /** Empty if there is none yet. */
  private static String status(Lab lab) {
    return lab.guest().run("jdhclient", "--status", "--json", "eth0").out();
  }

  private static long discarded(String status, Predicate<String> counts) {
    var sum = 0L;
    if (!status.isEmpty()) {
      for (var discard : Json.parse(status).asObject().get("discards").asObject()) {
        sum += counts.test(discard.getName()) ? discard.getValue().asLong() : 0;
      }
    }
    return sum;
  }
}

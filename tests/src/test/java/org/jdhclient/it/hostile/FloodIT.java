package org.jdhclient.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.OnNative;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.hostile.Flood;
import org.jdhclient.lab.network.Memory;
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

  private static final int SECONDS = 20;

  /** So many packets reach the client at least, and leave nothing behind. */
  private static final long MANY = 20_000;

  /** Three octets for each of {@link #MANY}; the least object takes sixteen. */
  private static final long MOST_GROWTH_KIB = 256;

  /** On a busy machine few packets of a flood find room to wait for the client. */
  private static final int MOST_FLOODS = 8;

  private static final String CONFIGURATION = "/run/often.conf";

  /** A flood bears the xid that it has heard last, so it lasts longer than the guest is silent. */
  private static final int MOST_SILENCE = 8;

  /** As long as it may ask the second time, and some. */
  private static final Duration ASKING = Duration.ofSeconds(MOST_FLOODS * SECONDS);

  /**
   * The first is sent twice, and after 5 s at most it is sent again: no later than that is the
   * client bound.
   */
  private static final int MOST_DISCOVERS = 3;

  @Test
  void bindsAndRenews(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,600");
    var flood = Flood.start(lab.rogue(), FRAMES_PER_SECOND, SECONDS);
    var client = lab.jdhclient("-d", "eth0");

    var leased = Conditions.bound(client);
    Await.until("the status tells so", () -> status(lab).contains("\"BOUND\""));
    assertThat(flood.isOver()).as("the flood is over").isFalse();
    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 10\\.0\\.3\\.1 port 67$");
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    long sent = flood.awaitEnd();

    assertThat(said(client, "DHCPDISCOVER")).isBetween(1L, (long) MOST_DISCOVERS);
    assertThat(sent).isGreaterThan((long) FRAMES_PER_SECOND * (SECONDS - 1));
    // Of what is foreign, a few frames can be queued when the filter is exchanged.
    assertThat(foreign(lab)).as("foreign packets that reached the client").isLessThan(sent / 100);
  }

  /**
   * No server answers: all that time the client awaits answers, and the kernel lets pass what bears
   * its xid and chaddr, whatever else is in it. What it holds is compared once it rests.
   */
  @OnNative
  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void whatItSendsIsNotRemembered(Lab lab) {
    var neighbour = lab.rogue();
    asksFor(2 * SECONDS, lab);
    var client = lab.jdhclient("-d", "-cf", CONFIGURATION, "eth0");
    client.awaitLine("^DHCPDISCOVER");
    long first = reachedAfterFlood(lab, neighbour, 0);
    client.awaitLine("^No DHCPOFFERS received\\.$");
    long before = Memory.ownAtRest(lab.guest(), client.pid());

    asksFor(MOST_FLOODS * MOST_SILENCE, lab);
    client.signal("HUP");
    client.awaitLine("^DHCPDISCOVER");
    long second = first;
    for (int i = 0; i < MOST_FLOODS && second < first + MANY; i++) {
      second = reachedAfterFlood(lab, neighbour, second);
    }
    client.awaitLine("^No DHCPOFFERS received\\.$", ASKING);

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

  private static long reachedAfterFlood(Lab lab, Cell neighbour, long before) {
    Flood.start(neighbour, FRAMES_PER_SECOND, MOST_SILENCE).awaitEnd();
    // Told when the client has time again, and does something new.
    Await.until("the status tells of it", () -> reached(lab) > before);
    return reached(lab);
  }

  private static long said(Running client, String message) {
    return client.lines().stream().filter(line -> line.startsWith(message)).count();
  }

  /**
   * What the kernel could have known. What bears the guest's own xid and chaddr, and a bad
   * checksum, passes while an answer is awaited, however long that is.
   */
  private static long foreign(Lab lab) {
    return discarded(lab, reason -> reason.startsWith("FOREIGN"));
  }

  /** Packets that reached the client and were no use. */
  private static long reached(Lab lab) {
    return discarded(lab, reason -> true);
  }

  /** Empty if there is none yet. */
  private static String status(Lab lab) {
    return lab.guest().run("jdhclient", "--status", "--json", "eth0").out();
  }

  private static long discarded(Lab lab, Predicate<String> counts) {
    var status = status(lab);
    var sum = 0L;
    if (!status.isEmpty()) {
      for (var discard : Json.parse(status).asObject().get("discards").asObject()) {
        sum += counts.test(discard.getName()) ? discard.getValue().asLong() : 0;
      }
    }
    return sum;
  }
}

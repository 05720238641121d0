package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import org.jdhclient.lab.Flood;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A neighbour that floods the guest's port 68 keeps it neither from binding nor from renewing. */
@ExtendWith(LabExtension.class)
final class FloodIT {
  /** More than is captured and kept of it in the lab would slow the lab, not the client. */
  private static final int FRAMES_PER_SECOND = 10_000;

  private static final int SECONDS = 20;

  /** The second follows the first after 5 s at most: no later than that is the client bound. */
  private static final int MOST_DISCOVERS = 2;

  @Test
  void bindsAndRenews(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,600");
    var flood = Flood.start(lab.rogue(), FRAMES_PER_SECOND, SECONDS);
    var client = lab.jdhclient("-d", "eth0");

    var leased = Conditions.bound(client);
    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 10\\.0\\.3\\.1 port 67$");
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    long sent = flood.awaitEnd();

    assertThat(said(client, "DHCPDISCOVER")).isBetween(1L, (long) MOST_DISCOVERS);
    assertThat(sent).isGreaterThan((long) FRAMES_PER_SECOND * (SECONDS - 1));
    // Of what is foreign, a few frames can be queued when the filter is exchanged.
    assertThat(foreign(lab)).as("foreign packets that reached the client").isLessThan(sent / 100);
  }

  private static long said(Running client, String message) {
    return client.lines().stream().filter(line -> line.startsWith(message)).count();
  }

  /**
   * What the kernel could have known. What bears the guest's own xid and chaddr, and a bad
   * checksum, passes while an answer is awaited, however long that is.
   */
  private static long foreign(Lab lab) {
    var status = lab.guest().run("jdhclient", "--status", "--json", "eth0").orThrow().out();
    var sum = 0L;
    for (var discard : Json.parse(status).asObject().get("discards").asObject()) {
      sum += discard.getName().startsWith("FOREIGN") ? discard.getValue().asLong() : 0;
    }
    return sum;
  }
}

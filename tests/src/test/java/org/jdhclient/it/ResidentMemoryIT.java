package org.jdhclient.it;

import java.util.List;
import java.util.regex.Pattern;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that stays in memory keeps little of it while it waits, and works on all the same. */
@ExtendWith(LabExtension.class)
final class ResidentMemoryIT {
  /** The part of the start-up archive that is only read, 9 MB, of which 8 are for the start. */
  private static final Pattern READ_ONLY_ARCHIVE =
      Pattern.compile("^[0-9a-f]+-[0-9a-f]+ r--p .*\\.jsa$");

  private static final Pattern RESIDENT = Pattern.compile("^Rss: +(\\d+) kB$");
  private static final long MOST_KIB = 2048;

  @Test
  void whatIsNotNeededIsGivenBack(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);

    Await.until(
        "little of the archive is in memory", () -> archive(lab.guest(), client.pid()) < MOST_KIB);

    client.signal("HUP");
    client.awaitLine("^DHCPREQUEST for .* on eth0 to 10\\.0\\.3\\.1 port 67$");
    Conditions.bound(client);
  }

  /** What of it is resident, in KiB (proc_pid_smaps(5)). */
  private static long archive(Guest guest, long pid) {
    List<String> lines = guest.run("cat", "/proc/" + pid + "/smaps").orThrow().lines();
    for (int i = 0; i < lines.size(); i++) {
      if (READ_ONLY_ARCHIVE.matcher(lines.get(i)).matches()) {
        return lines.subList(i, lines.size()).stream()
            .map(RESIDENT::matcher)
            .filter(line -> line.matches())
            .mapToLong(line -> Long.parseLong(line.group(1)))
            .findFirst()
            .orElseThrow();
      }
    }
    throw new AssertionError("the client does not use its start-up archive");
  }
}

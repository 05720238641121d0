package org.jdhclient.it;

import java.util.regex.Pattern;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that stays in memory keeps little of it while it waits, and works on all the same. */
@ExtendWith(LabExtension.class)
final class ResidentMemoryIT {
  /** The heap has 16 MB at first, and ends at 4 GB; what is in use of it is mapped read-write. */
  private static final long HEAP = 0xff000000L;

  private static final Pattern HEAP_IN_USE = Pattern.compile("^ff000000-([0-9a-f]+) rw-p .*");
  private static final long MOST = 4 << 20;

  @Test
  void theHeapShrinksToWhatIsInIt(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);

    Await.until("the heap is small", () -> heapInUse(lab.guest(), client.pid()) < MOST);

    client.signal("HUP");
    client.awaitLine("^DHCPREQUEST for .* on eth0 to 10\\.0\\.3\\.1 port 67$");
    Conditions.bound(client);
  }

  /** In octets (proc_pid_maps(5)). */
  private static long heapInUse(Guest guest, long pid) {
    return guest.run("cat", "/proc/" + pid + "/maps").orThrow().lines().stream()
        .map(HEAP_IN_USE::matcher)
        .filter(line -> line.matches())
        .mapToLong(line -> Long.parseLong(line.group(1), 16) - HEAP)
        .findFirst()
        .orElseThrow();
  }
}

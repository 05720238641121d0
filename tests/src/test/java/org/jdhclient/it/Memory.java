package org.jdhclient.it;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Guest;

/** How much memory a process has to itself: written by it, so neither shared nor its file's. */
final class Memory {
  /** Longer than a client that has nothing to do waits before it gives memory back. */
  private static final Duration STEADY = Duration.ofSeconds(12);

  /** Until a client has nothing to do, on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Pattern PRIVATE_DIRTY = Pattern.compile("(?m)^Private_Dirty: +(\\d+) kB$");

  private final Guest guest;
  private final long pid;
  private long seen = -1;
  private Instant since = Instant.now();

  private Memory(Guest guest, long pid) {
    this.guest = guest;
    this.pid = pid;
  }

  /** What it is now, in KiB (proc_pid_smaps(5)). */
  static long ownKib(Guest guest, long pid) {
    var rollup = guest.run("cat", "/proc/" + pid + "/smaps_rollup").orThrow().out();
    var found = PRIVATE_DIRTY.matcher(rollup);
    if (!found.find()) {
      throw new AssertionError("no Private_Dirty in " + rollup);
    }
    return Long.parseLong(found.group(1));
  }

  /** Waits until it changes no more; returns what it is then, in KiB. */
  static long atRestKib(Guest guest, long pid) {
    var memory = new Memory(guest, pid);
    Await.until("its memory is steady", PATIENCE, memory::isSteady);
    return memory.seen;
  }

  private boolean isSteady() {
    long now = ownKib(guest, pid);
    if (now != seen) {
      seen = now;
      since = Instant.now();
    }
    return Instant.now().isAfter(since.plus(STEADY));
  }
}

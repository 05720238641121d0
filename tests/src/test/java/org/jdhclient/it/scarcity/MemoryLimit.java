package org.jdhclient.it.scarcity;

import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.junit.jupiter.api.Assumptions;

/** A control group whose processes may use so much memory together, and no more. */
final class MemoryLimit implements AutoCloseable {
  /**
   * $1 is the limit in octets; prints the group's directory. Of both versions of control groups.
   */
  private static final String MAKE =
      """
      mkdir -p /run/memory
      mountpoint -q /run/memory ||
        mount -t cgroup -o memory memory /run/memory ||
        mount -t cgroup2 memory /run/memory
      made=$(mktemp -d /run/memory/jdhclient-lab.XXXXXX)
      for limit in memory.limit_in_bytes memory.max; do
        if [ -e "$made/$limit" ]; then
          echo "$1" >"$made/$limit" && echo "$made"
          exit
        fi
      done
      rmdir "$made"
      exit 1
      """;

  private final Cell cell;
  private final String directory;

  private MemoryLimit(Cell cell, String directory) {
    this.cell = cell;
    this.directory = directory;
  }

  static MemoryLimit of(int megabytes, Cell cell) {
    var made = cell.run("sh", "-c", MAKE, "sh", Long.toString((long) megabytes << 20));
    Assumptions.assumeTrue(made.status() == 0, "no control of memory here: " + made.err());
    return new MemoryLimit(cell, made.out().strip());
  }

  /** The file by which a process enters, as the cell names it. */
  String entrance() {
    return directory + "/cgroup.procs";
  }

  /** Its processes have to have ended, or are about to. */
  @Override
  public void close() {
    Await.until("the group is gone", () -> cell.run("rmdir", directory).status() == 0);
  }
}

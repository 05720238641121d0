package org.jdhclient.it.scarcity;

import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.junit.jupiter.api.Assumptions;

/** A control group that can be told how many processes it may have. */
final class ProcessCountLimit implements AutoCloseable {
  /** Prints the group's directory. Of both versions of control groups. */
  private static final String MAKE =
      """
      mkdir -p /run/pids
      mountpoint -q /run/pids ||
        mount -t cgroup -o pids pids /run/pids ||
        mount -t cgroup2 pids /run/pids
      made=$(mktemp -d /run/pids/jdhclient-lab.XXXXXX)
      if [ -e "$made/pids.max" ]; then
        echo "$made"
      else
        rmdir "$made"
        exit 1
      fi
      """;

  private final Cell cell;
  private final String directory;

  private ProcessCountLimit(Cell cell, String directory) {
    this.cell = cell;
    this.directory = directory;
  }

  static ProcessCountLimit open(Cell cell) {
    var made = cell.shell(MAKE);
    Assumptions.assumeTrue(made.status() == 0, "no control of processes here: " + made.err());
    return new ProcessCountLimit(cell, made.out().strip());
  }

  /** The file by which a process enters, as the cell names it. */
  String entrance() {
    return directory + "/cgroup.procs";
  }

  /** How many there may be from now on; what is there stays. */
  void limit(String count) {
    cell.shell("echo " + count + " >" + directory + "/pids.max").orThrow();
  }

  /** Its processes have to have ended, or are about to. */
  @Override
  public void close() {
    Await.until("the group is gone", () -> cell.run("rmdir", directory).status() == 0);
  }
}

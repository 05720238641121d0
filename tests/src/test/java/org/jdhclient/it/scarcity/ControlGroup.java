package org.jdhclient.it.scarcity;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;
import org.junit.jupiter.api.Assumptions;

/** A control group (cgroups(7)) of a cell's own, by which its processes are limited. */
final class ControlGroup implements AutoCloseable {
  /**
   * $1 is the controller, the others are what a limit of it may be called, by the versions of
   * control groups; prints the file of the limit.
   */
  private static final String MAKE =
      """
      controller=$1
      shift
      mkdir -p "/run/$controller"
      mountpoint -q "/run/$controller" ||
        mount -t cgroup -o "$controller" "$controller" "/run/$controller" ||
        mount -t cgroup2 "$controller" "/run/$controller"
      made=$(mktemp -d "/run/$controller/jdhclient-lab.XXXXXX")
      for limit; do
        if [ -e "$made/$limit" ]; then
          echo "$made/$limit"
          exit
        fi
      done
      rmdir "$made"
      exit 1
      """;

  /** $1 is the file that counts what was refused, after a word; $2 that of the limit. */
  private static final String LIFT =
      """
      while read -r word refused <"$1" && [ "$refused" = 0 ]; do sleep 0.05; done
      echo max >"$2"
      """;

  private final Cell cell;
  private final String directory;
  private final String limit;

  private ControlGroup(Cell cell, String limit) {
    this.cell = cell;
    this.directory = limit.substring(0, limit.lastIndexOf('/'));
    this.limit = limit;
  }

  /** One that may use so much memory, and no more. */
  static ControlGroup withMemory(int megabytes, Cell cell) {
    var group = open(cell, "memory", "memory.limit_in_bytes", "memory.max");
    group.limit(Long.toString((long) megabytes << 20));
    return group;
  }

  /** One that can be told how many processes it may have. */
  static ControlGroup ofProcesses(Cell cell) {
    return open(cell, "pids", "pids.max");
  }

  private static ControlGroup open(Cell cell, String controller, String... limits) {
    var words = new ArrayList<>(List.of("sh", "-c", MAKE, "sh", controller));
    words.addAll(List.of(limits));
    var made = cell.run(words.toArray(String[]::new));
    Assumptions.assumeTrue(made.status() == 0, "no control of " + controller + ": " + made.err());
    return new ControlGroup(cell, made.out().strip());
  }

  /** The file by which a process enters, as the cell names it. */
  String entrance() {
    return directory + "/cgroup.procs";
  }

  /** What there may be from now on. */
  void limit(String most) {
    cell.run("sh", "-c", "echo \"$1\" >\"$2\"", "sh", most, limit).orThrow();
  }

  /** Lets no more processes be started, until one was refused; ends then. */
  Running refuseOne() {
    limit("1");
    return cell.start("sh", "-c", LIFT, "sh", directory + "/pids.events", limit);
  }

  /** Its processes have to have ended, or are about to. */
  @Override
  public void close() {
    Await.until("the group is gone", () -> cell.run("rmdir", directory).status() == 0);
  }
}

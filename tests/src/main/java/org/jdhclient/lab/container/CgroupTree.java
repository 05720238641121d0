package org.jdhclient.lab.container;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.CommandResult;

/**
 * A control group of this run, below which LXC makes those of its containers.
 *
 * <p>It is the one thing of a cell that outlives the cell, so it is named after this JVM. One left
 * over by a JVM that was killed is removed by the next.
 */
final class CgroupTree implements AutoCloseable {
  private static final String PREFIX = "jdhclient-lab-";
  private static final AtomicInteger COUNT = new AtomicInteger();

  // The second version of control groups; the first may hold the controllers, which are not needed.
  private static final String SET_UP =
      """
      set -e
      mount -t cgroup2 cgroup2 /sys/fs/cgroup
      mkdir "/sys/fs/cgroup/$1"
      """;
  private static final String LIST = "cd /sys/fs/cgroup && ls -d " + PREFIX + "* 2>/dev/null; true";
  private static final String KILL = "echo 1 >\"/sys/fs/cgroup/$1/cgroup.kill\"";
  private static final String REMOVE =
      "test ! -e \"/sys/fs/cgroup/$1\" || find \"/sys/fs/cgroup/$1\" -depth -type d -exec rmdir {} +";

  private final Cell cell;
  private final String name;

  private CgroupTree(Cell cell, String name) {
    this.cell = cell;
    this.name = name;
  }

  /** Mounts the control groups in the cell, and makes one. */
  static CgroupTree open(Cell cell) {
    var pid = ProcessHandle.current().pid();
    var tree = new CgroupTree(cell, PREFIX + pid + "-" + COUNT.getAndIncrement());
    tree.shell(SET_UP).orThrow();
    tree.shell(LIST).lines().stream()
        .filter(CgroupTree::isOrphan)
        .forEach(orphan -> new CgroupTree(cell, orphan).remove());
    return tree;
  }

  private static boolean isOrphan(String name) {
    var pid = Long.parseLong(name.substring(PREFIX.length(), name.lastIndexOf('-')));
    return ProcessHandle.of(pid).isEmpty();
  }

  /** Its path below the root of all control groups. */
  String name() {
    return name;
  }

  /** Ends all processes in it, and removes it. */
  @Override
  public void close() {
    shell(KILL).orThrow();
    remove();
  }

  private void remove() {
    Await.until("control group " + name + " is removed", () -> shell(REMOVE).status() == 0);
  }

  private CommandResult shell(String script) {
    var command = List.of("sh", "-c", script, "cgroup", name);
    return cell.runAs(command, Await.PATIENCE, command);
  }
}

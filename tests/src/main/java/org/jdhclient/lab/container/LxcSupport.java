package org.jdhclient.lab.container;

import java.util.List;
import java.util.Optional;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.LabException;

/** Whether containers can run on this machine at all: it is tried, step by step. */
public final class LxcSupport {
  // What a container takes, each with the words for it if it fails.
  private static final String TRY =
      """
      try() {
        what=$1
        shift
        said=$("$@" 2>&1) || { echo "$what: $said"; exit 1; }
      }
      try 'no debootstrap' which debootstrap
      try 'no overlay file system' mount -t overlay -o lowerdir=/etc:/usr overlay /mnt
      try 'no control groups' mount -t cgroup2 cgroup2 /sys/fs/cgroup
      try 'no control group of our own' mkdir "/sys/fs/cgroup/$1"
      try 'its removal' rmdir "/sys/fs/cgroup/$1"
      try 'no namespaces' unshare --mount --uts --ipc --net --cgroup --pid --fork true
      """;

  private LxcSupport() {}

  /** Says why they cannot; empty if nothing speaks against it. */
  public static Optional<String> obstacle() {
    try (var cell = Cell.open("trial")) {
      var group = "jdhclient-lab-" + ProcessHandle.current().pid() + "-trial" + cell.init();
      var command = List.of("sh", "-c", TRY, "sh", group);
      var tried = cell.runAs(command, Await.PATIENCE, command);
      return tried.status() == 0 ? Optional.empty() : Optional.of(tried.out().strip());
    } catch (LabException e) {
      return Optional.of(e.getMessage());
    }
  }
}

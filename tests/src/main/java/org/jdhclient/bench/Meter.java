package org.jdhclient.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.LabException;

/**
 * A cgroup (v2) in which a client runs with all its children: what they have used, those that have
 * ended included, and how large those are that are left.
 */
final class Meter implements AutoCloseable {
  /**
   * Of all processes together, in KiB: resident and proportional set size, and what they have
   * written to and share with nobody.
   */
  record Memory(double rss, double pss, double privateDirty) {
    static final Memory NONE = new Memory(0, 0, 0);

    Memory plus(Memory other) {
      return new Memory(rss + other.rss, pss + other.pss, privateDirty + other.privateDirty);
    }

    /**
     * @param rollup a process's /proc/PID/smaps_rollup
     */
    static Memory parse(String rollup) {
      return new Memory(
          number(rollup, "Rss:"), number(rollup, "Pss:"), number(rollup, "Private_Dirty:"));
    }
  }

  private static final String MOUNT = "/run/cgroup";

  private final Cell cell;
  private final String directory;

  private Meter(Cell cell, String directory) {
    this.cell = cell;
    this.directory = directory;
  }

  /** Makes a group that no other run of the benchmark has. */
  static Meter open(Cell cell) {
    cell.shell(
            "mkdir -p %1$s && { mountpoint -q %1$s || mount -t cgroup2 cgroup2 %1$s; }"
                .formatted(MOUNT))
        .orThrow();
    var made = cell.run("mktemp", "-d", MOUNT + "/jdhclient-bench.XXXXXX").orThrow();
    return new Meter(cell, made.out().strip());
  }

  /** The file by which a process enters, as the cell names it. */
  String entrance() {
    return directory + "/cgroup.procs";
  }

  long cpuMicros() {
    return number(read(file("cpu.stat")), "usage_usec");
  }

  /** Of all processes but one. */
  Memory memoryWithout(long pid) {
    return pids().stream()
        .filter(each -> !each.equals(Long.toString(pid)))
        .map(this::rollup)
        .flatMap(Optional::stream)
        .map(Memory::parse)
        .reduce(Memory.NONE, Memory::plus);
  }

  private List<String> pids() {
    // Read in the cell, for pids mean something only there.
    return cell.run("cat", entrance()).orThrow().lines();
  }

  /** Empty for a process that has just ended. */
  private Optional<String> rollup(String pid) {
    try {
      return Optional.of(Files.readString(cell.file("/proc/" + pid + "/smaps_rollup")));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // A process that ends while it is read is ESRCH.
      if (!Files.exists(cell.file("/proc/" + pid + "/exe"))) {
        return Optional.empty();
      }
      throw new LabException("cannot read the memory of " + pid, e);
    }
  }

  private static long number(String text, String key) {
    return text.lines()
        .map(line -> line.split("\\s+"))
        .filter(field -> field[0].equals(key))
        .map(field -> Long.parseLong(field[1]))
        .findFirst()
        .orElseThrow(() -> new LabException("no " + key + " in " + text));
  }

  private Path file(String name) {
    return cell.file(directory + "/" + name);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new LabException("cannot read " + file, e);
    }
  }

  /** Ends all that runs in the group, and the group. */
  @Override
  public void close() {
    cell.shell("echo 1 >" + directory + "/cgroup.kill").orThrow();
    Await.until("the group is empty", () -> number(read(file("cgroup.events")), "populated") == 0);
    cell.run("rmdir", directory).orThrow();
  }
}

package org.jdhclient.linux.host.files;

import java.util.Optional;

/**
 * A line of /proc/self/mountinfo (proc_pid_mountinfo(5)), in the kernel's words: octets, one a
 * character, of which those that would end a field or a line are escaped.
 *
 * @param device of the file system, as major:minor
 * @param root what of the file system is mounted
 * @param point where
 * @param options those of the file system
 */
public record Mount(
    String device, String root, String point, String type, String source, String options) {
  private static final int DEVICE = 2;
  private static final int ROOT = 3;
  private static final int POINT = 4;

  /** Between what is of the mount, of any length, and what is of the file system. */
  private static final String SEPARATOR = " - ";

  /** Empty if it is no such line. */
  static Optional<Mount> parse(String line) {
    var halves = line.split(SEPARATOR, 2);
    var place = halves[0].split(" ");
    var system = halves[halves.length - 1].split(" ", 3);
    return halves.length < 2 || place.length <= POINT || system.length < 3
        ? Optional.empty()
        : Optional.of(
            new Mount(place[DEVICE], place[ROOT], place[POINT], system[0], system[1], system[2]));
  }

  /**
   * Whether a path leads into it, or to where it is mounted.
   *
   * @param path in the kernel's words
   */
  boolean holds(String path) {
    return path.equals(point) || path.startsWith(point.endsWith("/") ? point : point + "/");
  }

  /** How many names lead to where it is mounted. */
  public int depth() {
    return point.equals("/") ? 0 : (int) point.chars().filter(octet -> octet == '/').count();
  }
}

package org.jdhclient.linux.libc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A limit of this process's (getrlimit(2)), as /proc/self/limits has it. */
public enum ResourceLimit {
  /** RLIMIT_NOFILE. */
  OPEN_FILES("Max open files"),
  /** RLIMIT_STACK, in octets. */
  STACK("Max stack size");

  public static final long UNLIMITED = Long.MAX_VALUE;

  private static final Path LIMITS = Path.of("/proc/self/limits");

  private final String name;

  ResourceLimit(String name) {
    this.name = name;
  }

  /**
   * The soft limit, which is the one that counts.
   *
   * @throws IOException if there is no /proc, or no descriptor to look with
   */
  public long soft() throws IOException {
    for (var line : Files.readAllLines(LIMITS, StandardCharsets.ISO_8859_1)) {
      if (line.startsWith(name)) {
        var first = line.substring(name.length()).strip().split(" ")[0];
        return first.matches("[0-9]{1,18}") ? Long.parseLong(first) : UNLIMITED;
      }
    }
    return UNLIMITED;
  }
}

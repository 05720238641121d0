package org.jdhclient.linux.libc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many descriptors this process may have open (RLIMIT_NOFILE), as /proc/self/limits has it. */
public final class DescriptorLimit {
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final String OPEN_FILES = "Max open files";

  /** A hook, its connection, and a file that is replaced under a lock. */
  private static final int RESERVE = 5;

  private DescriptorLimit() {}

  /**
   * Whether a descriptor is one of the last: the kernel gives the lowest number that is free, so
   * that there are hardly any for the work on a lease.
   */
  public static boolean isNear(FileDescriptor newest) {
    try {
      for (var line : Files.readAllLines(LIMITS, StandardCharsets.ISO_8859_1)) {
        if (line.startsWith(OPEN_FILES)) {
          return isNear(newest, line.substring(OPEN_FILES.length()).strip());
        }
      }
      return false;
    } catch (IOException e) {
      // There is none to look with, or no /proc.
      return true;
    }
  }

  private static boolean isNear(FileDescriptor newest, String limits) {
    int soft = limits.indexOf(' ');
    var limit = soft < 0 ? limits : limits.substring(0, soft);
    return limit.matches("[0-9]{1,9}") && newest.value() >= Integer.parseInt(limit) - RESERVE;
  }
}

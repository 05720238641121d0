package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Memory;

/**
 * The files that this process has mapped (proc_pid_maps(5)): of a JVM's memory more than half, and
 * hardly any of it is touched while the client waits.
 */
public final class MappedFiles {
  private static final Path MAPS = Path.of("/proc/self/maps");

  /** Only what is a file has a path; other mappings have no name, or one in brackets. */
  private static final char PATH = '/';

  private static final int HEXADECIMAL = 16;

  /** Start and length of each mapping, one after the other. */
  private final long[] ranges;

  private MappedFiles(long[] ranges) {
    this.ranges = ranges;
  }

  /**
   * What is mapped now.
   *
   * @throws IOException if the kernel does not tell
   */
  public static MappedFiles find() throws IOException {
    // Not as UTF-8: a path may be any octets.
    var mappings = FileContent.latin1(MAPS).split("\n");
    var ranges = new long[2 * mappings.length];
    int count = 0;
    for (var mapping : mappings) {
      if (mapping.indexOf(PATH) >= 0) {
        int dash = mapping.indexOf('-');
        long start = Long.parseUnsignedLong(mapping, 0, dash, HEXADECIMAL);
        int end = mapping.indexOf(' ');
        ranges[count++] = start;
        ranges[count++] = Long.parseUnsignedLong(mapping, dash + 1, end, HEXADECIMAL) - start;
      }
    }
    return new MappedFiles(Arrays.copyOf(ranges, count));
  }

  /**
   * Has the kernel take back their pages now, but for those that other processes have too. The
   * files have to be mapped still.
   *
   * @throws ErrnoException if the kernel knows no such thing
   */
  public void pageOut() throws ErrnoException {
    for (int i = 0; i < ranges.length; i += 2) {
      Memory.pageOut(ranges[i], ranges[i + 1]);
    }
  }
}

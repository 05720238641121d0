package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Memory;

/**
 * The files that this process has mapped (proc_pid_maps(5)): of a JVM's memory more than half, and
 * hardly any of it is touched while the client waits.
 */
public final class MappedFiles {
  private static final Path MAPS = Path.of("/proc/self/maps");
  private static final int FIELDS = 6;
  private static final int ADDRESSES = 0;
  private static final int INODE = 4;
  private static final int HEXADECIMAL = 16;

  private MappedFiles() {}

  /**
   * Has the kernel take back their pages now, but for those that other processes have too.
   *
   * @throws ErrnoException if the kernel knows no such thing
   * @throws IOException if it does not tell what is mapped
   */
  public static void pageOut() throws ErrnoException, IOException {
    // Not as UTF-8: a path may be any octets.
    for (var line : Files.readAllLines(MAPS, StandardCharsets.ISO_8859_1)) {
      var field = line.split(" +", FIELDS);
      if (!field[INODE].equals("0")) {
        var addresses = field[ADDRESSES].split("-");
        long start = Long.parseUnsignedLong(addresses[0], HEXADECIMAL);
        Memory.pageOut(start, Long.parseUnsignedLong(addresses[1], HEXADECIMAL) - start);
      }
    }
  }
}

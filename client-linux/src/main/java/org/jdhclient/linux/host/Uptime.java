package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The clock that a shell can read, /proc/uptime (proc_uptime(5)). It goes as CLOCK_BOOTTIME does,
 * but in a container it may begin with that (lxcfs(1)): the two are not to be compared.
 */
public final class Uptime {
  private static final Path FILE = Path.of("/proc/uptime");
  private static final long NANOS_PER_HUNDREDTH = 10_000_000;

  private Uptime() {}

  /**
   * Reads it.
   *
   * @throws IOException if there is no such file, or it does not begin with a number
   */
  public static long nanos() throws IOException {
    return parse(FileContent.text(FILE));
  }

  /** The kernel and lxcfs write two digits behind the dot. */
  static long parse(String text) throws IOException {
    try {
      var hundredths = text.substring(0, text.indexOf(' ')).replace(".", "");
      return Long.parseLong(hundredths) * NANOS_PER_HUNDREDTH;
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException(FILE + " is no uptime", e);
    }
  }
}

package org.jdhclient.linux.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.libc.LibC;

/**
 * The name by which this program was called, {@code dhclient} or {@code jdhclient}: who looks for a
 * dhclient in the system's log or among the processes looks for that.
 */
final class CalledName {
  private static final Path COMM = Path.of("/proc/self/comm");
  private static final String OWN = "jdhclient";

  private CalledName() {}

  static String get() {
    // By its first call of the kernel a JVM takes the program's name for its own.
    LibC.getpid();
    return of(COMM);
  }

  /**
   * @param comm the kernel's word on it (proc_pid_comm(5)): the last part of the path that was
   *     executed, a link's too
   */
  static String of(Path comm) {
    try {
      var name = Files.readString(comm, StandardCharsets.ISO_8859_1).strip();
      return isDhclient(name) ? name : OWN;
    } catch (IOException e) {
      return OWN;
    }
  }

  /** Not a loader's or a runtime's, which may have started it as well. */
  private static boolean isDhclient(String name) {
    return name.contains("dhclient") && name.chars().allMatch(CalledName::isPlain);
  }

  /** Whether a character has no meaning in a line of the log (RFC 3164, section 4.1.3). */
  private static boolean isPlain(int character) {
    return character > ' ' && character < 0x7f && "[]:".indexOf(character) < 0;
  }
}

package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells this program's processes from strangers (proc_pid_cmdline(5)). */
public final class ClientProcesses {
  private static final Path PROC = Path.of("/proc");
  private static final String OUR_CLASSES = "org.jdhclient.";

  private ClientProcesses() {}

  /**
   * Whether a process runs this program: one of its arguments is a class of ours. A number that was
   * written down once may be anybody's by now, or nobody's.
   */
  public static boolean isClient(long pid) {
    try {
      var command = Files.readString(PROC.resolve(Long.toString(pid)).resolve("cmdline"));
      for (var argument : command.split("\0")) {
        if (argument.startsWith(OUR_CLASSES)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // It has ended, or what it runs is no text.
      return false;
    }
  }
}

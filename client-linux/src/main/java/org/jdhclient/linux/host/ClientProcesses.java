package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Path;

/** Tells this program's processes from strangers (proc_pid_cmdline(5)). */
public final class ClientProcesses {
  private static final Path PROC = Path.of("/proc");
  private static final String OUR_CLASSES = "org.jdhclient.";

  /** What a background process is started with, while setsid and the launcher still run in it. */
  public static final String RESUMING = "--resume";

  private ClientProcesses() {}

  /**
   * Whether a process runs this program: one of its arguments is a class of ours, or it is about to
   * become one in the background. A number that was written down once may be anybody's by now, or
   * nobody's.
   */
  public static boolean isClient(long pid) {
    try {
      var command = FileContent.latin1(PROC.resolve(Long.toString(pid)).resolve("cmdline"));
      for (var argument : command.split("\0")) {
        if (argument.startsWith(OUR_CLASSES) || argument.equals(RESUMING)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // It has ended.
      return false;
    }
  }

  /** Whether a process is ISC's dhclient, whose place this program takes (proc_pid_comm(5)). */
  public static boolean isDhclient(long pid) {
    try {
      return FileContent.text(PROC.resolve(Long.toString(pid)).resolve("comm"))
          .equals("dhclient\n");
    } catch (IOException e) {
      // It has ended.
      return false;
    }
  }
}

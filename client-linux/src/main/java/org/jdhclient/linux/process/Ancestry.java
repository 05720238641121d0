package org.jdhclient.linux.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.libc.LibC;

/** Who has started this process, directly or through others (proc_pid_status(5)). */
public final class Ancestry {
  private static final Path PROC = Path.of("/proc");
  private static final String PARENT = "PPid:";

  /** More than any that are; numbers may be given anew while this looks. */
  private static final int MOST = 128;

  private static final long NONE = 0;

  private Ancestry() {}

  /** Whether a process that runs has started this one. */
  public static boolean has(long pid) {
    long parent = LibC.getppid();
    for (int i = 0; i < MOST && parent != NONE && parent != pid; i++) {
      parent = parent(parent);
    }
    return pid != NONE && parent == pid;
  }

  private static long parent(long pid) {
    try {
      var status = PROC.resolve(Long.toString(pid)).resolve("status");
      for (var line : Files.readString(status, StandardCharsets.ISO_8859_1).split("\n")) {
        if (line.startsWith(PARENT)) {
          return Long.parseLong(line.substring(PARENT.length()).strip());
        }
      }
    } catch (IOException e) {
      // It has just ended, or there is no /proc.
    }
    return NONE;
  }
}

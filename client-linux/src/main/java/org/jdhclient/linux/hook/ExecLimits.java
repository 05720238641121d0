package org.jdhclient.linux.hook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What execve(2) takes of arguments and variables, in octets.
 *
 * @param string of each of them (MAX_ARG_STRLEN: 32 pages of at least 4 KiB)
 * @param total of all, with their pointers (fs/exec.c, bprm_stack_limits)
 */
record ExecLimits(long string, long total) {
  private static final long STRING = 32 << 12;

  /** ARG_MAX of linux/limits.h: so much is taken always. */
  private static final long LEAST = 128 << 10;

  /** Three quarters of _STK_LIM, 8 MiB. */
  private static final long MOST = 6 << 20;

  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final String STACK = "Max stack size";
  private static final String UNLIMITED = "unlimited";

  static ExecLimits ofThisProcess() {
    try {
      for (var line : Files.readString(LIMITS, StandardCharsets.ISO_8859_1).split("\n")) {
        if (line.startsWith(STACK)) {
          return ofStack(line.substring(STACK.length()).strip().split(" ")[0]);
        }
      }
    } catch (IOException e) {
      // Where there is no /proc, so much is sure.
    }
    return new ExecLimits(STRING, LEAST);
  }

  /** A quarter of the stack, of which a number or no limit is known. */
  static ExecLimits ofStack(String soft) {
    long quarter = soft.equals(UNLIMITED) ? MOST : Long.parseLong(soft) / 4;
    return new ExecLimits(STRING, Math.max(LEAST, Math.min(MOST, quarter)));
  }
}

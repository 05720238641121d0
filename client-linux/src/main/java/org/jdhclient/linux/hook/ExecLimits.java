package org.jdhclient.linux.hook;

import java.io.IOException;
import org.jdhclient.linux.libc.ResourceLimit;

/**
 * What execve(2) takes of arguments and variables, in octets.
 *
 * @param string of each of them (MAX_ARG_STRLEN: 32 pages of at least 4 KiB)
 * @param total of all, with their pointers (fs/exec.c, bprm_stack_limits)
 */
record ExecLimits(long string, long total) {
  private static final long STRING = 32 << 12;

  /** ARG_MAX of linux/limits.h: so much is taken always. */
  static final long LEAST = 128 << 10;

  /** Three quarters of _STK_LIM, 8 MiB. */
  private static final long MOST = 6 << 20;

  static ExecLimits ofThisProcess() {
    try {
      return new ExecLimits(STRING, total(ResourceLimit.STACK.soft()));
    } catch (IOException e) {
      // Where there is no /proc, so much is sure.
      return new ExecLimits(STRING, LEAST);
    }
  }

  /** A quarter of the stack. */
  private static long total(long stack) {
    return Math.max(LEAST, Math.min(MOST, stack / 4));
  }
}

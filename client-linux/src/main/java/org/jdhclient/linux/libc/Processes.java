package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.GATE;
import static org.jdhclient.linux.libc.Native.result;

/** Other processes. */
public final class Processes {

  private Processes() {}

  /**
   * Sends a signal to one process.
   *
   * @param pid positive: never a group's, nor everyone's
   * @return whether the process was there
   * @throws ErrnoException EPERM if it belongs to somebody else
   */
  public static boolean kill(long pid, int signal) throws ErrnoException {
    if (pid <= 0) {
      throw new IllegalArgumentException("not the pid of one process: " + pid);
    }
    if (pid > Integer.MAX_VALUE) {
      return false;
    }
    int result = result(GATE.kill((int) pid, signal));
    if (result < 0 && result != -Errno.ESRCH.number()) {
      throw new ErrnoException("kill " + pid, -result);
    }
    return result == 0;
  }
}

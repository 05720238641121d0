package org.jdhclient.linux.libc;

import jnr.posix.POSIXFactory;

/** Other processes. By jnr-posix: nothing here is asked in a hurry. */
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
    var posix = POSIXFactory.getNativePOSIX();
    if (posix.kill(Math.toIntExact(pid), signal) == 0) {
      return true;
    }
    int errno = posix.errno();
    if (errno == Errno.ESRCH.number()) {
      return false;
    }
    throw new ErrnoException("kill " + pid, errno);
  }
}

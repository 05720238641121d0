package org.jdhclient.linux.libc;

/** The ends of processes. */
public final class Processes {
  private static final NativeFunction KILL = new NativeFunction("kill");
  private static final NativeFunction EXIT = new NativeFunction("_exit");

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
    int result = KILL.call(pid, signal);
    if (result < 0 && result != -Errno.ESRCH.number()) {
      throw new ErrnoException("kill " + pid, -result);
    }
    return result == 0;
  }

  /**
   * Ends this process at once. A JVM that ends by itself stops its threads one by one first, and
   * gives back its memory, which whoever waits for the command has to wait for as well.
   *
   * @param status the exit status
   */
  public static void exit(int status) {
    EXIT.call(status);
  }
}

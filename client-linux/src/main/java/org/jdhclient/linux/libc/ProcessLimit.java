package org.jdhclient.linux.libc;

import java.util.function.IntSupplier;

/**
 * Starts processes where no more may be started: the limit of a user or of a cgroup is often
 * reached for a moment only, by others' processes, and so is that of memory.
 */
final class ProcessLimit {
  /** With the pauses between them some 3 seconds. */
  private static final int TRIES = 30;

  private ProcessLimit() {}

  /**
   * Tries for some seconds.
   *
   * @param attempt returns the negative errno if it fails
   * @return what the last attempt returned
   */
  static int patiently(IntSupplier attempt) {
    int result = attempt.getAsInt();
    for (int left = TRIES; left > 0 && isShortage(-result); left--) {
      PollSet.pause();
      result = attempt.getAsInt();
    }
    return result;
  }

  private static boolean isShortage(int errno) {
    return errno == Errno.EAGAIN.number() || errno == Errno.ENOMEM.number();
  }

  /** A refusal, with the remedy where there is one. */
  static ErrnoException refused(String call, int errno) {
    var refusal = new ErrnoException(call, errno);
    return refusal.is(Errno.EAGAIN)
        ? refusal.explainedBy(
            "no more processes may be started: see ulimit -u, and pids.max of the cgroup")
        : refusal;
  }
}

package org.jdhclient.linux.process;

import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Processes;
import org.jdhclient.linux.libc.SignalFd;

/** A process that a signal has stopped (SIGSTOP): it does nothing until it is let go on. */
public final class StoppedProcess {
  private StoppedProcess() {}

  /** Whether a process stands still; not where another traces it, which alone lets it go on. */
  public static boolean is(long pid) {
    return ProcessStat.of(Long.toString(pid)).filter(ProcessStat::isStopped).isPresent();
  }

  /** Lets a process go on, as systemd does with one that it ends (systemd.kill(5)). */
  public static void goOn(long pid) throws ErrnoException {
    Processes.kill(pid, SignalFd.SIGCONT);
  }
}

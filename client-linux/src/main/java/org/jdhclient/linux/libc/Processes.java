package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.GATE;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;

/** Other processes: told something, waited for, ended. */
public final class Processes {

  /** Number of asm-generic/unistd.h, and of every architecture. */
  private static final int SYS_PIDFD_OPEN = 434;

  private static final int SIGKILL = 9;
  private static final int SIGNAL_STATUS = 128;

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

  /**
   * A descriptor that is ready for poll when a process has ended.
   *
   * @param name what the process is called in errors
   */
  public static FileDescriptor pidfd_open(int pid, String name) throws ErrnoException {
    int result = result(C.syscall(SYS_PIDFD_OPEN, pid, 0, 0, 0));
    if (result < 0) {
      throw new ErrnoException("pidfd_open " + name, -result);
    }
    return new FileDescriptor(result, name);
  }

  /**
   * Waits for the end of a child.
   *
   * @param name what the process is called in errors
   * @return its exit status, or 128 and the number of the signal that ended it
   */
  public static int waitpid(int pid, String name) throws ErrnoException {
    var status = new NativeBuffer(Integer.BYTES);
    int result;
    do {
      result = result(C.waitpid(pid, status.address(), 0));
    } while (result == -Errno.EINTR.number());
    Reference.reachabilityFence(status);
    if (result < 0) {
      throw new ErrnoException("waitpid " + name, -result);
    }
    int signal = status.i32(0) & 0x7f;
    return signal == 0 ? status.i32(0) >> 8 & 0xff : SIGNAL_STATUS + signal;
  }

  /** Ends all processes of a group at once; there may be none any more. */
  public static void killGroup(int group) {
    GATE.kill(-group, SIGKILL);
  }

  /** Ends a child that leads a group, and the group: no zombie stays. */
  public static void reapGroup(int leader) {
    killGroup(leader);
    C.waitpid(leader, 0, 0);
  }
}

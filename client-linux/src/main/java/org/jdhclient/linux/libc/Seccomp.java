package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.GATE;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;

/** Filters of system calls (seccomp(2)). Once loaded they hold until the process ends. */
public final class Seccomp {
  /** Numbers of linux/seccomp.h. */
  static final int SECCOMP_SET_MODE_FILTER = 1;

  static final int SECCOMP_FILTER_FLAG_TSYNC = 1;

  private Seccomp() {}

  /**
   * Whether it is known which calls this process makes: in a JVM that is its own affair, and
   * another one's may be others.
   */
  public static boolean callsAreOwn() {
    return GATE.callsAreOwn();
  }

  /**
   * Lets no program that this process or its children execute have more privileges than they have
   * (no_new_privs of prctl(2)), and puts a filter on all threads at once.
   *
   * @param seccomp the number of the system call, which differs by architecture
   * @param fprog a struct sock_fprog over struct seccomp_data
   * @throws ErrnoException ENOSYS or EINVAL if the kernel has no such filters
   */
  public static void filterAllThreads(int seccomp, NativeBuffer fprog) throws ErrnoException {
    NoNewPrivileges.set();
    int flags = SECCOMP_FILTER_FLAG_TSYNC;
    int result = result(C.syscall(seccomp, SECCOMP_SET_MODE_FILTER, flags, fprog.address(), 0));
    Reference.reachabilityFence(fprog);
    if (result != 0) {
      // A positive result is the number of a thread that has a filter of its own.
      throw new ErrnoException("seccomp", result < 0 ? -result : Errno.EBUSY.number());
    }
  }
}

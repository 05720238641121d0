package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

/** That no program which a thread or its children execute has more privileges than they have. */
public final class NoNewPrivileges {
  /** linux/prctl.h. */
  static final int PR_SET_NO_NEW_PRIVS = 38;

  private NoNewPrivileges() {}

  /** For this thread, and what it starts, for good. */
  public static void set() throws ErrnoException {
    int result = result(C.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
    if (result < 0) {
      throw new ErrnoException("prctl PR_SET_NO_NEW_PRIVS", -result);
    }
  }
}

package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

/** System calls by their numbers, to see what the kernel says to them. */
public final class RawCall {
  private static final int HERE = LibC.getpid();

  private RawCall() {}

  /**
   * Makes a call whose further arguments are no use to any. If it makes a process, that ends.
   *
   * @return what the call returned, or the negative errno
   */
  public static int of(int number, long first) {
    int returned = result(C.syscall(number, first, -1, -1, -1));
    if (returned == 0 && LibC.getpid() != HERE) {
      C._exit(0);
    }
    return returned;
  }
}

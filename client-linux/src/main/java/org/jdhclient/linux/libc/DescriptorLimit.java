package org.jdhclient.linux.libc;

import java.io.IOException;

/** How near this process is to its limit of open descriptors. */
public final class DescriptorLimit {
  /** Sockets to send by, a hook, its connection, and a file that is replaced under a lock. */
  private static final int RESERVE = 8;

  private DescriptorLimit() {}

  /**
   * Whether a descriptor is one of the last: the kernel gives the lowest number that is free, so
   * that there are hardly any for the work on a lease.
   */
  public static boolean isNear(FileDescriptor newest) {
    try {
      return newest.value() >= ResourceLimit.OPEN_FILES.soft() - RESERVE;
    } catch (IOException e) {
      // There is none to look with, or no /proc.
      return true;
    }
  }
}

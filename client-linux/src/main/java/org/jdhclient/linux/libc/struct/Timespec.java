package org.jdhclient.linux.libc.struct;

/** struct timespec of time.h on 64-bit Linux. */
public final class Timespec {
  public static final int SIZE = 16;
  public static final int TV_SEC = 0;
  public static final int TV_NSEC = 8;

  private Timespec() {}
}

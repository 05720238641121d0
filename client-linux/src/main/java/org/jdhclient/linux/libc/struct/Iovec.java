package org.jdhclient.linux.libc.struct;

/** struct iovec of sys/uio.h: where data lies, and how much. */
public final class Iovec {
  public static final int SIZE = 16;
  public static final int IOV_BASE = 0;
  public static final int IOV_LEN = 8;

  private Iovec() {}
}

package org.jdhclient.linux.libc.struct;

/** struct statx of linux/stat.h: what a file is, alike on all architectures (statx(2)). */
public final class Statx {
  public static final int SIZE = 256;
  public static final int STX_NLINK = 16;
  public static final int STX_UID = 20;
  public static final int STX_GID = 24;
  public static final int STX_MODE = 28;
  public static final int STX_INO = 32;
  public static final int STX_RDEV_MAJOR = 128;
  public static final int STX_RDEV_MINOR = 132;
  public static final int STX_DEV_MAJOR = 136;
  public static final int STX_DEV_MINOR = 140;

  private Statx() {}
}

package org.jdhclient.linux.libc.struct;

/** struct landlock_path_beneath_attr of linux/landlock.h, which is packed. */
public final class LandlockPathBeneathAttr {
  public static final int SIZE = 12;
  public static final int ALLOWED_ACCESS = 0;
  public static final int PARENT_FD = 8;

  private LandlockPathBeneathAttr() {}
}

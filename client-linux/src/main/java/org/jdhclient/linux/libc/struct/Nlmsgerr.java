package org.jdhclient.linux.libc.struct;

/** struct nlmsgerr of linux/netlink.h: an acknowledgement, by an errno that is 0 or negative. */
public final class Nlmsgerr {
  public static final int SIZE = 20;
  public static final int ERROR = 0;
  public static final int MSG = 4;

  /** The attribute that holds the kernel's own words. */
  public static final int NLMSGERR_ATTR_MSG = 1;

  private Nlmsgerr() {}
}

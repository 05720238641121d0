package org.jdhclient.linux.libc.struct;

/** struct sockaddr_nl of linux/netlink.h: a netlink port; 0 is the kernel. */
public final class SockaddrNl {
  public static final int SIZE = 12;
  public static final int NL_FAMILY = 0;
  public static final int NL_PID = 4;
  public static final int NL_GROUPS = 8;

  private SockaddrNl() {}
}

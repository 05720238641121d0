package org.jdhclient.linux.libc.struct;

/** struct nlmsghdr of linux/netlink.h: the head of each netlink message. */
public final class Nlmsghdr {
  public static final int SIZE = 16;
  public static final int NLMSG_LEN = 0;
  public static final int NLMSG_PID = 12;

  public static final int NLMSG_ERROR = 2;
  public static final int NLMSG_DONE = 3;

  public static final int NLM_F_REQUEST = 0x1;
  public static final int NLM_F_ACK = 0x4;
  public static final int NLM_F_DUMP_INTR = 0x10;

  public static final int NLM_F_DUMP = 0x300;

  public static final int NLM_F_REPLACE = 0x100;
  public static final int NLM_F_CREATE = 0x400;
  public static final int NLM_F_APPEND = 0x800;

  public static final int NLM_F_CAPPED = 0x100;

  private Nlmsghdr() {}
}

package org.jdhclient.linux.libc.struct;

/** struct cmsghdr of sys/socket.h: the head of a control message, whose data follows. */
public final class Cmsghdr {
  public static final int SIZE = 16;
  public static final int CMSG_LEN = 0;
  public static final int CMSG_LEVEL = 8;
  public static final int CMSG_TYPE = 12;

  private Cmsghdr() {}

  /** CMSG_ALIGN: control messages start at multiples of the pointer's size. */
  public static int align(int length) {
    return length + Long.BYTES - 1 & -Long.BYTES;
  }
}

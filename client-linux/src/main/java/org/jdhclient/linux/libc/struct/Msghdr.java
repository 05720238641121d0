package org.jdhclient.linux.libc.struct;

/** struct msghdr of sys/socket.h, as recvmsg(2) takes it on 64-bit Linux. */
public final class Msghdr {
  public static final int SIZE = 56;
  public static final int MSG_NAME = 0;
  public static final int MSG_NAMELEN = 8;
  public static final int MSG_IOV = 16;
  public static final int MSG_IOVLEN = 24;
  public static final int MSG_CONTROL = 32;
  public static final int MSG_CONTROLLEN = 40;

  private Msghdr() {}
}

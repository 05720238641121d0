package org.jdhclient.linux.libc.struct;

/** struct sockaddr_in of linux/in.h: an IPv4 address and a port, both in network order. */
public final class SockaddrIn {
  public static final int SIZE = 16;
  public static final int SIN_FAMILY = 0;
  public static final int SIN_PORT = 2;
  public static final int SIN_ADDR = 4;

  private SockaddrIn() {}
}

package org.jdhclient.linux.libc.struct;

/** struct sockaddr_in6 of linux/in6.h: an IPv6 address and a port, both in network order. */
public final class SockaddrIn6 {
  public static final int SIZE = 28;
  public static final int SIN6_FAMILY = 0;
  public static final int SIN6_PORT = 2;

  private SockaddrIn6() {}
}

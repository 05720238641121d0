package org.jdhclient.linux.libc.struct;

/** struct sockaddr_un of linux/un.h: a socket's path in the file system. */
public final class SockaddrUn {
  public static final int SIZE = 110;
  public static final int SUN_FAMILY = 0;
  public static final int SUN_PATH = 2;

  /** The longest path, in octets, with the zero that ends it. */
  public static final int UNIX_PATH_MAX = 108;

  private SockaddrUn() {}
}

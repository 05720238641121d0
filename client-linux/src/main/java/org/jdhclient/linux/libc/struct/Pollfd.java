package org.jdhclient.linux.libc.struct;

/** struct pollfd of poll.h. */
public final class Pollfd {
  public static final int SIZE = 8;
  public static final int FD = 0;
  public static final int EVENTS = 4;
  public static final int REVENTS = 6;
  public static final int POLLIN = 1;

  private Pollfd() {}
}

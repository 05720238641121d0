package org.jdhclient.linux.libc.struct;

/** struct itimerspec of time.h: when a timer fires, and in what intervals again. */
public final class Itimerspec {
  public static final int SIZE = 32;
  public static final int IT_VALUE = 16;

  private Itimerspec() {}
}

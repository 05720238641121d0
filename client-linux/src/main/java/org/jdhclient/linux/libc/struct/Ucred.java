package org.jdhclient.linux.libc.struct;

/** struct ucred of sys/socket.h: who a local socket's other end belongs to (unix(7)). */
public final class Ucred {
  public static final int SIZE = 12;
  public static final int PID = 0;
  public static final int UID = 4;

  private Ucred() {}
}

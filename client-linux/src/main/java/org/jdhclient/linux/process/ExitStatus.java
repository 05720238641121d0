package org.jdhclient.linux.process;

/** Exit statuses, as dhclient's. */
public final class ExitStatus {
  public static final int OK = 0;

  /** The client cannot work here, or was called wrongly. */
  public static final int FATAL = 1;

  /** With -1: there was no lease to be had. */
  public static final int NO_LEASE = 2;

  /** With --diagnose: a normal run would get no lease. */
  public static final int WOULD_GET_NO_LEASE = 3;

  /** Whoever read what a command prints has gone; 128 and SIGPIPE. */
  public static final int UNREAD = 141;

  /** A signal, or who had it do so, ended it before there was a lease: 128 and SIGTERM. */
  public static final int TERMINATED = 143;

  private ExitStatus() {}
}

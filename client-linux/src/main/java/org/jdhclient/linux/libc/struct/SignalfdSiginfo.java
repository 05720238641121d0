package org.jdhclient.linux.libc.struct;

/** struct signalfd_siginfo of sys/signalfd.h. */
public final class SignalfdSiginfo {
  public static final int SIZE = 128;
  public static final int SSI_SIGNO = 0;

  private SignalfdSiginfo() {}
}

package org.jdhclient.linux.bpf;

/** struct sock_filter of linux/filter.h: one instruction of classic BPF. */
public final class SockFilter {
  public static final int SIZE = 8;
  public static final int CODE = 0;
  public static final int JT = 2;
  public static final int JF = 3;
  public static final int K = 4;

  private SockFilter() {}
}

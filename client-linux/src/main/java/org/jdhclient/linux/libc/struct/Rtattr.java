package org.jdhclient.linux.libc.struct;

/** struct rtattr of linux/rtnetlink.h: the head of each attribute; struct nlattr is the same. */
public final class Rtattr {
  public static final int SIZE = 4;
  public static final int RTA_LEN = 0;

  /** The bits of rta_type that are the type: the upper two are flags. */
  public static final int NLA_TYPE_MASK = ~0xc000;

  private Rtattr() {}
}

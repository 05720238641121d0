package org.jdhclient.linux.libc.struct;

/** struct ifa_cacheinfo of linux/if_addr.h: lifetimes in seconds, and two timestamps. */
public final class IfaCacheinfo {
  public static final int SIZE = 16;
  public static final int IFA_PREFERED = 0;
  public static final int IFA_VALID = 4;

  private IfaCacheinfo() {}
}

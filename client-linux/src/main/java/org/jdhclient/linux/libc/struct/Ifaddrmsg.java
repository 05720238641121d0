package org.jdhclient.linux.libc.struct;

/** struct ifaddrmsg of linux/if_addr.h: an address of a link. */
public final class Ifaddrmsg {
  public static final int SIZE = 8;
  public static final int IFA_FAMILY = 0;
  public static final int IFA_PREFIXLEN = 1;
  public static final int IFA_FLAGS = 2;
  public static final int IFA_SCOPE = 3;
  public static final int IFA_INDEX = 4;

  public static final int IFA_F_SECONDARY = 1;

  public static final int RTM_NEWADDR = 20;
  public static final int RTM_DELADDR = 21;
  public static final int RTM_GETADDR = 22;

  public static final int IFA_ADDRESS = 1;
  public static final int IFA_LOCAL = 2;
  public static final int IFA_LABEL = 3;
  public static final int IFA_BROADCAST = 4;
  public static final int IFA_CACHEINFO = 6;
  public static final int IFA_RT_PRIORITY = 9;

  public static final int RTMGRP_IPV4_IFADDR = 16;

  private Ifaddrmsg() {}
}

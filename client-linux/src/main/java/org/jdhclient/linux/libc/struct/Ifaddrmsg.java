package org.jdhclient.linux.libc.struct;

/** struct ifaddrmsg of linux/if_addr.h: an address of a link. */
public final class Ifaddrmsg {
  public static final int IFA_F_SECONDARY = 1;

  /** Of IPv6: another host has it; nobody knows yet whether one has. */
  public static final int IFA_F_DADFAILED = 0x08;

  public static final int IFA_F_TENTATIVE = 0x40;

  /** No route to the address's prefix comes with it. */
  public static final int IFA_F_NOPREFIXROUTE = 0x200;

  public static final int RTM_NEWADDR = 20;
  public static final int RTM_DELADDR = 21;
  public static final int RTM_GETADDR = 22;

  public static final int IFA_ADDRESS = 1;
  public static final int IFA_LOCAL = 2;
  public static final int IFA_LABEL = 3;
  public static final int IFA_BROADCAST = 4;
  public static final int IFA_CACHEINFO = 6;
  public static final int IFA_RT_PRIORITY = 9;

  /** The attribute IFA_FLAGS, with all flags, of which the field has the lowest eight. */
  public static final int IFA_FLAGS_U32 = 8;

  public static final int RTMGRP_IPV4_IFADDR = 16;
  public static final int RTMGRP_IPV6_IFADDR = 0x100;

  private Ifaddrmsg() {}
}

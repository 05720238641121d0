package org.jdhclient.linux.libc.struct;

/** What a link's message tells of IPv6 (linux/if_link.h), and its settings (linux/ipv6.h). */
public final class Inet6Devconf {
  public static final int IFLA_INET6_FLAGS = 1;
  public static final int IFLA_INET6_CONF = 2;
  public static final int IFLA_INET6_ADDR_GEN_MODE = 8;

  public static final int IN6_ADDR_GEN_MODE_NONE = 1;

  /** Places in IFLA_INET6_CONF, an array of 32-bit numbers. */
  public static final int DEVCONF_FORWARDING = 0;

  public static final int DEVCONF_ACCEPT_RA = 3;
  public static final int DEVCONF_ACCEPT_RA_DEFRTR = 17;
  public static final int DEVCONF_DISABLE_IPV6 = 26;

  public static final int DEVCONF_ACCEPT_DAD = 27;

  public static final int RTMGRP_IPV6_IFINFO = 0x800;

  private Inet6Devconf() {}
}

package org.jdhclient.linux.libc.struct;

/** struct prefixmsg of linux/rtnetlink.h: a prefix that a router advertises. */
public final class Prefixmsg {
  public static final int RTM_NEWPREFIX = 52;

  /** Attributes: the network, and struct prefix_cacheinfo: preferred and valid seconds. */
  public static final int PREFIX_ADDRESS = 1;

  public static final int PREFIX_CACHEINFO = 2;

  public static final int RTMGRP_IPV6_PREFIX = 0x20000;

  private Prefixmsg() {}
}

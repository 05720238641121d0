package org.jdhclient.linux.libc.struct;

/** struct ifinfomsg of linux/rtnetlink.h: a link. */
public final class Ifinfomsg {
  public static final int SIZE = 16;

  public static final int RTM_NEWLINK = 16;
  public static final int RTM_DELLINK = 17;
  public static final int RTM_GETLINK = 18;

  public static final int IFLA_ADDRESS = 1;
  public static final int IFLA_IFNAME = 3;
  public static final int IFLA_MTU = 4;
  public static final int IFLA_MASTER = 10;
  public static final int IFLA_PROTINFO = 12;
  public static final int IFLA_LINKINFO = 18;
  public static final int IFLA_AF_SPEC = 26;
  public static final int IFLA_EXT_MASK = 29;
  public static final int IFLA_XDP = 43;
  public static final int IFLA_MAX_MTU = 51;

  public static final int IFLA_INET_CONF = 1;
  public static final int IPV4_DEVCONF_PROMOTE_SECONDARIES = 20;

  /** Inside IFLA_LINKINFO, IFLA_XDP, and the data of a bridge and of its port (linux/if_link.h). */
  public static final int IFLA_INFO_KIND = 1;

  public static final int IFLA_INFO_DATA = 2;
  public static final int IFLA_INFO_SLAVE_KIND = 4;
  public static final int IFLA_INFO_SLAVE_DATA = 5;
  public static final int IFLA_XDP_ATTACHED = 2;
  public static final int IFLA_BR_FORWARD_DELAY = 1;
  public static final int IFLA_BRPORT_STATE = 1;

  /** A port of a bridge that does not forward yet (linux/if_bridge.h). */
  public static final int BR_STATE_LISTENING = 1;

  public static final int BR_STATE_LEARNING = 2;

  /** Further names of a link, that may be longer than 15 octets. */
  public static final int IFLA_ALT_IFNAME = 53;

  public static final int RTEXT_FILTER_SKIP_STATS = 8;

  public static final int IFF_UP = 1;
  public static final int IFF_BROADCAST = 2;
  public static final int IFF_LOOPBACK = 8;
  public static final int IFF_RUNNING = 0x40;
  public static final int IFF_LOWER_UP = 0x10000;

  public static final int ARPHRD_ETHER = 1;

  public static final int RTMGRP_LINK = 1;

  private Ifinfomsg() {}
}

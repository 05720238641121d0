package org.jdhclient.linux.libc.struct;

/** struct rtmsg of linux/rtnetlink.h: a route. */
public final class Rtmsg {
  public static final int RTM_NEWROUTE = 24;
  public static final int RTM_DELROUTE = 25;
  public static final int RTM_GETROUTE = 26;

  public static final int RTA_DST = 1;
  public static final int RTA_OIF = 4;
  public static final int RTA_GATEWAY = 5;
  public static final int RTA_PRIORITY = 6;
  public static final int RTA_PREFSRC = 7;

  public static final int RT_TABLE_MAIN = 254;
  public static final int RTPROT_DHCP = 16;
  public static final int RTN_UNICAST = 1;
  public static final int RTN_UNREACHABLE = 7;
  public static final int RT_SCOPE_UNIVERSE = 0;
  public static final int RT_SCOPE_LINK = 253;

  private Rtmsg() {}
}

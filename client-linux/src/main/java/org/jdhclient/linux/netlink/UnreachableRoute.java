package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.SocketConstants.AF_INET6;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_ACK;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_CREATE;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_REPLACE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTA_DST;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTA_PRIORITY;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTM_DELROUTE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTM_NEWROUTE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTN_UNREACHABLE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTPROT_DHCP;
import static org.jdhclient.linux.libc.struct.Rtmsg.RT_SCOPE_UNIVERSE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RT_TABLE_MAIN;

import org.jdhclient.address.Ipv6Prefix;

/**
 * A route of the main table by which packets to an IPv6 network are refused, if no other takes
 * them: it is of the protocol DHCP, and the last of the routes to this network.
 *
 * <p>It stays until it is deleted: of a route that refuses, the kernel forgets the lifetime
 * (RTA_EXPIRES; ip6_route_info_create in net/ipv6/route.c leaves such a route two flags, and
 * RTF_EXPIRES is none of them).
 */
public record UnreachableRoute(Ipv6Prefix destination) {
  /**
   * That of nobody else's route, so that none is replaced: one less than the kernel's for the
   * default route that there is none.
   */
  private static final int METRIC = 0xffff_fffe;

  /** Asks to add the route, unless it is there. */
  public NetlinkRequest set() {
    int how = NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE;
    return new NetlinkRequest("RTM_NEWROUTE", this, RTM_NEWROUTE, how, body());
  }

  /** Asks to delete the route; refused with ESRCH if there is none. */
  public NetlinkRequest delete() {
    return new NetlinkRequest("RTM_DELROUTE", this, RTM_DELROUTE, NLM_F_ACK, body());
  }

  private NetlinkWriter body() {
    return RouteMessage.header(
            AF_INET6,
            destination.length(),
            RT_TABLE_MAIN,
            RTPROT_DHCP,
            RT_SCOPE_UNIVERSE,
            RTN_UNREACHABLE)
        .attribute(RTA_DST, destination.network())
        .attribute(RTA_PRIORITY, METRIC);
  }

  @Override
  public String toString() {
    return "unreachable " + destination;
  }
}

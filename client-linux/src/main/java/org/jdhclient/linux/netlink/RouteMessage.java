package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_ACK;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_APPEND;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_CREATE;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_DUMP;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTA_DST;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTA_GATEWAY;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTA_OIF;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTA_PREFSRC;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTA_PRIORITY;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTM_DELROUTE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTM_GETROUTE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTM_NEWROUTE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTN_UNICAST;
import static org.jdhclient.linux.libc.struct.Rtmsg.RT_SCOPE_LINK;
import static org.jdhclient.linux.libc.struct.Rtmsg.RT_SCOPE_UNIVERSE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RT_TABLE_MAIN;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.libc.struct.Rtmsg;
import org.jdhclient.wire.MalformedPacketException;

/**
 * An IPv4 unicast route of the main table: struct rtmsg and its attributes.
 *
 * @param gateway {@link Ipv4Address#ANY} if the destination is on the link
 * @param prefsrc the source address of what is sent this way, with which the route goes away;
 *     {@link Ipv4Address#ANY} if there is none
 * @param metric the least wins; 0 is the kernel's default, and the best
 * @param protocol RTPROT_*: who made the route
 */
public record RouteMessage(
    Ipv4Prefix destination,
    Ipv4Address gateway,
    int ifindex,
    Ipv4Address prefsrc,
    long metric,
    int protocol) {
  public static final int RTPROT_DHCP = Rtmsg.RTPROT_DHCP;

  public boolean isOnLink() {
    return gateway.isAny();
  }

  /**
   * Asks to add the route. NLM_F_APPEND puts it behind a route of somebody else to the same
   * destination with the same metric, which is thus neither replaced nor in the way; only a route
   * that is the same in every field is refused, with EEXIST.
   */
  public NetlinkRequest add() {
    int flags = NLM_F_ACK | NLM_F_CREATE | NLM_F_APPEND;
    return new NetlinkRequest("RTM_NEWROUTE", this, RTM_NEWROUTE, flags, body());
  }

  /**
   * Asks to delete the route that has all these fields, and no other; refused with ESRCH if there
   * is none.
   */
  public NetlinkRequest delete() {
    return new NetlinkRequest("RTM_DELROUTE", this, RTM_DELROUTE, NLM_F_ACK, body());
  }

  private NetlinkWriter body() {
    int scope = isOnLink() ? RT_SCOPE_LINK : RT_SCOPE_UNIVERSE;
    var body =
        header(
            SocketConstants.AF_INET,
            destination.length(),
            RT_TABLE_MAIN,
            protocol,
            scope,
            RTN_UNICAST);
    if (destination.length() > 0) {
      body.attribute(RTA_DST, destination.network());
    }
    if (!isOnLink()) {
      body.attribute(RTA_GATEWAY, gateway);
    }
    if (!prefsrc.isAny()) {
      body.attribute(RTA_PREFSRC, prefsrc);
    }
    if (metric != 0) {
      body.attribute(RTA_PRIORITY, (int) metric);
    }
    return body.attribute(RTA_OIF, ifindex);
  }

  static NetlinkWriter header(
      int family, int length, int table, int protocol, int scope, int type) {
    return new NetlinkWriter()
        .u8(family)
        .u8(length)
        .u8(0)
        .u8(0)
        .u8(table)
        .u8(protocol)
        .u8(scope)
        .u8(type)
        .i32(0);
  }

  /** Asks for all IPv4 routes. */
  static NetlinkRequest list() {
    var body = header(SocketConstants.AF_INET, 0, 0, 0, 0, 0);
    return new NetlinkRequest("RTM_GETROUTE", "all", RTM_GETROUTE, NLM_F_DUMP, body);
  }

  /**
   * Decodes what follows a message's header; unknown attributes are passed over. A route with
   * several next hops names no link of its own: its ifindex is 0.
   *
   * @return empty unless it is a unicast route of the main table
   */
  static Optional<RouteMessage> decode(NetlinkReader body) throws MalformedPacketException {
    if (body.u8() != SocketConstants.AF_INET) {
      throw new MalformedPacketException("a route that is not IPv4", 0);
    }
    int length = body.u8();
    body.skip(2);
    int table = body.u8();
    int protocol = body.u8();
    body.skip(1);
    int type = body.u8();
    body.skip(4);
    var route = attributes(body, length, protocol);
    return table == RT_TABLE_MAIN && type == RTN_UNICAST ? Optional.of(route) : Optional.empty();
  }

  private static RouteMessage attributes(NetlinkReader body, int length, int protocol)
      throws MalformedPacketException {
    var network = Ipv4Address.ANY;
    var gateway = Ipv4Address.ANY;
    var prefsrc = Ipv4Address.ANY;
    int oif = 0;
    long metric = 0;
    while (body.hasRemaining()) {
      var attribute = body.attribute();
      var value = attribute.value();
      switch (attribute.type()) {
        case RTA_DST -> network = value.ipv4Address();
        case RTA_GATEWAY -> gateway = value.ipv4Address();
        case RTA_PREFSRC -> prefsrc = value.ipv4Address();
        case RTA_OIF -> oif = value.i32();
        case RTA_PRIORITY -> metric = value.u32();
        default -> {}
      }
    }
    var destination = prefix(network, length);
    return new RouteMessage(destination, gateway, oif, prefsrc, metric, protocol);
  }

  private static Ipv4Prefix prefix(Ipv4Address network, int length)
      throws MalformedPacketException {
    if (length > 32) {
      throw new MalformedPacketException("rtm_dst_len " + length + " is over 32", 1);
    }
    return Ipv4Prefix.containing(network, length);
  }

  @Override
  public String toString() {
    return destination + (isOnLink() ? "" : " via " + gateway) + " dev " + ifindex;
  }
}

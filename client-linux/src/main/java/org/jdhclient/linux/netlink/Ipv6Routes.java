package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.SocketConstants.AF_INET6;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_DUMP;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTM_GETROUTE;
import static org.jdhclient.linux.libc.struct.Rtmsg.RTN_UNICAST;
import static org.jdhclient.linux.libc.struct.Rtmsg.RT_TABLE_MAIN;

import org.jdhclient.wire.MalformedPacketException;

/** The routes of IPv6, as far as it matters whether one of them leads out of the network. */
final class Ipv6Routes {
  private Ipv6Routes() {}

  /** Asks for all. */
  static NetlinkRequest list() {
    var body = RouteMessage.header(AF_INET6, 0, 0, 0, 0, 0);
    return new NetlinkRequest("RTM_GETROUTE", "all of IPv6", RTM_GETROUTE, NLM_F_DUMP, body);
  }

  /**
   * Decodes what follows a message's header.
   *
   * @return whether it is a default route of the main table that refuses nothing
   */
  static boolean isDefault(NetlinkReader body) throws MalformedPacketException {
    int family = body.u8();
    int length = body.u8();
    body.skip(2);
    int table = body.u8();
    body.skip(2);
    int type = body.u8();
    return family == AF_INET6 && length == 0 && table == RT_TABLE_MAIN && type == RTN_UNICAST;
  }
}

package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.SocketConstants.AF_INET;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_AF_SPEC;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_INET_CONF;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IPV4_DEVCONF_PROMOTE_SECONDARIES;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.RTM_NEWLINK;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_ACK;

import org.jdhclient.linux.libc.struct.Ifinfomsg;
import org.jdhclient.wire.MalformedPacketException;

/**
 * The IPv4 settings of a link (IFLA_INET_CONF), which /proc/sys/net/ipv4/conf has as files: here
 * they need no /proc, and no more than CAP_NET_ADMIN.
 */
public final class InetConf {
  private InetConf() {}

  /**
   * Asks to set promote_secondaries (inet_set_link_af in net/ipv4/devinet.c).
   *
   * @param value 0 or 1
   */
  public static NetlinkRequest setPromoteSecondaries(int ifindex, int value) {
    var body = LinkMessage.header(ifindex, 0, 0);
    int spec = body.beginAttribute(IFLA_AF_SPEC);
    int inet = body.beginAttribute(AF_INET);
    int conf = body.beginAttribute(IFLA_INET_CONF);
    body.attribute(IPV4_DEVCONF_PROMOTE_SECONDARIES, value);
    body.endAttribute(conf);
    body.endAttribute(inet);
    body.endAttribute(spec);
    return new NetlinkRequest(
        "RTM_NEWLINK promote_secondaries dev", ifindex, RTM_NEWLINK, NLM_F_ACK, body);
  }

  /**
   * Decodes what follows the header of a link's message.
   *
   * @return whether promote_secondaries is set; false if that is not told
   */
  static boolean promotesSecondaries(NetlinkReader body) throws MalformedPacketException {
    body.skip(Ifinfomsg.SIZE);
    var settings = body.find(IFLA_AF_SPEC).find(AF_INET).find(IFLA_INET_CONF);
    if (settings.remaining() < IPV4_DEVCONF_PROMOTE_SECONDARIES * Integer.BYTES) {
      return false;
    }
    settings.skip((IPV4_DEVCONF_PROMOTE_SECONDARIES - 1) * Integer.BYTES);
    return settings.i32() != 0;
  }
}

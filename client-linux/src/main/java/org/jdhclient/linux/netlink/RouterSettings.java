package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.SocketConstants.AF_INET6;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_AF_SPEC;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.DEVCONF_ACCEPT_RA;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.DEVCONF_ACCEPT_RA_DEFRTR;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.DEVCONF_FORWARDING;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.IFLA_INET6_CONF;

import java.util.Optional;
import org.jdhclient.linux.libc.struct.Ifinfomsg;
import org.jdhclient.wire.MalformedPacketException;

/**
 * How a link goes by routers' advertisements; /proc/sys/net/ipv6/conf has each setting as a file.
 *
 * @param forwarding not 0 if it is a router itself
 * @param acceptRa 0 if it goes by none, 2 if it does though it is a router itself
 * @param acceptDefaultRouter 0 if it makes no default route of them
 */
public record RouterSettings(int forwarding, int acceptRa, int acceptDefaultRouter) {
  private static final int ALSO_IF_FORWARDING = 2;

  public boolean isForwarding() {
    return forwarding != 0;
  }

  /** Whether it goes by them at all (ipv6_accept_ra of the kernel's include/net/ipv6.h). */
  public boolean isListening() {
    return isForwarding() ? acceptRa == ALSO_IF_FORWARDING : acceptRa != 0;
  }

  public boolean makesDefaultRoute() {
    return acceptDefaultRouter != 0;
  }

  /**
   * Decodes what follows the header of a link's message.
   *
   * @return empty if the link has no IPv6
   */
  static Optional<RouterSettings> decode(NetlinkReader body) throws MalformedPacketException {
    body.skip(Ifinfomsg.SIZE);
    var values = body.find(IFLA_AF_SPEC).find(AF_INET6).find(IFLA_INET6_CONF);
    if (!values.hasRemaining()) {
      return Optional.empty();
    }
    var conf = new int[DEVCONF_ACCEPT_RA_DEFRTR + 1];
    for (int i = 0; i < conf.length; i++) {
      conf[i] = values.i32();
    }
    return Optional.of(
        new RouterSettings(
            conf[DEVCONF_FORWARDING], conf[DEVCONF_ACCEPT_RA], conf[DEVCONF_ACCEPT_RA_DEFRTR]));
  }
}

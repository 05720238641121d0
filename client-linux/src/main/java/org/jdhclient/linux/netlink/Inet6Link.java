package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.SocketConstants.AF_INET6;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_AF_SPEC;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_PROTINFO;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.DEVCONF_ACCEPT_DAD;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.DEVCONF_DISABLE_IPV6;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.IFLA_INET6_ADDR_GEN_MODE;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.IFLA_INET6_CONF;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.IFLA_INET6_FLAGS;
import static org.jdhclient.linux.libc.struct.Inet6Devconf.IN6_ADDR_GEN_MODE_NONE;

import java.util.Optional;
import org.jdhclient.wire.MalformedPacketException;

/**
 * What of a link is IPv6's: flags that routers set, and settings that /proc/sys/net/ipv6/conf has
 * as files.
 *
 * @param flags IF_* of the kernel's include/net/if_inet6.h
 * @param disableIpv6 not 0 if it is switched off
 * @param acceptDad 2 if a link-local address that another host has switches it off (ip-sysctl.rst)
 * @param addressGeneration IN6_ADDR_GEN_MODE_* of the link-local address
 */
public record Inet6Link(
    int ifindex, int flags, int disableIpv6, int acceptDad, int addressGeneration) {
  private static final int IF_RA_RCVD = 0x20;
  private static final int IF_RA_MANAGED = 0x40;
  private static final int IF_RA_OTHERCONF = 0x80;

  /** Whether a router has answered since the kernel last asked for one. */
  public boolean hasHeardRouter() {
    return (flags & IF_RA_RCVD) != 0;
  }

  /** The M flag of the last router advertisement. */
  public boolean isManaged() {
    return (flags & IF_RA_MANAGED) != 0;
  }

  /** The O flag of the last router advertisement. */
  public boolean isOtherConf() {
    return (flags & IF_RA_OTHERCONF) != 0;
  }

  public boolean isDisabled() {
    return disableIpv6 != 0;
  }

  /** Whether the kernel makes itself a link-local address. */
  public boolean makesLinkLocal() {
    return addressGeneration != IN6_ADDR_GEN_MODE_NONE;
  }

  /** Whether the body of a link's message tells of IPv6 alone. */
  static boolean isAbout(NetlinkReader body) throws MalformedPacketException {
    return body.peekU8() == AF_INET6;
  }

  /**
   * Decodes what follows the header of a link's message, of the link itself or of its IPv6 alone.
   *
   * @return empty if the link has no IPv6: the kernel has none, or the MTU is too small for it
   */
  static Optional<Inet6Link> decode(NetlinkReader body) throws MalformedPacketException {
    boolean alone = isAbout(body);
    body.skip(Integer.BYTES);
    int ifindex = body.i32();
    body.skip(2 * Integer.BYTES);
    var inet6 = alone ? body.find(IFLA_PROTINFO) : body.find(IFLA_AF_SPEC).find(AF_INET6);
    return inet6.hasRemaining() ? Optional.of(attributes(ifindex, inet6)) : Optional.empty();
  }

  private static Inet6Link attributes(int ifindex, NetlinkReader inet6)
      throws MalformedPacketException {
    int flags = 0;
    int generation = 0;
    var conf = new int[DEVCONF_ACCEPT_DAD + 1];
    while (inet6.hasRemaining()) {
      var attribute = inet6.attribute();
      var value = attribute.value();
      switch (attribute.type()) {
        case IFLA_INET6_FLAGS -> flags = value.i32();
        case IFLA_INET6_ADDR_GEN_MODE -> generation = value.u8();
        case IFLA_INET6_CONF -> {
          for (int i = 0; i < conf.length; i++) {
            conf[i] = value.i32();
          }
        }
        default -> {}
      }
    }
    return new Inet6Link(
        ifindex, flags, conf[DEVCONF_DISABLE_IPV6], conf[DEVCONF_ACCEPT_DAD], generation);
  }
}

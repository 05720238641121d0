package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.SocketConstants.AF_INET6;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_ADDRESS;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_CACHEINFO;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_FLAGS_U32;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_F_DADFAILED;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_F_NOPREFIXROUTE;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_F_TENTATIVE;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_LOCAL;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.RTM_DELADDR;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.RTM_GETADDR;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.RTM_NEWADDR;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_ACK;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_CREATE;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_DUMP;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_REPLACE;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.wire.MalformedPacketException;

/**
 * An IPv6 address of a link: struct ifaddrmsg and its attributes.
 *
 * @param prefixLength 0 to 128
 * @param flags IFA_F_*, as the kernel tells them; of no effect on what is set
 * @param preferredLifetime seconds, at most the valid lifetime
 * @param validLifetime seconds until the kernel takes the address away by itself; not 0
 */
public record Ipv6AddressMessage(
    int ifindex,
    Ipv6Address address,
    int prefixLength,
    int flags,
    long preferredLifetime,
    long validLifetime) {
  /** A lifetime that does not end, in seconds. */
  public static final long INFINITE = AddressMessage.INFINITE;

  /**
   * Asks to add the address, or to renew its lifetimes if the link has it already, with whatever
   * prefix length; refused with EACCES if IPv6 is switched off there.
   *
   * <p>One that is alone brings no route to itself, which would outlive it: the kernel takes such
   * routes away with addresses that have no end only (ipv6_del_addr in net/ipv6/addrconf.c).
   */
  public NetlinkRequest set() {
    var body = local();
    if (prefixLength == Ipv6Prefix.MAX_LENGTH) {
      body.attribute(IFA_FLAGS_U32, IFA_F_NOPREFIXROUTE);
    }
    body.attribute(IFA_ADDRESS, address);
    AddressMessage.addLifetimes(body, preferredLifetime, validLifetime);
    int how = NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE;
    return new NetlinkRequest("RTM_NEWADDR", this, RTM_NEWADDR, how, body);
  }

  /** Asks to delete the address; refused with EADDRNOTAVAIL if the link does not have it. */
  public NetlinkRequest delete() {
    return new NetlinkRequest(
        "RTM_DELADDR", this, RTM_DELADDR, NLM_F_ACK, local().attribute(IFA_ADDRESS, address));
  }

  private NetlinkWriter local() {
    return AddressMessage.header(AF_INET6, prefixLength, ifindex).attribute(IFA_LOCAL, address);
  }

  /** Whether the kernel still asks whether another host has it (RFC 4862 5.4). */
  public boolean isTentative() {
    return (flags & IFA_F_TENTATIVE) != 0;
  }

  /**
   * Whether another host has it. The kernel keeps such an address if it is one for good, and
   * deletes it if it has a lifetime (addrconf_dad_stop in net/ipv6/addrconf.c): then RTM_DELADDR
   * tells of it.
   */
  public boolean isDuplicate() {
    return (flags & IFA_F_DADFAILED) != 0;
  }

  /** Asks for the IPv6 addresses of all links; a kernel without IPv6 tells of others. */
  static NetlinkRequest list() {
    var body = AddressMessage.header(AF_INET6, 0, 0);
    return new NetlinkRequest("RTM_GETADDR", "all", RTM_GETADDR, NLM_F_DUMP, body);
  }

  /** Whether the body of an address's message tells of IPv6. */
  static boolean isAbout(NetlinkReader body) throws MalformedPacketException {
    return body.peekU8() == AF_INET6;
  }

  /** Decodes what follows a message's header; unknown attributes are passed over. */
  static Ipv6AddressMessage decode(NetlinkReader body) throws MalformedPacketException {
    body.skip(1);
    int prefixLength = body.u8();
    int flags = body.u8();
    body.skip(1);
    int ifindex = body.i32();
    var address = Ipv6Address.ANY;
    var local = Ipv6Address.ANY;
    long preferred = INFINITE;
    long valid = INFINITE;
    while (body.hasRemaining()) {
      var attribute = body.attribute();
      var value = attribute.value();
      switch (attribute.type()) {
        case IFA_ADDRESS -> address = value.ipv6Address();
        // Where the link has two ends, IFA_ADDRESS is the other's (linux/if_addr.h).
        case IFA_LOCAL -> local = value.ipv6Address();
        case IFA_FLAGS_U32 -> flags = value.i32();
        case IFA_CACHEINFO -> {
          preferred = value.u32();
          valid = value.u32();
        }
        default -> {}
      }
    }
    var own = local.isAny() ? address : local;
    if (own.isAny() || prefixLength > Ipv6Prefix.MAX_LENGTH) {
      throw new MalformedPacketException("no IFA_ADDRESS, or ifa_prefixlen over 128", 0);
    }
    return new Ipv6AddressMessage(ifindex, own, prefixLength, flags, preferred, valid);
  }

  @Override
  public String toString() {
    return address + "/" + prefixLength + " dev " + ifindex;
  }
}

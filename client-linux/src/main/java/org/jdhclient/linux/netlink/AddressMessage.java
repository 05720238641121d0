package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_ADDRESS;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_BROADCAST;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_CACHEINFO;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_F_SECONDARY;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_LABEL;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_LOCAL;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.IFA_RT_PRIORITY;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.RTM_DELADDR;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.RTM_GETADDR;
import static org.jdhclient.linux.libc.struct.Ifaddrmsg.RTM_NEWADDR;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_ACK;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_CREATE;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_DUMP;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_REPLACE;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.libc.struct.Rtmsg;
import org.jdhclient.wire.MalformedPacketException;

/**
 * An IPv4 address of a link: struct ifaddrmsg and its attributes.
 *
 * @param prefixLength 0 to 32
 * @param broadcast {@link Ipv4Address#ANY} if it has none
 * @param validLifetime seconds until the kernel takes the address away by itself; not 0
 * @param preferredLifetime seconds, at most the valid lifetime
 * @param flags IFA_F_*, as the kernel tells them; of no effect on what is set
 * @param metric of the route that the kernel makes for the prefix; 0 is the kernel's choice
 * @param label the link's name, or that of an alias of it; empty for the former
 */
public record AddressMessage(
    int ifindex,
    Ipv4Address address,
    int prefixLength,
    int flags,
    Ipv4Address broadcast,
    long validLifetime,
    long preferredLifetime,
    long metric,
    String label) {
  /** A lifetime that does not end, in seconds. */
  public static final long INFINITE = 0xffffffffL;

  /**
   * Asks to add the address, or to renew its lifetimes and metric if the link has it already: its
   * label stays what it is then.
   */
  public NetlinkRequest add() {
    var body = header().attribute(IFA_LOCAL, address);
    if (!broadcast.isAny()) {
      body.attribute(IFA_BROADCAST, broadcast);
    }
    if (metric != 0) {
      body.attribute(IFA_RT_PRIORITY, (int) metric);
    }
    if (!label.isEmpty()) {
      body.attribute(IFA_LABEL, label);
    }
    body.attribute(IFA_ADDRESS, address);
    addLifetimes(body, preferredLifetime, validLifetime);
    int flags = NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE;
    return new NetlinkRequest("RTM_NEWADDR", this, RTM_NEWADDR, flags, body);
  }

  /** Adds a struct ifa_cacheinfo. */
  static void addLifetimes(NetlinkWriter body, long preferred, long valid) {
    int start = body.beginAttribute(IFA_CACHEINFO);
    body.i32((int) preferred).i32((int) valid).i32(0).i32(0);
    body.endAttribute(start);
  }

  /** Asks to delete the address; refused with EADDRNOTAVAIL if the link does not have it. */
  public NetlinkRequest delete() {
    var body = header().attribute(IFA_LOCAL, address).attribute(IFA_ADDRESS, address);
    return new NetlinkRequest("RTM_DELADDR", this, RTM_DELADDR, NLM_F_ACK, body);
  }

  /** Whether it goes with another address of its subnet (IFA_F_SECONDARY). */
  public boolean isSecondary() {
    return (flags & IFA_F_SECONDARY) != 0;
  }

  private NetlinkWriter header() {
    return header(SocketConstants.AF_INET, prefixLength, ifindex);
  }

  static NetlinkWriter header(int family, int prefixLength, int ifindex) {
    return new NetlinkWriter()
        .u8(family)
        .u8(prefixLength)
        .u8(0)
        .u8(Rtmsg.RT_SCOPE_UNIVERSE)
        .i32(ifindex);
  }

  /** Asks for the IPv4 addresses of all links. */
  static NetlinkRequest list() {
    var body = header(SocketConstants.AF_INET, 0, 0);
    return new NetlinkRequest("RTM_GETADDR", "all", RTM_GETADDR, NLM_F_DUMP, body);
  }

  /** Decodes what follows a message's header; unknown attributes are passed over. */
  static AddressMessage decode(NetlinkReader body) throws MalformedPacketException {
    if (body.u8() != SocketConstants.AF_INET) {
      throw new MalformedPacketException("an address that is not IPv4", 0);
    }
    int prefixLength = body.u8();
    int flags = body.u8();
    body.skip(1);
    int ifindex = body.i32();
    var address = Ipv4Address.ANY;
    var broadcast = Ipv4Address.ANY;
    long valid = INFINITE;
    long preferred = INFINITE;
    long metric = 0;
    var label = "";
    while (body.hasRemaining()) {
      var attribute = body.attribute();
      var value = attribute.value();
      switch (attribute.type()) {
        case IFA_LOCAL -> address = value.ipv4Address();
        case IFA_LABEL -> label = value.text();
        case IFA_BROADCAST -> broadcast = value.ipv4Address();
        case IFA_RT_PRIORITY -> metric = value.u32();
        case IFA_CACHEINFO -> {
          preferred = value.u32();
          valid = value.u32();
        }
        default -> {}
      }
    }
    if (address.isAny() || prefixLength > 32) {
      throw new MalformedPacketException("no IFA_LOCAL, or ifa_prefixlen over 32", 0);
    }
    return new AddressMessage(
        ifindex, address, prefixLength, flags, broadcast, valid, preferred, metric, label);
  }

  @Override
  public String toString() {
    return address + "/" + prefixLength + " dev " + ifindex;
  }
}

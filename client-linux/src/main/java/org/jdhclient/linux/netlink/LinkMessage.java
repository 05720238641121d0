package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.struct.Ifinfomsg.ARPHRD_ETHER;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_BROADCAST;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_LOOPBACK;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_LOWER_UP;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_RUNNING;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_UP;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_ADDRESS;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_ALT_IFNAME;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_EXT_MASK;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_IFNAME;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_MAX_MTU;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_MTU;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.RTEXT_FILTER_SKIP_STATS;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.RTM_GETLINK;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.RTM_NEWLINK;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_ACK;
import static org.jdhclient.linux.libc.struct.Nlmsghdr.NLM_F_DUMP;

import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * A network interface: struct ifinfomsg and its attributes.
 *
 * @param ifindex never given to another link while the network namespace lives
 * @param flags IFF_*
 * @param hardwareType ARPHRD_*; 1 is Ethernet
 * @param hardwareAddress of any length; empty if the link has none
 * @param mtu octets; 0 if the message does not tell
 * @param maxMtu octets; 0 if there is no limit, or the message does not tell
 */
public record LinkMessage(
    int ifindex,
    String name,
    int flags,
    int hardwareType,
    Octets hardwareAddress,
    int mtu,
    int maxMtu) {
  /** In octets: IFNAMSIZ of linux/if.h without the zero at the end. */
  public static final int LONGEST_NAME = 15;

  public boolean isUp() {
    return (flags & IFF_UP) != 0;
  }

  /** Whether the physical layer is up: a cable is plugged, the other end of a veth is up. */
  public boolean hasCarrier() {
    return (flags & IFF_LOWER_UP) != 0;
  }

  /** Whether its operational state is up, or unknown (RFC 2863; netdevice(7)). */
  public boolean isOperational() {
    return (flags & IFF_RUNNING) != 0;
  }

  public boolean isLoopback() {
    return (flags & IFF_LOOPBACK) != 0;
  }

  public boolean canBroadcast() {
    return (flags & IFF_BROADCAST) != 0;
  }

  /** The Ethernet address; empty for links of other kinds. */
  public Optional<MacAddress> macAddress() {
    return hardwareType == ARPHRD_ETHER && hardwareAddress.length() == MacAddress.LENGTH
        ? Optional.of(MacAddress.of(hardwareAddress.toByteArray()))
        : Optional.empty();
  }

  /**
   * Asks for a link by one of its names, of which the kernel looks for a longer one elsewhere;
   * refused with ENODEV if there is none of that name.
   */
  static NetlinkRequest getByName(String name) {
    return get(0, name, name);
  }

  /** Asks for a link; refused with ENODEV if there is none of that index. */
  static NetlinkRequest getByIndex(int ifindex) {
    return get(ifindex, "", ifindex);
  }

  /** Asks for all links. */
  static NetlinkRequest list() {
    var body = header(0, 0, 0).attribute(IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS);
    return new NetlinkRequest("RTM_GETLINK", "all", RTM_GETLINK, NLM_F_DUMP, body);
  }

  private static NetlinkRequest get(int ifindex, String name, Object subject) {
    var body = header(ifindex, 0, 0);
    if (!name.isEmpty()) {
      body.attribute(name.length() > LONGEST_NAME ? IFLA_ALT_IFNAME : IFLA_IFNAME, name);
    }
    body.attribute(IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS);
    return new NetlinkRequest("RTM_GETLINK", subject, RTM_GETLINK, NLM_F_ACK, body);
  }

  /** Asks to change nothing, which takes what changing a link does: CAP_NET_ADMIN. */
  public static NetlinkRequest touch(int ifindex) {
    var body = header(ifindex, 0, 0);
    return new NetlinkRequest("RTM_NEWLINK dev", ifindex, RTM_NEWLINK, NLM_F_ACK, body);
  }

  public static NetlinkRequest setUp(int ifindex) {
    var body = header(ifindex, IFF_UP, IFF_UP);
    return new NetlinkRequest("RTM_NEWLINK up dev", ifindex, RTM_NEWLINK, NLM_F_ACK, body);
  }

  /**
   * @param mtu octets; refused with EINVAL if the device cannot
   */
  public static NetlinkRequest setMtu(int ifindex, int mtu) {
    var body = header(ifindex, 0, 0).attribute(IFLA_MTU, mtu);
    var subject = Integer.toString(mtu).concat(" dev ").concat(Integer.toString(ifindex));
    return new NetlinkRequest("RTM_NEWLINK mtu", subject, RTM_NEWLINK, NLM_F_ACK, body);
  }

  static NetlinkWriter header(int ifindex, int flags, int change) {
    return new NetlinkWriter()
        .u16(SocketConstants.AF_UNSPEC)
        .u16(0)
        .i32(ifindex)
        .i32(flags)
        .i32(change);
  }

  /** Whether a body is about a link itself rather than, say, about a port of a bridge. */
  static boolean isPlain(NetlinkReader body) throws MalformedPacketException {
    return body.peekU8() == SocketConstants.AF_UNSPEC;
  }

  /** Decodes what follows a message's header; unknown attributes are passed over. */
  static LinkMessage decode(NetlinkReader body) throws MalformedPacketException {
    body.skip(2);
    int hardwareType = body.u16();
    int ifindex = body.i32();
    int flags = body.i32();
    body.skip(4);
    String name = "";
    var hardwareAddress = Octets.EMPTY;
    int mtu = 0;
    int maxMtu = 0;
    while (body.hasRemaining()) {
      var attribute = body.attribute();
      switch (attribute.type()) {
        case IFLA_IFNAME -> name = attribute.value().text();
        case IFLA_ADDRESS -> hardwareAddress = attribute.value().octets();
        case IFLA_MTU -> mtu = attribute.value().i32();
        case IFLA_MAX_MTU -> maxMtu = attribute.value().i32();
        default -> {}
      }
    }
    if (name.isEmpty()) {
      throw new MalformedPacketException("no IFLA_IFNAME", 0);
    }
    return new LinkMessage(ifindex, name, flags, hardwareType, hardwareAddress, mtu, maxMtu);
  }
}

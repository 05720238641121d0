package org.jdhclient.linux.netlink;

import java.util.List;
import org.jdhclient.linux.libc.struct.Ifaddrmsg;
import org.jdhclient.linux.libc.struct.Ifinfomsg;
import org.jdhclient.linux.libc.struct.Prefixmsg;
import org.jdhclient.wire.MalformedPacketException;

/** Something that happened to a link, an address, or what a router says. */
public sealed interface NetlinkEvent {
  void deliverTo(Handler handler);

  /** What to do about each kind of event. */
  interface Handler {
    /** A link is new, or something about it changed. */
    void newLink(LinkMessage link);

    /** A link is gone for good; its index does not come back, its name may. */
    void delLink(LinkMessage link);

    /** An address is new, or its lifetimes changed. */
    void newAddress(AddressMessage address);

    /** An address was taken away, or its valid lifetime is over. */
    void delAddress(AddressMessage address);

    /** An IPv6 address is new, or its lifetimes or what is known of other hosts with it changed. */
    void newAddress(Ipv6AddressMessage address);

    /**
     * An IPv6 address was taken away, its valid lifetime is over, or the kernel found that another
     * host has it.
     */
    void delAddress(Ipv6AddressMessage address);

    /** What routers say of DHCPv6 on a link changed, or IPv6's settings there. */
    void newInet6(Inet6Link link);

    /** A router advertised a prefix, for the first time or again. */
    void newPrefix(PrefixMessage prefix);

    /** Events were lost: whatever was learnt from events has to be asked again. */
    void overrun();

    /**
     * The same, for one that makes no sense.
     *
     * @param why in words
     */
    void undecodable(String why);
  }

  /** RTM_NEWLINK. */
  record NewLink(LinkMessage link) implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.newLink(link);
    }
  }

  /** RTM_DELLINK. */
  record DelLink(LinkMessage link) implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.delLink(link);
    }
  }

  /** RTM_NEWADDR. */
  record NewAddress(AddressMessage address) implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.newAddress(address);
    }
  }

  /** RTM_DELADDR. */
  record DelAddress(AddressMessage address) implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.delAddress(address);
    }
  }

  /** RTM_NEWADDR of AF_INET6. */
  record NewIpv6Address(Ipv6AddressMessage address) implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.newAddress(address);
    }
  }

  /** RTM_DELADDR of AF_INET6. */
  record DelIpv6Address(Ipv6AddressMessage address) implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.delAddress(address);
    }
  }

  /** RTM_NEWLINK of AF_INET6. */
  record NewInet6(Inet6Link link) implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.newInet6(link);
    }
  }

  /** RTM_NEWPREFIX. */
  record NewPrefix(PrefixMessage prefix) implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.newPrefix(prefix);
    }
  }

  /** An event made no sense, and was lost with those after it. */
  record Undecodable(String why) implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.undecodable(why);
    }
  }

  /** Events were lost. */
  record Overrun() implements NetlinkEvent {
    @Override
    public void deliverTo(Handler handler) {
      handler.overrun();
    }
  }

  /**
   * Adds the event that a message is, if it is one. Messages of a bridge about its ports
   * (ifi_family AF_BRIDGE) are none: their RTM_DELLINK says that a port left the bridge, while the
   * link lives on.
   */
  static void decode(NetlinkMessage message, List<NetlinkEvent> events)
      throws MalformedPacketException {
    var body = message.body();
    switch (message.type()) {
      case Ifinfomsg.RTM_NEWLINK -> {
        if (LinkMessage.isPlain(body)) {
          events.add(new NewLink(LinkMessage.decode(body)));
        } else if (Inet6Link.isAbout(body)) {
          Inet6Link.decode(body).map(NewInet6::new).ifPresent(events::add);
        }
      }
      case Ifinfomsg.RTM_DELLINK -> {
        if (LinkMessage.isPlain(body)) {
          events.add(new DelLink(LinkMessage.decode(body)));
        }
      }
      case Ifaddrmsg.RTM_NEWADDR ->
          events.add(
              Ipv6AddressMessage.isAbout(body)
                  ? new NewIpv6Address(Ipv6AddressMessage.decode(body))
                  : new NewAddress(AddressMessage.decode(body)));
      case Ifaddrmsg.RTM_DELADDR ->
          events.add(
              Ipv6AddressMessage.isAbout(body)
                  ? new DelIpv6Address(Ipv6AddressMessage.decode(body))
                  : new DelAddress(AddressMessage.decode(body)));
      case Prefixmsg.RTM_NEWPREFIX -> events.add(new NewPrefix(PrefixMessage.decode(body)));
      default -> {}
    }
  }
}

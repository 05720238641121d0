package org.jdhclient.linux.netlink;

import java.util.List;
import org.jdhclient.linux.libc.struct.Ifaddrmsg;
import org.jdhclient.linux.libc.struct.Ifinfomsg;
import org.jdhclient.wire.MalformedPacketException;

/** Something that happened to a link or an address. */
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

    /** Events were lost: whatever was learnt from events has to be asked again. */
    void overrun();
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

  /** ENOBUFS. */
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
        }
      }
      case Ifinfomsg.RTM_DELLINK -> {
        if (LinkMessage.isPlain(body)) {
          events.add(new DelLink(LinkMessage.decode(body)));
        }
      }
      case Ifaddrmsg.RTM_NEWADDR -> events.add(new NewAddress(AddressMessage.decode(body)));
      case Ifaddrmsg.RTM_DELADDR -> events.add(new DelAddress(AddressMessage.decode(body)));
      default -> {}
    }
  }
}

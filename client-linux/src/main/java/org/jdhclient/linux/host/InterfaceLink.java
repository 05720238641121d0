package org.jdhclient.linux.host;

import java.util.Optional;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkSocket;

/** The link of an interface, whichever IP is spoken on it. */
record InterfaceLink(NetlinkSocket netlink, Interface on) {

  /** As it is now; empty if the interface is gone. */
  Optional<LinkState> now() throws ErrnoException {
    try {
      return Optional.of(state(netlink.link(on.ifindex())));
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** What of the interface's own link message matters to a client: an alias goes by its name. */
  LinkState state(LinkMessage link) {
    var name = on.nameHere().on(link.name()).name();
    return new LinkState(name, link.macAddress(), carrier(link), link.mtu(), link.maxMtu());
  }

  private static Carrier carrier(LinkMessage link) {
    if (!link.isUp() || !link.hasCarrier()) {
      return Carrier.NONE;
    }
    return link.isOperational() ? Carrier.THERE : Carrier.COMING;
  }
}

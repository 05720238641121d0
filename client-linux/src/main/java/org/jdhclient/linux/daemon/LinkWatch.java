package org.jdhclient.linux.daemon;

import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.netlink.LinkMessage;

/** Keeps what of a link's state matters to a client: carrier, and whether it is still the same. */
final class LinkWatch {
  private final Interface on;
  private boolean usable;
  private Identity identity = Identity.SAME;
  private String nameNow;

  private LinkWatch(Interface on, boolean usable) {
    this.on = on;
    this.usable = usable;
    this.nameNow = on.name();
  }

  /** A link that is taken to be usable until it is seen not to be. */
  static LinkWatch of(Interface on) {
    return new LinkWatch(on, true);
  }

  /** The same for an interface that has another name now. */
  LinkWatch named(String name) {
    return new LinkWatch(on.named(name), usable);
  }

  /** Whether an interface is still the one that the client was started on. */
  enum Identity {
    SAME,
    RENAMED,
    OTHER_HARDWARE,
    GONE
  }

  /** What a link event means for the client. */
  enum Change {
    NONE,
    UP,
    DOWN
  }

  /** Whether the link was up, and had its carrier, when it was last told of. */
  boolean isUsable() {
    return usable;
  }

  Identity identity() {
    return identity;
  }

  String nameNow() {
    return nameNow;
  }

  void gone() {
    identity = Identity.GONE;
  }

  Change changed(LinkMessage link) {
    if (link.ifindex() != on.ifindex() || identity == Identity.GONE) {
      return Change.NONE;
    }
    identify(link);
    boolean usableNow = link.isUp() && link.hasCarrier();
    if (usableNow == usable) {
      return Change.NONE;
    }
    usable = usableNow;
    return usable ? Change.UP : Change.DOWN;
  }

  private void identify(LinkMessage link) {
    MacAddress mac = link.macAddress().orElse(on.macAddress());
    nameNow = link.name();
    if (!mac.equals(on.macAddress())) {
      identity = Identity.OTHER_HARDWARE;
    } else {
      identity = nameNow.equals(on.name()) ? Identity.SAME : Identity.RENAMED;
    }
  }
}

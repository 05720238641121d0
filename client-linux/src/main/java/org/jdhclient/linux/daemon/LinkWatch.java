package org.jdhclient.linux.daemon;

import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkEvent;

/** Makes of the kernel's link events the two that matter to a client: carrier, and no carrier. */
final class LinkWatch implements NetlinkEvent.Handler {
  private final InterfaceClient client;
  private final int ifindex;
  private boolean usable = true;
  private boolean gone;

  LinkWatch(InterfaceClient client, int ifindex) {
    this.client = client;
    this.ifindex = ifindex;
  }

  /** Asks for the link's present state, whatever events there were. */
  void look() {
    client.askForLink();
  }

  boolean isGone() {
    return gone;
  }

  void gone() {
    if (!gone) {
      gone = true;
      client.linkGone();
    }
  }

  @Override
  public void newLink(LinkMessage link) {
    if (link.ifindex() != ifindex) {
      return;
    }
    boolean usableNow = link.isUp() && link.hasCarrier();
    if (usableNow && !usable) {
      usable = true;
      client.linkUp();
    } else if (!usableNow && usable) {
      usable = false;
      client.linkDown();
    }
  }

  @Override
  public void delLink(LinkMessage link) {
    if (link.ifindex() == ifindex) {
      gone();
    }
  }

  @Override
  public void newAddress(AddressMessage address) {
    // Not subscribed to.
  }

  @Override
  public void delAddress(AddressMessage address) {
    // Not subscribed to.
  }

  @Override
  public void overrun() {
    look();
  }
}

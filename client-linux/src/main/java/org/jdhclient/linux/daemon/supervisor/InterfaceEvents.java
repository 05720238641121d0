package org.jdhclient.linux.daemon.supervisor;

import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.Inet6Link;
import org.jdhclient.linux.netlink.Ipv6AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkEvent;
import org.jdhclient.linux.netlink.PrefixMessage;
import org.slf4j.Logger;

/** Whom of a process's interfaces an event of the kernel's concerns, and what it is to them. */
record InterfaceEvents(Interfaces interfaces, Logger log) implements NetlinkEvent.Handler {
  @Override
  public void newLink(LinkMessage link) {
    interfaces.linkChanged(link);
  }

  @Override
  public void delLink(LinkMessage link) {
    interfaces.linkGone(link.ifindex());
  }

  @Override
  public void newAddress(AddressMessage address) {
    // Whatever others set beside the leased address is theirs.
  }

  @Override
  public void delAddress(AddressMessage address) {
    interfaces.tell(address.ifindex(), client -> client.addressRemoved(address));
  }

  @Override
  public void newAddress(Ipv6AddressMessage address) {
    interfaces.tell(address.ifindex(), client -> client.addressSeen(address));
  }

  @Override
  public void delAddress(Ipv6AddressMessage address) {
    interfaces.tell(address.ifindex(), client -> client.addressRemoved(address));
  }

  @Override
  public void newInet6(Inet6Link link) {
    interfaces.tell(link.ifindex(), client -> client.routerHeard(link));
  }

  @Override
  public void newPrefix(PrefixMessage prefix) {
    interfaces.tell(prefix.ifindex(), client -> client.prefixAdvertised(prefix));
  }

  @Override
  public void overrun() {
    interfaces.lookAtAll();
  }

  @Override
  public void undecodable(String why) {
    log.warn("the kernel tells of something that makes no sense: {}", why);
    interfaces.lookAtAll();
  }
}

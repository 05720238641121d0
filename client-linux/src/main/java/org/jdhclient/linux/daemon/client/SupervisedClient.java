package org.jdhclient.linux.daemon.client;

import java.util.List;
import org.jdhclient.engine.drive.ClientEngine;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.ownership.Owned;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.Inet6Link;
import org.jdhclient.linux.netlink.Ipv6AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.PrefixMessage;
import org.jdhclient.linux.status.ClientSnapshot;

/** A client at work on an interface, as its supervisor has to do with it. */
public interface SupervisedClient extends AutoCloseable {
  /** What makes the interface its own; let go of by {@link #close}. */
  Owned ownership();

  /** Of the interface that it was opened on, whatever name that has now. */
  int ifindex();

  /** What does the work. */
  ClientEngine engine();

  /** Says what it listens on, and begins. */
  void begin();

  /** What it waits for: the same list as long as it has the same in it. */
  List<Source> sources();

  /** How it is at. */
  ClientSnapshot snapshot();

  /** Goes on under the name that the interface has now; this object is at an end then. */
  SupervisedClient renamed();

  /** Goes on under other settings; this object is at an end then. */
  SupervisedClient reconfigured(Settings settings);

  /**
   * Ends the lease in force, or else the one on record. The client has to be woken and given what
   * comes until that is through.
   */
  Ending endLease(Manner manner);

  /** The interface's link is as is said. */
  void linkChanged(LinkMessage message);

  /** An address of the interface was removed, by whomever. */
  default void addressRemoved(AddressMessage address) {
    // Not of its family.
  }

  /**
   * An address of the interface is new, or something else is known of it. This and the next three
   * concern clients of DHCPv6.
   */
  default void addressSeen(Ipv6AddressMessage address) {
    // Not of its family.
  }

  /** An address of the interface was removed, by whomever. */
  default void addressRemoved(Ipv6AddressMessage address) {
    // Not of its family.
  }

  /** A router on the link has said something new of DHCPv6. */
  default void routerHeard(Inet6Link said) {
    // No matter of its family.
  }

  /** A router on the link has advertised a prefix. */
  default void prefixAdvertised(PrefixMessage prefix) {
    // No matter of its family.
  }

  @Override
  void close();
}

package org.jdhclient.linux.daemon;

import java.util.List;
import org.jdhclient.engine.link.Identity;
import org.jdhclient.linux.daemon.Departure.Manner;
import org.jdhclient.linux.daemon.Poller.Source;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.Inet6Link;
import org.jdhclient.linux.netlink.Ipv6AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.PrefixMessage;
import org.jdhclient.linux.status.ClientSnapshot;
import org.jdhclient.time.BootTime;

/** A client at work on an interface, as its supervisor has to do with it. */
interface SupervisedClient extends AutoCloseable {
  /** What makes the interface its own; let go of by {@link #close}. */
  Owned ownership();

  /** Of the interface that it was opened on, whatever name that has now. */
  int ifindex();

  /** Says what it listens on, and looks at the link. */
  void begin();

  /** Does what is due, if anything is. */
  void wake();

  /** When to {@link #wake} at the latest. */
  BootTime deadline();

  /** What it waits for: the same list as long as it has the same in it. */
  List<Source> sources();

  /** Whether there is a lease, and no answer is awaited. */
  boolean isBound();

  /** Whether an attempt to get a lease has failed. */
  boolean isResting();

  /** Whether it has what it was started for, and nothing to keep. */
  default boolean isOver() {
    return false;
  }

  boolean hasLease();

  /** How it is at. */
  ClientSnapshot snapshot();

  /** Whether the interface still is what it was, as far as events have told. */
  Identity identity();

  /** The name that the interface has now. */
  String nameNow();

  /** Goes on under the name that the interface has now; this object is at an end then. */
  SupervisedClient renamed();

  /** Goes on under other settings; this object is at an end then. */
  SupervisedClient reconfigured(Settings settings);

  /** Asks a server now for what would be asked for at T1, or for a lease. */
  void renew();

  /** Takes away what the lease in force brought. */
  void takeBack();

  /**
   * Ends the lease in force, or else the one on record.
   *
   * @return false if it is in force still; the log is told so
   */
  boolean endLease(Manner manner);

  /** A link, of this interface or another, is as is said. */
  void linkChanged(LinkMessage message);

  /** A link, of this interface or another, was removed. */
  void linkRemoved(int ifindex);

  /** An address, of this interface or another, was removed, by whomever. */
  default void addressRemoved(AddressMessage address) {
    // Not of its family.
  }

  /**
   * An address, of this interface or another, is new, or something else is known of it. This and
   * the next three concern clients of DHCPv6.
   */
  default void addressSeen(Ipv6AddressMessage address) {
    // Not of its family.
  }

  /** An address, of this interface or another, was removed, by whomever. */
  default void addressRemoved(Ipv6AddressMessage address) {
    // Not of its family.
  }

  /** A router has said something new of DHCPv6, on this interface or another. */
  default void routerHeard(Inet6Link said) {
    // No matter of its family.
  }

  /** A router has advertised a prefix, on this interface or another. */
  default void prefixAdvertised(PrefixMessage prefix) {
    // No matter of its family.
  }

  /** Makes good for events that were lost: whatever became of the link, the address, the routes. */
  void lookAtAll();

  @Override
  void close();
}

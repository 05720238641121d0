package org.jdhclient.engine6.port;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;

/** One change to an interface's network state. */
public sealed interface HostChange6 {

  /**
   * Sets an address; one of the same number and prefix length is given these lifetimes.
   *
   * @param preferredSeconds 0 to {@link HostAddress6#FOREVER}
   * @param validSeconds 1 to {@link HostAddress6#FOREVER}
   */
  record SetAddress(Ipv6Address address, int prefixLength, long preferredSeconds, long validSeconds)
      implements HostChange6 {}

  /** Removes an address. */
  record RemoveAddress(Ipv6Address address, int prefixLength) implements HostChange6 {}

  /**
   * Has packets to a delegated prefix that nothing else is said of refused (RFC 9915 18.2.10.1),
   * until that is taken back: Linux knows no lifetime of it.
   */
  record SetUnreachable(Ipv6Prefix prefix) implements HostChange6 {}

  /** Takes that back, if a DHCP client has set it. */
  record RemoveUnreachable(Ipv6Prefix prefix) implements HostChange6 {}
}

package org.jdhclient.engine.port;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.HostInterface.Promotion;

/** One change to an interface's network state. */
public sealed interface HostChange {

  /**
   * Sets an address; one of the same number and prefix length is given this lifetime.
   *
   * @param broadcast {@link Ipv4Address#ANY} for none
   * @param label the interface's name, or that of an alias of it
   * @param lifetimeSeconds 1 to {@link HostAddress#FOREVER}
   */
  record SetAddress(
      Ipv4Address address,
      int prefixLength,
      Ipv4Address broadcast,
      long lifetimeSeconds,
      String label)
      implements HostChange {}

  /** Removes an address, and the routes that have it as their source if it was the last such. */
  record RemoveAddress(Ipv4Address address, int prefixLength) implements HostChange {}

  /** Adds a route beside whatever others have set to its destination. */
  record AddRoute(HostRoute route) implements HostChange {}

  /** Removes the one route that is the same in every field and was set by a DHCP client. */
  record RemoveRoute(HostRoute route) implements HostChange {}

  /** Sets the MTU, in octets. */
  record SetMtu(int mtu) implements HostChange {}

  /** Says what becomes of secondaries. */
  record SetPromotion(Promotion promotion) implements HostChange {}
}

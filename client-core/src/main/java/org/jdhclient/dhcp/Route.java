package org.jdhclient.dhcp;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;

/**
 * A route as a server hands it out.
 *
 * @param gateway {@link Ipv4Address#ANY} where the destination is on the link itself
 */
public record Route(Ipv4Prefix destination, Ipv4Address gateway) {
  public static Route defaultVia(Ipv4Address gateway) {
    return new Route(Ipv4Prefix.DEFAULT, gateway);
  }

  public boolean isOnLink() {
    return gateway.isAny();
  }

  public boolean isDefault() {
    return destination.length() == 0;
  }

  /** Written out, for what a record has by itself is linked when it is first used: 20 ms. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Route that
        && destination.equals(that.destination)
        && gateway.equals(that.gateway);
  }

  @Override
  public int hashCode() {
    return 31 * destination.hashCode() + gateway.hashCode();
  }

  @Override
  public String toString() {
    return isOnLink() ? destination + " on link" : destination + " via " + gateway;
  }
}

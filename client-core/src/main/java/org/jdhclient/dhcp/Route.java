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

  @Override
  public String toString() {
    return isOnLink() ? destination + " on link" : destination + " via " + gateway;
  }
}

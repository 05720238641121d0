package org.jdhclient.simulation6.invariant;

import java.util.Set;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;

/**
 * What is lent: an address, or a prefix.
 *
 * @param length 0 for an address
 */
public record Lent(Ipv6Address address, int length) {
  /** What a client has. */
  public static Lent of(HeldLease held) {
    return held.lease() instanceof IaAddress address
        ? new Lent(address.address(), 0)
        : of(((IaPrefix) held.lease()).prefix());
  }

  private static Lent of(Ipv6Prefix prefix) {
    return new Lent(prefix.network(), prefix.length());
  }

  public static Set<Lent> of(Lease6 lease) {
    return lease.leases().map(Lent::of).collect(Collectors.toSet());
  }

  public boolean isAddress() {
    return length == 0;
  }
}

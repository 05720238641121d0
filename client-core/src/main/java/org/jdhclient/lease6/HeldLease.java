package org.jdhclient.lease6;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.time.BootTime;

/**
 * An address or prefix that a server has lent.
 *
 * @param since when the message came that its lifetimes count from
 */
public record HeldLease(IaLease lease, BootTime since) {

  /** Until when it may be used for whatever is new. */
  public BootTime preferredUntil() {
    return since.plus(lease.lifetimes().preferred());
  }

  /** Until when it may be used at all. */
  public BootTime validUntil() {
    return since.plus(lease.lifetimes().valid());
  }

  /** Whether it is this address, and no prefix. */
  public boolean isOf(Ipv6Address address) {
    return lease instanceof IaAddress held && held.address().equals(address);
  }

  /** The address or prefix as text. */
  public String name() {
    return lease.name();
  }
}

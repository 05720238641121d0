package org.jdhclient.lease;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.time.BootTime;

/**
 * An address that an interface has when a client begins.
 *
 * @param prefixLength 0 to 32
 * @param earliestEnd that it can have by the kernel's lifetime, which stands still in suspend;
 *     {@link BootTime#NEVER} if it has no end
 */
public record PresentAddress(Ipv4Address address, int prefixLength, BootTime earliestEnd) {

  /** Whether a lease can have brought it: an address without an end is the owner's own. */
  public boolean isOf(Lease lease) {
    return address.equals(lease.address()) && !earliestEnd.equals(BootTime.NEVER);
  }
}

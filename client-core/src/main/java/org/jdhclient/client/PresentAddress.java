package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;

/**
 * An address that an interface has when a client begins.
 *
 * @param prefixLength 0 to 32
 * @param validSeconds until the kernel takes it away by itself; {@link LeaseTimes#INFINITE} if it
 *     does not
 */
public record PresentAddress(Ipv4Address address, int prefixLength, long validSeconds) {

  /**
   * Whether a lease can have brought it. An address without an end is the owner's own, unless the
   * lease has none either.
   */
  boolean isOf(Lease lease) {
    boolean endless = validSeconds == LeaseTimes.INFINITE;
    return address.equals(lease.address()) && endless == lease.times().isInfinite();
  }
}

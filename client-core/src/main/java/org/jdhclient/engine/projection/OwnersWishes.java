package org.jdhclient.engine.projection;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.lease.Lease;
import org.jdhclient.script.Amendments;

/**
 * What the owner's hooks have said when they were last run for a lease.
 *
 * @param address of the lease of which they have made something else
 */
public record OwnersWishes(TakenOver takenOver, Ipv4Address address, Amendments amendments) {
  /** No hook has said anything. */
  public static final OwnersWishes NONE =
      new OwnersWishes(TakenOver.NOTHING, Ipv4Address.ANY, Amendments.NONE);

  /** A lease is over; whose its files are stays so until hooks are run again. */
  OwnersWishes without(Lease lease) {
    return lease.address().equals(address)
        ? new OwnersWishes(takenOver, Ipv4Address.ANY, Amendments.NONE)
        : this;
  }

  /**
   * A lease as it is, or is to be, in force.
   *
   * @param metric that counts if no hook has a word on it
   */
  InForce of(Lease lease, int metric) {
    return lease.address().equals(address)
        ? new InForce(amendments.of(lease), amendments.metric().orElse(metric))
        : new InForce(lease, metric);
  }
}

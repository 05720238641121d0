package org.jdhclient.simulation.model;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.HostAddress.Rank;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.KernelModel.Owner;

/**
 * An address on the interface.
 *
 * @param lifetime as it was set, in seconds
 * @param endsAwake when it ends, in nanoseconds of {@link VirtualClock#awake}
 * @param setAt nanoseconds since boot
 * @param suspendedBefore {@link VirtualClock#suspended} when it was set
 */
public record KernelAddress(
    Ipv4Address address,
    int prefixLength,
    Owner owner,
    Rank rank,
    long lifetime,
    long endsAwake,
    long setAt,
    long suspendedBefore) {
  KernelAddress ranked(Rank other) {
    return new KernelAddress(
        address, prefixLength, owner, other, lifetime, endsAwake, setAt, suspendedBefore);
  }
}

package org.jdhclient.simulation6.model;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;

/**
 * An address in the kernel.
 *
 * @param preferredSeconds from when it was set on; {@link HostAddress6#FOREVER} without end
 * @param validSeconds the same
 * @param endsAt when the kernel removes it, in nanoseconds awake
 * @param knownAt when duplicate address detection is through, in nanoseconds awake
 * @param setAt in nanoseconds since boot
 * @param suspendedBefore nanoseconds of suspend until then
 */
public record KernelAddress6(
    Ipv6Address address,
    int prefixLength,
    long preferredSeconds,
    long validSeconds,
    Setter setter,
    Duplicates duplicates,
    long endsAt,
    long knownAt,
    long setAt,
    long suspendedBefore) {

  /** Who has set an address. */
  public enum Setter {
    CLIENT,
    /** The owner, or the kernel itself. */
    OTHERS
  }

  public boolean isClients() {
    return setter == Setter.CLIENT;
  }

  KernelAddress6 knownTo(Duplicates now) {
    return new KernelAddress6(
        address,
        prefixLength,
        preferredSeconds,
        validSeconds,
        setter,
        now,
        endsAt,
        Long.MAX_VALUE,
        setAt,
        suspendedBefore);
  }

  HostAddress6 shown() {
    return new HostAddress6(address, prefixLength, preferredSeconds, validSeconds, duplicates);
  }
}

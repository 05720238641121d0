package org.jdhclient.engine.port;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;

/**
 * An IPv4 address that an interface has.
 *
 * @param prefixLength 0 to 32
 * @param lifetimeSeconds left until the kernel takes it away; {@link #FOREVER} if it never does
 * @param rank by which it is told whose removal takes it along
 * @param label the interface's name, or that of an alias of it
 */
public record HostAddress(
    Ipv4Address address, int prefixLength, long lifetimeSeconds, Rank rank, String label) {
  /** The lifetime that does not end: all ones. */
  public static final long FOREVER = 0xffffffffL;

  /** The place of an address among those of its subnet. */
  public enum Rank {
    PRIMARY,
    /** It goes with its primary, unless secondaries are promoted (IFA_F_SECONDARY). */
    SECONDARY
  }

  /** Whether it has no end (IFA_F_PERMANENT). */
  public boolean isPermanent() {
    return lifetimeSeconds == FOREVER;
  }

  /** Whether it is the entry that an address and a prefix length name. */
  public boolean is(Ipv4Address other, int length) {
    return address.equals(other) && prefixLength == length;
  }

  /** Whether it goes when another does, because that is its primary. */
  public boolean isSecondaryTo(HostAddress primary) {
    return rank == Rank.SECONDARY
        && primary.rank == Rank.PRIMARY
        && prefixLength == primary.prefixLength
        && Ipv4Prefix.containing(primary.address, prefixLength).contains(address);
  }
}

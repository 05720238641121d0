package org.jdhclient.engine6.port;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.engine.port.HostAddress;

/**
 * An address on an interface.
 *
 * @param preferredSeconds left; {@link #FOREVER} without end
 * @param validSeconds left; {@link #FOREVER} without end
 */
public record HostAddress6(
    Ipv6Address address,
    int prefixLength,
    long preferredSeconds,
    long validSeconds,
    Duplicates duplicates) {
  /** INFINITY_LIFE_TIME of the kernel. */
  public static final long FOREVER = HostAddress.FOREVER;

  /** What the kernel knows of other hosts with the address (RFC 4862 5.4, linux/if_addr.h). */
  public enum Duplicates {
    /** There are none, or nobody has looked. */
    NONE,
    /** It still asks: IFA_F_TENTATIVE. */
    ASKING,
    /** There is one: IFA_F_DADFAILED. */
    FOUND
  }

  public boolean isPermanent() {
    return validSeconds == FOREVER;
  }
}

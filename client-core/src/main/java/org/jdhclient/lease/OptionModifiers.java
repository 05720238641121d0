package org.jdhclient.lease;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.Options;

/**
 * What the owner makes of a server's options: dhclient.conf's default, supersede, prepend and
 * append.
 */
@FunctionalInterface
public interface OptionModifiers {
  /** Leaves all as it was sent. */
  OptionModifiers NONE = (leased, received) -> received;

  /**
   * The options as they are to be taken.
   *
   * @param leased the address that came with them
   */
  Options effective(Ipv4Address leased, Options received);
}

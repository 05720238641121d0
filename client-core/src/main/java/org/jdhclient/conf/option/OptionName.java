package org.jdhclient.conf.option;

import org.jdhclient.dhcp.OptionDefinition;

/**
 * An option of an option space.
 *
 * @param space {@link #DHCP} or {@link #DHCP6} for the options of a message itself
 */
public record OptionName(String space, OptionDefinition definition) {
  public static final String DHCP = "dhcp";

  /** The space of the options of DHCPv6. */
  public static final String DHCP6 = "dhcp6";

  /** More than any message holds: no value is longer. */
  public static final int MAX_LENGTH = 4096;

  public boolean isDhcp() {
    return space.equals(DHCP);
  }

  public boolean isDhcp6() {
    return space.equals(DHCP6);
  }

  public int code() {
    return definition.code();
  }
}

package org.jdhclient.conf;

import org.jdhclient.dhcp.OptionDefinition;

/**
 * An option of an option space.
 *
 * @param space {@link #DHCP} for the options of a message itself
 */
record OptionName(String space, OptionDefinition definition) {
  static final String DHCP = "dhcp";

  boolean isDhcp() {
    return space.equals(DHCP);
  }

  int code() {
    return definition.code();
  }
}

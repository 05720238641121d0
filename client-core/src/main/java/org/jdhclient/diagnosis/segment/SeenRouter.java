package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/**
 * A router that advertises IPv6.
 *
 * @param managed whether it says that addresses are to be had by DHCPv6
 * @param other whether it says that options are
 */
public record SeenRouter(MacAddress mac, boolean managed, boolean other) implements Notice {
  @Override
  public String text() {
    return "IPv6 router "
        + mac
        + ", addresses by "
        + (managed ? "DHCPv6" : "SLAAC")
        + (other && !managed ? ", options by DHCPv6" : "");
  }
}

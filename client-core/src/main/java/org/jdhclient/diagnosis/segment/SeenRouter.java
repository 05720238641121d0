package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/**
 * A router that advertises IPv6.
 *
 * @param managed whether it says that addresses are to be had by DHCPv6
 */
public record SeenRouter(MacAddress mac, boolean managed) implements Notice {
  @Override
  public String text() {
    return "IPv6 router " + mac + ", addresses by " + (managed ? "DHCPv6" : "SLAAC");
  }
}

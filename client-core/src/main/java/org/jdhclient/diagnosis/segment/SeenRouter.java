package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/**
 * A router that advertises IPv6.
 *
 * @param managed whether it says that addresses are to be had by DHCPv6
 * @param other whether it says that options are
 * @param lifetime for how many seconds it is a default router; 0 if it is none (RFC 4861 4.2)
 */
public record SeenRouter(MacAddress mac, boolean managed, boolean other, int lifetime)
    implements Notice {
  /** Whether a host may send to it what is for other networks. */
  public boolean isDefault() {
    return lifetime != 0;
  }

  @Override
  public String text() {
    return "IPv6 router "
        + mac
        + ", addresses by "
        + (managed ? "DHCPv6" : "SLAAC")
        + (other && !managed ? ", options by DHCPv6" : "")
        + (isDefault() ? "" : ", no default router");
  }
}

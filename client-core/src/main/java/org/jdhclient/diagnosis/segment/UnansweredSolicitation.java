package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.diagnosis.observe.Notice;

/**
 * Another host asks for the hardware address of this interface, which is not told.
 *
 * @param target the link-local address that it has to send to
 */
public record UnansweredSolicitation(SeenNeighbor by, Ipv6Address target) implements Notice {
  @Override
  public String text() {
    return "host " + by + ", which asks for the hardware address of " + target + " in vain";
  }
}

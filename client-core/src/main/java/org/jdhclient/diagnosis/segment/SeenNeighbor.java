package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/** A host that speaks IPv6 on the link, a router or not. */
public record SeenNeighbor(Ipv6Address address, MacAddress mac) implements Notice {
  @Override
  public String text() {
    return "host " + this;
  }

  @Override
  public String toString() {
    return address + " (" + mac + ")";
  }
}

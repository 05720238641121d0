package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/** A host that speaks ARP. */
public record SeenHost(Ipv4Address address, MacAddress mac) implements Notice {
  @Override
  public String text() {
    return "host " + this;
  }

  @Override
  public String toString() {
    return address + " (" + mac + ")";
  }
}

package org.jdhclient.linux.daemon;

import org.jdhclient.address.MacAddress;
import org.jdhclient.linux.host.Interface;

/**
 * What tells an interface from another that has its name later: an index is not given twice while
 * its network lives.
 *
 * @param ifindex 0 for none
 */
public record Device(int ifindex, MacAddress macAddress) {
  public static final Device NONE = new Device(0, new MacAddress(0));

  static Device of(Interface on) {
    return new Device(on.ifindex(), on.macAddress());
  }

  /** Whether what was begun on this one goes on there; what was begun on none goes on anywhere. */
  boolean isStill(Interface there) {
    return equals(NONE) || equals(of(there));
  }

  String toText() {
    return ifindex + " " + macAddress;
  }
}

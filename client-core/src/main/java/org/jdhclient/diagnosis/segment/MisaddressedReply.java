package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.IpAddress;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/**
 * An answer to a question of this guest that goes to the hardware address of another host.
 *
 * @param mac whose it is
 * @param destination where it goes
 */
public record MisaddressedReply(IpAddress source, MacAddress mac, MacAddress destination)
    implements Notice {
  @Override
  public String text() {
    return "a reply of " + this + " to this guest that goes to the hardware address " + destination;
  }

  @Override
  public String toString() {
    return source + " (" + mac + ")";
  }
}

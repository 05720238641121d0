package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/**
 * The first piece of a datagram to the client's port that came in pieces.
 *
 * @param length of the piece in octets, which is about the MTU that was too small
 */
public record ReplyFragment(Ipv4Address source, MacAddress mac, int length) implements Notice {
  @Override
  public String text() {
    return "a reply of " + this + " in fragments of " + length + " octets";
  }

  @Override
  public String toString() {
    return source + " (" + mac + ")";
  }
}

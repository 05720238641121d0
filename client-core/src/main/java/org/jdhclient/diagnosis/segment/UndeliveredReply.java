package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.IpAddress;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/** A reply that came in at the interface, and did not get as far as a client's socket. */
public record UndeliveredReply(IpAddress source, MacAddress mac) implements Notice {
  @Override
  public String text() {
    return "a reply of " + this + " that came in and reached no socket of this guest";
  }

  @Override
  public String toString() {
    return source + " (" + mac + ")";
  }
}

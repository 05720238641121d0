package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/**
 * What came to a client's socket, and is not even a datagram.
 *
 * @param sender in the Ethernet header
 * @param fault what is wrong with it
 */
public record UnreadableFrame(MacAddress sender, String fault) implements Notice {
  @Override
  public String text() {
    return "a packet of " + sender + " to the client's port that is malformed: " + fault;
  }
}

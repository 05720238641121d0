package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;

/**
 * A received message, and the IP header's two ends.
 *
 * @param source the server, or a relay
 */
public record Reply(Ipv4Address source, Ipv4Address destination, DhcpMessage message) {
  /** What is wrong with it, in words that name it. */
  String fault(String what) {
    return "DHCP" + message.type() + " from " + source + ": " + what;
  }
}

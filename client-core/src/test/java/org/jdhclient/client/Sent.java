package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.Octets;

/** A message that a client sent, and when, in seconds since it was started. */
record Sent(
    double at, Ipv4Address source, Ipv4Address destination, boolean unicast, DhcpMessage message) {

  static Sent of(double at, Action.Broadcast broadcast) {
    return new Sent(at, broadcast.source(), broadcast.destination(), false, broadcast.message());
  }

  static Sent of(double at, Action.Unicast unicast) {
    return new Sent(at, unicast.source(), unicast.server(), true, unicast.message());
  }

  /** The message in a few words, as tests say what they expect. */
  String words() {
    var options = message.options();
    var words = new StringBuilder(message.type().toString());
    if (!message.ciaddr().isAny()) {
      words.append(" ciaddr ").append(message.ciaddr());
    }
    options
        .get(StandardOptions.REQUESTED_ADDRESS.code())
        .ifPresent(value -> words.append(" requesting ").append(address(value)));
    options
        .get(StandardOptions.SERVER_IDENTIFIER.code())
        .ifPresent(value -> words.append(" of ").append(address(value)));
    return words.append(unicast ? " unicast to " : " to ").append(destination).toString();
  }

  private static Ipv4Address address(Octets value) {
    return new Ipv4Address(value.at(0) << 24 | value.at(1) << 16 | value.at(2) << 8 | value.at(3));
  }
}

package org.jdhclient.client6;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.wire.Octets;

/**
 * A message that may be a server's, with where it came from and went to.
 *
 * @param payload the whole message, as it was received: a Reconfigure is signed
 */
public record Reply(
    Ipv6Address source, Ipv6Address destination, ReceivedMessage message, Octets payload) {}

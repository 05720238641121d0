package org.jdhclient.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.Octets;

/** What a good server says, to bring a client into a state. */
final class SeedMessages {
  static final Octets OFFER = message(MessageType.OFFER);
  static final Octets ACK = message(MessageType.ACK);

  /** In the order in which a client goes through them. */
  static final List<String> STATES =
      List.of("SELECTING", "REQUESTING", "BOUND", "RENEWING", "REBINDING");

  private SeedMessages() {}

  private static Octets message(MessageType type) {
    Map<Integer, Octets> options = new LinkedHashMap<>();
    options.put(StandardOptions.SERVER_IDENTIFIER.code(), Octets.of(192, 0, 2, 1));
    options.put(StandardOptions.LEASE_TIME.code(), Octets.of(0, 0, 14, 16));
    options.put(StandardOptions.SUBNET_MASK.code(), Octets.of(255, 255, 255, 0));
    return new DhcpMessage(
            DhcpMessage.BOOTREPLY,
            DhcpMessage.HTYPE_ETHERNET,
            0,
            0x11223344,
            0,
            0,
            Ipv4Address.ANY,
            Ipv4Address.of(192, 0, 2, 10),
            Ipv4Address.ANY,
            Ipv4Address.ANY,
            Octets.of(2, 0, 0, 0, 0, 1),
            Octets.EMPTY,
            Octets.EMPTY,
            type,
            Options.of(options))
        .encode();
  }
}

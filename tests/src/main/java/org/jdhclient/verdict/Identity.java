package org.jdhclient.verdict;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.Reply;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** Who the client of the cases is, and what its server said before. */
final class Identity {
  static final int XID = 0x11223344;
  static final Ipv4Address SERVER = Ipv4Address.of(192, 0, 2, 1);

  private static final MacAddress MAC = new MacAddress(0x020000000001L);
  private static final Ipv4Address ADDRESS = Ipv4Address.of(192, 0, 2, 10);
  private static final Ipv4Address MASK = Ipv4Address.of(255, 255, 255, 0);
  private static final int LEASE_SECONDS = 3600;

  /** Option 61 is the hardware type and address, as the cases have it; nothing is probed. */
  static final ClientConfig CONFIG =
      ClientConfig.of(
              MAC, Octets.EMPTY, Ipv4Address.BROADCAST, Ports.DEFAULT, ConflictDetection.ANNOUNCE)
          .withSends(
              Options.of(
                  Map.of(
                      StandardOptions.CLIENT_IDENTIFIER.code(),
                      Octets.of(DhcpMessage.HTYPE_ETHERNET).concat(chaddr()))));

  private Identity() {}

  static Reply offer() {
    return reply(MessageType.OFFER);
  }

  static Reply acknowledgement() {
    return reply(MessageType.ACK);
  }

  /** A broadcast message of the server. */
  static Reply from(DhcpMessage message) {
    return new Reply(SERVER, Ipv4Address.BROADCAST, message);
  }

  private static Reply reply(MessageType type) {
    Map<Integer, Octets> options = new LinkedHashMap<>();
    options.put(
        StandardOptions.SERVER_IDENTIFIER.code(), new OctetWriter().ipv4Address(SERVER).toOctets());
    options.put(StandardOptions.LEASE_TIME.code(), new OctetWriter().u32(LEASE_SECONDS).toOctets());
    options.put(StandardOptions.SUBNET_MASK.code(), new OctetWriter().ipv4Address(MASK).toOctets());
    return from(
        new DhcpMessage(
            DhcpMessage.BOOTREPLY,
            DhcpMessage.HTYPE_ETHERNET,
            0,
            XID,
            0,
            0,
            Ipv4Address.ANY,
            ADDRESS,
            Ipv4Address.ANY,
            Ipv4Address.ANY,
            chaddr(),
            Octets.EMPTY,
            Octets.EMPTY,
            type,
            Options.of(options)));
  }

  private static Octets chaddr() {
    return Octets.copyOf(MAC.octets());
  }
}

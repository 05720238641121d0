package org.jdhclient.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedAddress;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** RFC 2131's table 5, which says what a client puts into which message, as code. */
public final class ClientMessages {
  /** What RFC 2131 says of each message, and no owner, and the client identifier, of all. */
  private static final Set<Integer> OF_THE_EXCHANGE =
      Set.of(
          StandardOptions.OVERLOAD.code(),
          StandardOptions.MESSAGE_TYPE.code(),
          StandardOptions.SERVER_IDENTIFIER.code(),
          StandardOptions.REQUESTED_ADDRESS.code(),
          StandardOptions.CLIENT_IDENTIFIER.code(),
          StandardOptions.RAPID_COMMIT.code());

  private final ClientConfig config;
  private final Map<Integer, Octets> options = new LinkedHashMap<>();

  private ClientMessages(ClientConfig config) {
    this.config = config;
  }

  public static DhcpMessage discover(
      ClientConfig config, int xid, int secs, Optional<Ipv4Address> wish) {
    var messages = new ClientMessages(config);
    wish.ifPresent(address -> messages.address(StandardOptions.REQUESTED_ADDRESS.code(), address));
    if (config.wantsRapidCommit()) {
      messages.options.put(StandardOptions.RAPID_COMMIT.code(), Octets.EMPTY);
    }
    return messages.wishes().message(MessageType.DISCOVER, xid, secs, Ipv4Address.ANY);
  }

  /** The address that the owner wants, if it is one. */
  public static Optional<Ipv4Address> wish(ClientConfig config) {
    return config
        .sends()
        .get(StandardOptions.REQUESTED_ADDRESS.code())
        .filter(wished -> wished.length() == 4)
        .map(four -> Ipv4Address.of(four.at(0), four.at(1), four.at(2), four.at(3)));
  }

  /** REQUEST of what a server offered: server identifier and requested address, no ciaddr. */
  public static DhcpMessage requestSelecting(
      ClientConfig config, int xid, int secs, LeasedAddress offer) {
    return new ClientMessages(config)
        .address(StandardOptions.SERVER_IDENTIFIER.code(), offer.server())
        .address(StandardOptions.REQUESTED_ADDRESS.code(), offer.address())
        .wishes()
        .message(MessageType.REQUEST, xid, secs, Ipv4Address.ANY);
  }

  /** REQUEST to confirm a remembered lease: the requested address alone. */
  public static DhcpMessage requestRebooting(
      ClientConfig config, int xid, int secs, Ipv4Address address) {
    return new ClientMessages(config)
        .address(StandardOptions.REQUESTED_ADDRESS.code(), address)
        .wishes()
        .message(MessageType.REQUEST, xid, secs, Ipv4Address.ANY);
  }

  /** RELEASE: who holds what of whom, and no wishes. */
  public static DhcpMessage release(ClientConfig config, int xid, Lease lease) {
    return new ClientMessages(config)
        .address(StandardOptions.SERVER_IDENTIFIER.code(), lease.server())
        .message(MessageType.RELEASE, xid, 0, lease.address());
  }

  /** DECLINE: which address of which server somebody else has, and no wishes. */
  public static DhcpMessage decline(ClientConfig config, int xid, Lease lease) {
    return new ClientMessages(config)
        .address(StandardOptions.SERVER_IDENTIFIER.code(), lease.server())
        .address(StandardOptions.REQUESTED_ADDRESS.code(), lease.address())
        .message(MessageType.DECLINE, xid, 0, Ipv4Address.ANY);
  }

  /** REQUEST to extend a lease, renewing or rebinding: ciaddr, and neither of the two options. */
  public static DhcpMessage requestExtending(
      ClientConfig config, int xid, int secs, Ipv4Address address) {
    return new ClientMessages(config).wishes().message(MessageType.REQUEST, xid, secs, address);
  }

  private ClientMessages address(int code, Ipv4Address address) {
    options.put(code, new OctetWriter().ipv4Address(address).toOctets());
    return this;
  }

  private ClientMessages wishes() {
    options.put(
        StandardOptions.MAX_MESSAGE_SIZE.code(),
        new OctetWriter().u16(ClientConfig.DEFAULT_MAX_MESSAGE_SIZE).toOctets());
    for (int code : config.sends().codes()) {
      var value = config.sends().get(code).orElseThrow();
      // Who says "" of a name wants it left out, and no option but rapid-commit has no octet.
      if (!OF_THE_EXCHANGE.contains(code) && !value.isEmpty()) {
        options.put(code, value);
      }
    }
    var list = new OctetWriter();
    config.requestList().forEach(list::u8);
    if (list.length() > 0) {
      options.putIfAbsent(StandardOptions.PARAMETER_REQUEST_LIST.code(), list.toOctets());
    }
    return this;
  }

  /**
   * The message itself. It is addressed to nobody by broadcast flag: a packet socket hears unicast
   * to an address that is not configured yet (RFC 2131 4.1).
   */
  private DhcpMessage message(MessageType type, int xid, int secs, Ipv4Address ciaddr) {
    if (!config.clientIdentifier().isEmpty()) {
      options.put(StandardOptions.CLIENT_IDENTIFIER.code(), config.clientIdentifier());
    }
    return new DhcpMessage(
        DhcpMessage.BOOTREQUEST,
        DhcpMessage.HTYPE_ETHERNET,
        0,
        xid,
        secs,
        0,
        ciaddr,
        Ipv4Address.ANY,
        Ipv4Address.ANY,
        Ipv4Address.ANY,
        config.chaddr(),
        Octets.EMPTY,
        Octets.EMPTY,
        type,
        Options.of(options));
  }
}

package org.jdhclient.simulation.lan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * Writes a server's messages.
 *
 * @param asked what they answer
 * @param variant of the network's parameters; 0 for the usual ones
 */
record Replies(DhcpMessage asked, Ipv4Address server, Temper.Times times, int variant) {
  private static final int MASK_24 = 0xffffff00;
  private static final int MASK_25 = 0xffffff80;
  private static final int FIRST_MTU = 1400;

  DhcpMessage message(MessageType type, Ipv4Address address, long leaseSeconds) {
    Map<Integer, Octets> options = new LinkedHashMap<>();
    options.put(StandardOptions.SERVER_IDENTIFIER.code(), word(server.value()));
    if (!address.isAny()) {
      options.put(StandardOptions.LEASE_TIME.code(), word((int) leaseSeconds));
      if (!isBare(type)) {
        times(options, leaseSeconds);
        network(options);
      }
    }
    return of(asked, type, address, Options.of(options));
  }

  /** Many a router tells whoever holds the lease that it goes on, and nothing else. */
  private boolean isBare(MessageType type) {
    return variant == 7 && type == MessageType.ACK && !asked.ciaddr().isAny();
  }

  /** An acknowledgement with server identifier and lease time alone. */
  static DhcpMessage bare(DhcpMessage whole) {
    Map<Integer, Octets> options = new LinkedHashMap<>();
    for (int code :
        List.of(StandardOptions.SERVER_IDENTIFIER.code(), StandardOptions.LEASE_TIME.code())) {
      whole.options().get(code).ifPresent(value -> options.put(code, value));
    }
    return of(whole, whole.type(), whole.yiaddr(), Options.of(options));
  }

  static DhcpMessage of(DhcpMessage asked, MessageType type, Ipv4Address address, Options options) {
    return new DhcpMessage(
        DhcpMessage.BOOTREPLY,
        asked.htype(),
        0,
        asked.xid(),
        0,
        asked.flags(),
        Ipv4Address.ANY,
        address,
        Ipv4Address.ANY,
        Ipv4Address.ANY,
        asked.chaddr(),
        Octets.EMPTY,
        Octets.EMPTY,
        type,
        options);
  }

  private void times(Map<Integer, Octets> options, long lease) {
    switch (times) {
      case NONE -> {}
      case USUAL -> {
        options.put(StandardOptions.RENEWAL_TIME.code(), word((int) (lease / 2)));
        options.put(StandardOptions.REBINDING_TIME.code(), word((int) (lease / 8 * 7)));
      }
      case NONSENSE -> {
        options.put(StandardOptions.RENEWAL_TIME.code(), word((int) (lease * 2)));
        options.put(StandardOptions.REBINDING_TIME.code(), word(variant));
      }
    }
  }

  private void network(Map<Integer, Octets> options) {
    options.put(StandardOptions.SUBNET_MASK.code(), word(variant == 1 ? MASK_25 : MASK_24));
    options.put(
        StandardOptions.ROUTERS.code(), word(variant == 2 ? server.value() + 1 : server.value()));
    options.put(StandardOptions.DOMAIN_NAME_SERVERS.code(), word(server.value() + variant));
    if (variant == 3 || isOfTunnel()) {
      options.put(StandardOptions.INTERFACE_MTU.code(), new OctetWriter().u16(mtu()).toOctets());
    }
    if (variant == 4) {
      options.put(StandardOptions.CLASSLESS_STATIC_ROUTES.code(), offLink());
    } else if (variant == 5) {
      options.put(StandardOptions.DOMAIN_NAME.code(), Octets.ofLatin1("other.example"));
      options.put(StandardOptions.MS_CLASSLESS_STATIC_ROUTES.code(), microsofts());
    } else if (variant == 6) {
      options.put(
          StandardOptions.HOST_NAME.code(), Octets.ofLatin1("leased-" + (server.value() & 0xf)));
    }
  }

  /** The second server of a link says an MTU always. */
  private boolean isOfTunnel() {
    return place() == 2;
  }

  /** Each has its own; none is one that the owner sets. */
  private int mtu() {
    return FIRST_MTU - 40 * (place() - 1);
  }

  /** Among the servers of its link, from 1. */
  private int place() {
    return server.value() & 0xff;
  }

  /** A default route through a router that is on no subnet of the link, as clouds have it. */
  private Octets offLink() {
    return Octets.of(0, 169, 254, 1, 1, 24, 10, 9, 8).concat(word(server.value()));
  }

  /** A default route, and one to a network besides, as Windows' servers say them. */
  private Octets microsofts() {
    return Octets.of(0)
        .concat(word(server.value()))
        .concat(Octets.of(24, 10, 9, 7))
        .concat(word(server.value()));
  }

  static Octets word(int value) {
    return new OctetWriter().i32(value).toOctets();
  }
}

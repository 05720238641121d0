package org.jdhclient.simulation.lan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.wire.Octets;

/** What a server says that wants no good. */
record Malice(Chance chance) {
  private static final int MOST_OCTETS = 600;

  private static final List<Integer> TARGETS =
      List.of(
          StandardOptions.SUBNET_MASK.code(),
          StandardOptions.ROUTERS.code(),
          StandardOptions.DOMAIN_NAME_SERVERS.code(),
          StandardOptions.HOST_NAME.code(),
          StandardOptions.DOMAIN_NAME.code(),
          StandardOptions.INTERFACE_MTU.code(),
          StandardOptions.BROADCAST_ADDRESS.code(),
          StandardOptions.STATIC_ROUTES.code(),
          StandardOptions.LEASE_TIME.code(),
          StandardOptions.SERVER_IDENTIFIER.code(),
          StandardOptions.RENEWAL_TIME.code(),
          StandardOptions.REBINDING_TIME.code(),
          StandardOptions.CLIENT_IDENTIFIER.code(),
          StandardOptions.DOMAIN_SEARCH.code(),
          StandardOptions.CLASSLESS_STATIC_ROUTES.code(),
          StandardOptions.MS_CLASSLESS_STATIC_ROUTES.code(),
          StandardOptions.MESSAGE.code());

  DhcpMessage twisted(DhcpMessage honest) {
    return switch (chance.below(5)) {
      case 0 -> Replies.of(honest, anyType(), honest.yiaddr(), honest.options());
      case 1 -> Replies.of(honest, honest.type(), address(honest), honest.options());
      case 2 -> Replies.of(honest, honest.type(), honest.yiaddr(), lied(honest, times()));
      default ->
          Spite.in(Replies.of(honest, honest.type(), honest.yiaddr(), lied(honest, garbage())));
    };
  }

  private MessageType anyType() {
    return MessageType.values()[chance.below(MessageType.values().length)];
  }

  private Ipv4Address address(DhcpMessage honest) {
    int network = honest.yiaddr().value() & ~0xff;
    return new Ipv4Address(
        (int)
            chance.oneOf(
                0,
                -1,
                0x7f000001,
                0xe0000001,
                network,
                network | 0xff,
                chance.anyInt(),
                0xa9fe0101));
  }

  private Octets times() {
    return Replies.word((int) chance.oneOf(0, 1, 2, -1, -2, Integer.MIN_VALUE, chance.anyInt()));
  }

  private Octets garbage() {
    var octets = new byte[chance.below(chance.oneOf(1, 5, 9, MOST_OCTETS) > 9 ? MOST_OCTETS : 10)];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) chance.anyInt();
    }
    return Octets.copyOf(octets);
  }

  private Options lied(DhcpMessage honest, Octets lie) {
    Map<Integer, Octets> options = new LinkedHashMap<>();
    for (int code : honest.options().codes()) {
      options.put(code, honest.options().get(code).orElseThrow());
    }
    options.put(TARGETS.get(chance.below(TARGETS.size())), lie);
    return Options.of(options);
  }
}

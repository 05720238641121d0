package org.jdhclient.simulation.lan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.OptionCode;
import org.jdhclient.dhcp.Options;
import org.jdhclient.simulation.model.Chance;
import org.jdhclient.wire.Octets;

/** What a server says that wants no good. */
record Malice(Chance chance) {
  private static final int MOST_OCTETS = 600;

  private static final List<Integer> TARGETS =
      List.of(
          OptionCode.SUBNET_MASK,
          OptionCode.ROUTERS,
          OptionCode.DOMAIN_NAME_SERVERS,
          OptionCode.HOST_NAME,
          OptionCode.DOMAIN_NAME,
          OptionCode.INTERFACE_MTU,
          OptionCode.BROADCAST_ADDRESS,
          OptionCode.STATIC_ROUTES,
          OptionCode.LEASE_TIME,
          OptionCode.SERVER_IDENTIFIER,
          OptionCode.RENEWAL_TIME,
          OptionCode.REBINDING_TIME,
          OptionCode.CLIENT_IDENTIFIER,
          OptionCode.DOMAIN_SEARCH,
          OptionCode.CLASSLESS_STATIC_ROUTES,
          OptionCode.MS_CLASSLESS_STATIC_ROUTES,
          OptionCode.MESSAGE);

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

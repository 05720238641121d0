package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.StandardOptions;

/** The messages that the state table names: a type, and what is different about it. */
final class NamedMessage {
  private NamedMessage() {}

  static ServerMessage of(String name) {
    var message =
        switch (name.split("[ ,]")[0]) {
          case "OFFER" -> ServerMessage.offer();
          case "ACK" -> ServerMessage.ack();
          case "NAK" -> ServerMessage.nak();
          default -> ServerMessage.message(MessageType.valueOf(name.split(",")[0]));
        };
    return switch (name.replaceFirst("^[A-Z]+[ ,]*", "")) {
      case "" -> message;
      case "of another server" -> message.from(ServerMessage.OTHER_SERVER);
      case "without server" -> message.without(StandardOptions.SERVER_IDENTIFIER.code());
      case "of no address" -> message.address(Ipv4Address.ANY);
      case "of another address" -> message.address(ServerMessage.OTHER_ADDRESS);
      case "without lease time" -> message.without(StandardOptions.LEASE_TIME.code());
      case "foreign xid" -> message.xid(0x5eed);
      case "xid 0" -> message.xid(0);
      case "foreign chaddr" -> message.chaddr("020000000002");
      case "longer chaddr" -> message.chaddr("02000000000100");
      case "foreign htype" -> message.htype(6);
      case "op=1" -> message.op(DhcpMessage.BOOTREQUEST);
      case "foreign ident" ->
          message.option(StandardOptions.CLIENT_IDENTIFIER.code(), "01020000000002");
      case "to another host" -> message.sentTo(Ipv4Address.of(192, 0, 2, 99));
      case "rapid commit" -> message.option(StandardOptions.RAPID_COMMIT.code(), "");
      case "IPv6 preferred" -> message.option(StandardOptions.V6_ONLY_PREFERRED.code(), "00000708");
      case "both" ->
          message.option(StandardOptions.RAPID_COMMIT.code(), "").option(108, "00000708");
      case "IPv6 cut short" -> message.option(StandardOptions.V6_ONLY_PREFERRED.code(), "0708");
      case "to yiaddr" -> message.sentTo(ServerMessage.ADDRESS);
      default -> throw new IllegalArgumentException(name);
    };
  }
}

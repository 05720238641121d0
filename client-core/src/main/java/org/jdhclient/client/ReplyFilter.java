package org.jdhclient.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.report.Discard;
import org.jdhclient.report.Report;
import org.jdhclient.wire.Octets;

/** Tells replies to this client's present question from everything else that comes by. */
final class ReplyFilter {
  /** Of a network of class A, and of the smallest subnet that has a broadcast address. */
  private static final int SHORTEST_PREFIX = 8;

  private static final int LONGEST_PREFIX = 30;

  private final ClientConfig config;

  ReplyFilter(ClientConfig config) {
    this.config = config;
  }

  /** What is done of a reply that is not taken, whatever the state; nothing if it may be taken. */
  List<Action> refusal(Reply reply, State state) {
    var refusal = foreign(reply, state);
    return refusal.isPresent() ? List.of(refusal.get()) : rejection(reply);
  }

  /** By its source, as with dhclient, or its server identifier, as dhclient.conf(5) has it. */
  private List<Action> rejection(Reply reply) {
    var options = reply.message().options();
    var server =
        options.get(StandardOptions.SERVER_IDENTIFIER.code()).filter(value -> value.length() == 4);
    for (var rule : config.rejectedServers()) {
      if (rule.contains(reply.source())
          || server.filter(value -> rule.contains(address(value))).isPresent()) {
        return List.of(
            new Action.Ignore(Discard.REJECTED_SERVER, rule.toString()),
            new Action.Tell(
                new Report.ServerRejected(reply.message().type(), reply.source(), rule)));
      }
    }
    return List.of();
  }

  private static Ipv4Address address(Octets four) {
    return Ipv4Address.of(four.at(0), four.at(1), four.at(2), four.at(3));
  }

  /** Why a reply is none of this client's, whatever state it is in; empty if it may be one. */
  private Optional<Action.Ignore> foreign(Reply reply, State state) {
    var message = reply.message();
    if (message.op() != DhcpMessage.BOOTREPLY) {
      return ignore(Discard.NOT_A_REPLY, "op " + message.op());
    }
    if (message.htype() != DhcpMessage.HTYPE_ETHERNET
        || !message.chaddr().equals(config.chaddr())) {
      return ignore(Discard.FOREIGN_HARDWARE_ADDRESS, message.chaddr().toHex());
    }
    var transaction = state.transaction();
    if (transaction.isEmpty() || transaction.getAsInt() != message.xid()) {
      return ignore(Discard.FOREIGN_TRANSACTION, "xid " + Integer.toHexString(message.xid()));
    }
    if (!isToUs(reply, state)) {
      return ignore(Discard.FOREIGN_DESTINATION, reply.destination().toString());
    }
    var echo = message.options().get(StandardOptions.CLIENT_IDENTIFIER.code());
    if (echo.isPresent() && !echo.get().equals(expectedClientIdentifier())) {
      return ignore(
          Discard.FOREIGN_CLIENT_IDENTIFIER,
          StandardOptions.CLIENT_IDENTIFIER + ": " + echo.get().toHex());
    }
    return Optional.empty();
  }

  /**
   * To everyone, the address on its way to us (RFC 2131 4.1), or the one we hold: a packet socket
   * also hears what is meant for other addresses. Everyone is 255.255.255.255, with old servers
   * 0.0.0.0 (RFC 1122 3.3.6), and with others a subnet's broadcast address. Who plays a relay agent
   * is answered as one.
   */
  private boolean isToUs(Reply reply, State state) {
    var destination = reply.destination();
    var offered = reply.message().yiaddr();
    return destination.isBroadcast()
        || destination.isAny()
        || destination.equals(offered)
        || destination.equals(config.relay())
        || isSubnetBroadcast(destination, offered.isAny() ? reply.source() : offered)
        || state.lease().filter(lease -> lease.address().equals(destination)).isPresent();
  }

  /**
   * How long the subnet's prefix is nobody knows who has no lease yet.
   *
   * @param host of the subnet: the client to be, or the server, for a DHCPNAK names none
   */
  private static boolean isSubnetBroadcast(Ipv4Address destination, Ipv4Address host) {
    return IntStream.rangeClosed(SHORTEST_PREFIX, LONGEST_PREFIX)
        .anyMatch(length -> Ipv4Prefix.containing(host, length).broadcast().equals(destination));
  }

  /** RFC 6842 3: what we sent; where we sent none, what the hardware address stands for. */
  private Octets expectedClientIdentifier() {
    return config.clientIdentifier().isEmpty()
        ? Octets.of(DhcpMessage.HTYPE_ETHERNET).concat(config.chaddr())
        : config.clientIdentifier();
  }

  private static Optional<Action.Ignore> ignore(Discard reason, String detail) {
    return Optional.of(new Action.Ignore(reason, detail));
  }
}

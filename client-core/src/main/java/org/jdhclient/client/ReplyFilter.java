package org.jdhclient.client;

import java.util.Optional;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.OptionCode;
import org.jdhclient.wire.Octets;

/** Tells replies to this client's present question from everything else that comes by. */
final class ReplyFilter {
  private final ClientConfig config;

  ReplyFilter(ClientConfig config) {
    this.config = config;
  }

  /** Why a reply is none of this client's, whatever state it is in; empty if it may be one. */
  Optional<Action.Ignore> refusal(Reply reply, State state) {
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
    var echo = message.options().get(OptionCode.CLIENT_IDENTIFIER);
    if (echo.isPresent() && !echo.get().equals(expectedClientIdentifier())) {
      return ignore(Discard.FOREIGN_CLIENT_IDENTIFIER, echo.get().toHex());
    }
    return Optional.empty();
  }

  /**
   * Broadcast, the address on its way to us (RFC 2131 4.1), or the one we hold: a packet socket
   * also hears what is meant for other addresses.
   */
  private static boolean isToUs(Reply reply, State state) {
    var destination = reply.destination();
    return destination.isBroadcast()
        || destination.equals(reply.message().yiaddr())
        || state.lease().filter(lease -> lease.address().equals(destination)).isPresent();
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

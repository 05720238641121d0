package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.report.Discard;

/** Tells answers to this client's present question from all else that comes by (RFC 9915 16). */
final class ReplyFilter {
  private ReplyFilter() {}

  /**
   * Why a message is none of this client's; empty if it may be one.
   *
   * @param own the client's DUID now; what was asked before it became that is answered to the other
   */
  static Optional<Action.Ignore> refusal(Reply reply, State state, Duid own) {
    var message = reply.message();
    if (reply.destination().isMulticast()) {
      return ignore(Discard.FOREIGN_DESTINATION, reply.destination().toString());
    }
    return message.type() == Dhcp6MessageType.RECONFIGURE
        ? foreign(message, own)
        : state
            .exchange()
            .map(asked -> unasked(message, asked))
            .orElseGet(() -> foreignTransaction(message));
  }

  private static Optional<Action.Ignore> unasked(ReceivedMessage message, Exchange asked) {
    if (message.transactionId() != asked.transactionId()) {
      return foreignTransaction(message);
    }
    if (!asked.isAnsweredBy(message.type())) {
      return ignore(Discard.UNEXPECTED_TYPE, message.type().toString());
    }
    if (!asked.isAnsweredBy(message.server())) {
      return ignore(Discard.FOREIGN_SERVER, message.server().toString());
    }
    boolean mayLackIdentifier =
        asked.maybeAnsweredToAnybody() && !message.options().has(KnownOptions.CLIENT_ID);
    return mayLackIdentifier ? Optional.empty() : foreign(message, asked.client());
  }

  private static Optional<Action.Ignore> foreign(ReceivedMessage message, Duid own) {
    var client = message.options().find(KnownOptions.CLIENT_ID);
    return client.filter(own::equals).isPresent()
        ? Optional.empty()
        : ignore(
            Discard.FOREIGN_CLIENT_IDENTIFIER,
            client.map(duid -> "DUID " + duid).orElse("no " + KnownOptions.CLIENT_ID));
  }

  private static Optional<Action.Ignore> foreignTransaction(ReceivedMessage message) {
    return ignore(
        Discard.FOREIGN_TRANSACTION, "xid " + Integer.toHexString(message.transactionId()));
  }

  private static Optional<Action.Ignore> ignore(Discard reason, String detail) {
    return Optional.of(new Action.Ignore(reason, detail));
  }
}

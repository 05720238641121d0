package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.MessageExchange;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report6.MessageReport;
import org.jdhclient.time.BootTime;

/**
 * A message that was sent, or may not be yet, and is sent again until it is answered.
 *
 * @param message as it was sent last, or is to be at first
 */
record Exchange(Dhcp6Message message, MessageExchange timing) {

  static Exchange begin(Dhcp6Message message, TransmissionParameters by, Context context) {
    var now = context.now();
    var timing =
        now.reached(context.nextMessage())
            ? MessageExchange.begun(by, now, context.random())
            : MessageExchange.heldBack(by, now, context.nextMessage());
    return new Exchange(message, timing);
  }

  BootTime deadline() {
    return timing.deadline();
  }

  /** At the deadline: the exchange after one more message; empty if it has failed. */
  Optional<Exchange> again(Context context) {
    return timing
        .retransmitted(context.now(), context.random())
        .map(next -> new Exchange(messageAfter(next, context), next));
  }

  private Dhcp6Message messageAfter(MessageExchange next, Context context) {
    return ClientMessages6.after(message, next.elapsed(context.now()));
  }

  /** The same with another end. */
  Exchange until(BootTime end) {
    return new Exchange(message, timing.until(end));
  }

  /** The same by other parameters, from the next message on. */
  Exchange by(TransmissionParameters others) {
    return new Exchange(message, timing.by(others));
  }

  Action send() {
    return new Action.Send(message, new MessageReport.Sent(message, timing.rt()));
  }

  int transactionId() {
    return message.transactionId();
  }

  /** As whom the client has asked. */
  Duid client() {
    return message.options().find(KnownOptions.CLIENT_ID).orElseThrow();
  }

  /** Whether messages of a type answer it at all. */
  boolean isAnsweredBy(Dhcp6MessageType type) {
    boolean isReply = type == Dhcp6MessageType.REPLY;
    return message.type() == Dhcp6MessageType.SOLICIT
        ? type == Dhcp6MessageType.ADVERTISE || isReply && asksForRapidCommit()
        : isReply;
  }

  private boolean asksForRapidCommit() {
    return message.options().has(KnownOptions.RAPID_COMMIT);
  }

  /** Whether it is for one server. */
  boolean isToOne() {
    return message.options().has(KnownOptions.SERVER_ID);
  }

  /** Whether a server may answer: the one to which it was addressed, if it was to one. */
  boolean isAnsweredBy(Duid server) {
    return message.options().find(KnownOptions.SERVER_ID).map(server::equals).orElse(true);
  }

  /** A server may answer an Information-request without knowing whose it is (RFC 9915 18.3.6). */
  boolean maybeAnsweredToAnybody() {
    return message.type() == Dhcp6MessageType.INFORMATION_REQUEST;
  }
}

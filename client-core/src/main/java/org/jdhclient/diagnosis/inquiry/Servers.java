package org.jdhclient.diagnosis.inquiry;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Reply;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.diagnosis.inquiry.Questions.Kind;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.diagnosis.segment.MisaddressedReply;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.ShortReply;
import org.jdhclient.diagnosis.segment.UndeliveredReply;
import org.jdhclient.engine.receive.ReceivePipeline;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.wire.TappedFrame;
import org.jdhclient.wire.TappedFrame.Heading;

/** What the tap hears of servers: answers to the second look's questions, and to other clients. */
final class Servers {
  private final Questions questions;
  private final ReceivePipeline pipeline;
  private final Findings findings;
  private final Set<UndeliveredReply> arrived = new HashSet<>();

  Servers(Questions questions, ReceivePipeline pipeline, Findings findings) {
    this.questions = questions;
    this.pipeline = pipeline;
    this.findings = findings;
  }

  /** Replies that a client waits for and that came as far as the tap. */
  Set<UndeliveredReply> arrived() {
    return Set.copyOf(arrived);
  }

  void take(TappedFrame tapped) {
    if (tapped.heading() != Heading.FROM_US
        && tapped.vlan() == 0
        && pipeline.receive(tapped.frame()) instanceof Received.Message<Reply> message
        && message.reply().message().op() == DhcpMessage.BOOTREPLY) {
      take(tapped, message);
    }
  }

  private void take(TappedFrame tapped, Received.Message<Reply> received) {
    var message = received.reply().message();
    var kind = questions.answeredBy(message.xid());
    if (kind.isEmpty()) {
      add(received, isRefusal(message) ? Sign.REFUSED_OTHERS : Sign.ANSWERED_OTHERS);
    } else if (tapped.heading() == Heading.TO_OTHERS && kind.get() != Kind.REQUEST_OF_A_STRANGER) {
      findings.add(misaddressed(tapped, received));
    } else {
      take(kind.get(), received);
    }
  }

  private void take(Kind kind, Received.Message<Reply> received) {
    var message = received.reply().message();
    switch (kind) {
      case DISCOVER -> arrived.add(undelivered(received));
      case SHORT_DISCOVER -> findings.add(new ShortReply(reply(received)));
      case REQUEST -> add(received, isRefusal(message) ? Sign.REFUSED_US : Sign.ACKNOWLEDGED_US);
      case REQUEST_OF_RECORDED -> ofRecord(received);
      case REQUEST_OF_A_STRANGER ->
          add(received, isRefusal(message) ? Sign.REFUSED_A_STRANGER : Sign.ANSWERED_OTHERS);
    }
  }

  /** A refusal shows that this guest is heard; for the rest it counts what a client hears. */
  private void ofRecord(Received.Message<Reply> received) {
    if (isRefusal(received.reply().message())) {
      add(received, Sign.REFUSED_US);
    } else {
      arrived.add(undelivered(received));
    }
  }

  private static boolean isRefusal(DhcpMessage message) {
    return message.type() == MessageType.NAK;
  }

  private void add(Received.Message<Reply> received, Sign sign) {
    findings.add(new SeenServer(server(received), received.sighting().sender(), sign));
  }

  static Ipv4Address server(Received.Message<Reply> received) {
    return reply(received).server().orElse(received.reply().source());
  }

  private static SeenReply reply(Received.Message<Reply> received) {
    var message = Optional.of(received.reply().message());
    return new SeenReply(received.sighting(), message, Optional.empty());
  }

  private static MisaddressedReply misaddressed(
      TappedFrame tapped, Received.Message<Reply> received) {
    return new MisaddressedReply(
        received.reply().source(), received.sighting().sender(), tapped.destination());
  }

  private static UndeliveredReply undelivered(Received.Message<Reply> received) {
    return new UndeliveredReply(received.reply().source(), received.sighting().sender());
  }
}

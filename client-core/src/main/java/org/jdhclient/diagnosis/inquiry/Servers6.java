package org.jdhclient.diagnosis.inquiry;

import java.util.HashSet;
import java.util.Set;
import org.jdhclient.client6.Reply;
import org.jdhclient.diagnosis.inquiry.Questions6.Kind;
import org.jdhclient.diagnosis.segment.MisaddressedReply;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.UndeliveredReply;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.engine6.receive.ReceivePipeline6;
import org.jdhclient.wire.TappedFrame;
import org.jdhclient.wire.TappedFrame.Heading;

/** What the tap hears of servers of DHCPv6: answers to all questions, and to other clients. */
final class Servers6 {
  private final Questions6 questions;
  private final ReceivePipeline6 pipeline;
  private final Findings findings;
  private final Set<UndeliveredReply> arrived = new HashSet<>();

  Servers6(Questions6 questions, ReceivePipeline6 pipeline, Findings findings) {
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
        && pipeline.receive(tapped.frame()) instanceof Received.Message<Reply> message) {
      take(tapped, message);
    }
  }

  private void take(TappedFrame tapped, Received.Message<Reply> received) {
    var kind = questions.answeredBy(received.reply().message().transactionId());
    if (kind.isEmpty()) {
      add(received, Sign.ANSWERED_OTHERS);
    } else if (tapped.heading() == Heading.TO_OTHERS) {
      findings.add(misaddressed(tapped, received));
    } else {
      take(kind.get(), received);
    }
  }

  private static MisaddressedReply misaddressed(
      TappedFrame tapped, Received.Message<Reply> received) {
    return new MisaddressedReply(
        received.reply().source(), received.sighting().sender(), tapped.destination());
  }

  private void take(Kind kind, Received.Message<Reply> received) {
    switch (kind) {
      case WANTED, LEASE_ON_RECORD ->
          arrived.add(
              new UndeliveredReply(received.reply().source(), received.sighting().sender()));
      case INFORMATION -> add(received, Sign.INFORMED_US);
    }
  }

  private void add(Received.Message<Reply> received, Sign sign) {
    findings.add(new SeenServer(received.reply().source(), received.sighting().sender(), sign));
  }
}

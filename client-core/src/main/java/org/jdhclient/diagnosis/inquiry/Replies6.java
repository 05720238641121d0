package org.jdhclient.diagnosis.inquiry;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client6.Reply;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.diagnosis.inquiry.Questions6.Kind;
import org.jdhclient.diagnosis.observe.JudgedReply.Refusal;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.engine6.receive.ReceivePipeline6;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Frame;

/** What comes to a client's own socket: each reply judged as a normal run would judge it. */
final class Replies6 {
  private final Questions6 questions;
  private final OfRecord6 ofRecord;
  private final ReceivePipeline6 pipeline;
  private final Findings findings;
  private final SeenReplies<SeenReply6> replies = new SeenReplies<>();

  Replies6(Questions6 questions, OfRecord6 ofRecord, ReceivePipeline6 pipeline, Findings findings) {
    this.questions = questions;
    this.ofRecord = ofRecord;
    this.pipeline = pipeline;
    this.findings = findings;
  }

  List<SeenReply6> all() {
    return replies.all();
  }

  boolean isEmpty() {
    return replies.isEmpty();
  }

  int strangers() {
    return replies.strangers();
  }

  void take(Frame frame, BootTime now) {
    var received = pipeline.receive(frame);
    if (received instanceof Received.Message<Reply> message) {
      take(message, now);
    } else if (received instanceof Received.Discarded<Reply> discarded) {
      discarded
          .sighting()
          .ifPresentOrElse(
              sighting -> unusable(sighting, discarded.reason(), discarded.detail()),
              () -> unreadable(frame, discarded));
    }
  }

  private void unreadable(Frame frame, Received.Discarded<Reply> discarded) {
    replies.addStranger();
    Unreadable.of(frame, discarded).ifPresent(findings::add);
  }

  private void take(Received.Message<Reply> received, BootTime now) {
    var message = received.reply().message();
    var answered = questions.answeredBy(message.transactionId());
    if (answered.isEmpty()) {
      replies.addStranger();
    } else if (answered.get() == Kind.WANTED) {
      var refusal =
          questions
              .probe()
              .refusal(received.reply(), now)
              .map(ignore -> new Refusal(ignore.reason(), ignore.detail()));
      keep(received.sighting(), Optional.of(message), refusal);
    } else if (answered.get() == Kind.LEASE_ON_RECORD) {
      ofRecord.take(received, now).ifPresent(replies::add);
    }
    // What answers another question the tap has seen, and knows what to make of it.
  }

  private void unusable(ChecksumSighting sighting, Discard reason, String detail) {
    keep(sighting, Optional.empty(), Optional.of(new Refusal(reason, detail)));
  }

  private void keep(
      ChecksumSighting sighting, Optional<ReceivedMessage> message, Optional<Refusal> refusal) {
    replies.add(new SeenReply6(sighting, message, refusal));
  }
}

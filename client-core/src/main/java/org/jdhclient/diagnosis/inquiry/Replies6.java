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
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Frame;

/** What comes to a client's own socket: each reply judged as a normal run would judge it. */
final class Replies6 {
  private final Questions6 questions;
  private final OfRecord6 ofRecord;
  private final ReceivePipeline6 pipeline;
  private final SeenReplies<SeenReply6> replies;

  Replies6(Questions6 questions, OfRecord6 ofRecord, ReceivePipeline6 pipeline, Findings findings) {
    this.questions = questions;
    this.ofRecord = ofRecord;
    this.pipeline = pipeline;
    this.replies = new SeenReplies<>(findings);
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
    replies.sort(frame, pipeline.receive(frame), message -> take(message, now), this::unusable);
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

  private void unusable(ChecksumSighting sighting, Received.Discarded<?> discarded) {
    keep(
        sighting,
        Optional.empty(),
        Optional.of(new Refusal(discarded.reason(), discarded.detail())));
  }

  private void keep(
      ChecksumSighting sighting, Optional<ReceivedMessage> message, Optional<Refusal> refusal) {
    replies.add(new SeenReply6(sighting, message, refusal));
  }
}

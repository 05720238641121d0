package org.jdhclient.diagnosis.inquiry;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client.Reply;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.diagnosis.inquiry.Questions.Kind;
import org.jdhclient.diagnosis.observe.JudgedReply.Refusal;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.diagnosis.segment.PreferredIpv6;
import org.jdhclient.engine.receive.ReceivePipeline;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Frame;

/** What comes to a client's own socket: replies to DISCOVER, each judged as a normal run would. */
final class Replies {
  private final ClientConfig config;
  private final Questions questions;
  private final Optional<OfRecord> ofRecord;
  private final ReceivePipeline pipeline;
  private final Findings findings;
  private final SeenReplies<SeenReply> replies;

  /**
   * @param ofRecord what is made of answers that concern the lease on record; empty if there is
   *     none
   */
  Replies(
      ClientConfig config,
      Questions questions,
      Optional<OfRecord> ofRecord,
      ReceivePipeline pipeline,
      Findings findings) {
    this.config = config;
    this.questions = questions;
    this.ofRecord = ofRecord;
    this.pipeline = pipeline;
    this.findings = findings;
    this.replies = new SeenReplies<>(findings);
  }

  List<SeenReply> all() {
    return replies.all();
  }

  boolean isEmpty() {
    return replies.isEmpty();
  }

  int strangers() {
    return replies.strangers();
  }

  void take(Frame frame, BootTime now) {
    replies.sort(frame, pipeline.receive(frame), message -> take(message, now), this::undecodable);
  }

  private void take(Received.Message<Reply> message, BootTime now) {
    var answered = questions.answeredBy(message.reply().message().xid());
    if (answered.isEmpty()) {
      replies.addStranger();
    } else if (answered.get() == Kind.DISCOVER) {
      preference(message).ifPresent(findings::add);
      answer(message, now);
    } else if (answered.get() == Kind.REQUEST_OF_RECORDED) {
      ofRecord.flatMap(record -> record.take(message, now)).ifPresent(replies::add);
    }
    // What answers another question the tap has seen, and knows what to make of it.
  }

  private void answer(Received.Message<Reply> message, BootTime now) {
    keep(
        message.sighting(),
        Optional.of(message.reply().message()),
        questions
            .probe()
            .refusal(message.reply(), now)
            .map(ignore -> new Refusal(ignore.reason(), ignore.detail())));
  }

  /** Of an offer that a client would take for the end of asking. */
  private Optional<PreferredIpv6> preference(Received.Message<Reply> received) {
    int code = StandardOptions.V6_ONLY_PREFERRED.code();
    var message = received.reply().message();
    return config.requestList().contains(code) && message.options().has(code)
        ? Optional.of(new PreferredIpv6(received.reply().source()))
        : Optional.empty();
  }

  private void undecodable(ChecksumSighting sighting, Received.Discarded<?> discarded) {
    keep(
        sighting,
        Optional.empty(),
        Optional.of(new Refusal(Discard.MALFORMED, discarded.detail())));
  }

  private void keep(
      ChecksumSighting sighting, Optional<DhcpMessage> message, Optional<Refusal> refusal) {
    replies.add(new SeenReply(sighting, message, refusal));
  }
}

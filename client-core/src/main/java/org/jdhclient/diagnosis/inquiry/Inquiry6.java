package org.jdhclient.diagnosis.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.Traffic;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.engine6.receive.ReceivePipeline6;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Asked;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;

/**
 * The inquiry of DHCPv6: what is asked on the wire, and when, and what is made of what comes.
 *
 * <p>The first look asks as a normal run does, of the lease on record too. Where nobody answers, a
 * second one finds out who is there all the same: by an Information-request, which changes nothing
 * on a server, and by what all hosts answer. Routers are asked throughout, for what they say of
 * DHCPv6.
 */
public final class Inquiry6 extends InquiryCourse {
  private static final int[] FIRST_LOOK = {0, 1, 3};
  private static final int[] SECOND_LOOK = {6, 8};
  private static final int MOST_SECONDS = 11;

  /**
   * How long to wait for further servers when one has answered, and for a router, which need not
   * answer before (RFC 4861 6.2.6: MIN_DELAY_BETWEEN_RAS, and half a second).
   */
  private static final int FURTHER_SECONDS = 4;

  private final Client6Config config;
  private final Optional<Lease6> recorded;
  private final Questions6 questions;
  private final Findings findings;
  private final Replies6 replies;
  private final Servers6 servers;
  private final Solicitations solicitations;
  private int asked;

  private Inquiry6(
      Client6Config config,
      Asker6 asker,
      Optional<Lease6> recorded,
      ChecksumMode mode,
      RandomGenerator random,
      BootTime startedAt,
      Findings findings) {
    super(
        new Agenda(startedAt, MOST_SECONDS),
        Segment.ofIpv6(asker.mac(), findings),
        FURTHER_SECONDS);
    this.config = config;
    this.findings = findings;
    this.recorded = recorded.map(lease -> wanted(lease, config)).filter(lease -> !lease.isEmpty());
    questions = new Questions6(config, asker, this.recorded, random, startedAt);
    // What the mode refuses is looked at all the same.
    var pipeline = new ReceivePipeline6(ChecksumMode.IGNORE, config.ports().client());
    var ofRecord = new OfRecord6(mode, questions.probe(), findings);
    replies = new Replies6(questions, ofRecord, pipeline, findings);
    servers = new Servers6(questions, pipeline, findings);
    solicitations = new Solicitations(asker.linkLocal());
    for (int seconds : FIRST_LOOK) {
      agenda().at(seconds, this::firstLook);
    }
    for (int seconds : SECOND_LOOK) {
      agenda().at(seconds, this::secondLook);
    }
  }

  /**
   * @param config as whom and with what wishes a normal run would speak to servers
   * @param recorded the lease on record, as far as it still runs
   * @param mode that a normal run would use
   */
  public static Inquiry6 begin(
      Client6Config config,
      Asker6 asker,
      Optional<Lease6> recorded,
      ChecksumMode mode,
      RandomGenerator random,
      BootTime now) {
    return new Inquiry6(config, asker, recorded, mode, random, now, new Findings());
  }

  /** What of it a normal run takes up again. */
  private static Lease6 wanted(Lease6 lease, Client6Config config) {
    var wanted = config.associations().stream().map(WantedAssociation::name).toList();
    return lease.ofAssociations(held -> wanted.contains(held.name()));
  }

  private List<Octets> firstLook() {
    var frames = new ArrayList<Octets>();
    frames.add(questions.whichRouters());
    questions.stillOfThisLink(agenda().now()).ifPresent(frames::add);
    frames.addAll(ask());
    return frames;
  }

  @Override
  List<Octets> ask() {
    asked++;
    return List.of(questions.wanted(agenda().now()));
  }

  private List<Octets> secondLook() {
    var frames = new ArrayList<Octets>();
    frames.add(questions.whichRouters());
    frames.add(questions.whoIsThere());
    if (!config.isStateless()) {
      frames.add(questions.information());
    }
    return frames;
  }

  @Override
  void take(Frame frame, BootTime at) {
    replies.take(frame, at);
  }

  @Override
  boolean isAnswered() {
    return !replies.isEmpty();
  }

  @Override
  void take(TappedFrame tapped) {
    servers.take(tapped);
    solicitations.take(tapped);
  }

  @Override
  boolean isClear() {
    return findings.of(SeenServer.class).stream()
        .anyMatch(server -> server.sign() == Sign.INFORMED_US);
  }

  @Override
  public List<Observation> seen() {
    var seen = new ArrayList<Observation>(replies.all());
    if (!findings.has(LeaseOnRecord.class)) {
      recorded.map(OfRecord6::onRecord).ifPresent(seen::add);
    }
    seen.add(new Traffic(new Asked(asked, questions.name()), replies.strangers()));
    seen.addAll(segment().passed(agenda().secondsSinceStart()));
    if (!isAnswered() && !findings.haveWordOfRecord()) {
      seen.addAll(servers.arrived());
    }
    seen.addAll(solicitations.unanswered());
    seen.addAll(findings.all());
    return seen;
  }
}

package org.jdhclient.diagnosis.inquiry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.Traffic;
import org.jdhclient.diagnosis.segment.Recalled;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.ShortReply;
import org.jdhclient.engine.receive.ReceivePipeline;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.RememberedLeases;
import org.jdhclient.report.Asked;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;

/**
 * What is asked on the wire, and when, and what is made of what comes.
 *
 * <p>The first look asks as a normal run does. Where nobody answers, a second one finds out who is
 * there all the same: by questions that no server can answer with a lease.
 */
public final class Inquiry extends InquiryCourse {
  /** A server that checks an address by ping first, as dnsmasq does, takes three seconds. */
  private static final int FIRST_LOOK_SECONDS = 10;

  private static final int SECOND_DISCOVER_AFTER_SECONDS = 4;

  /** How long to wait for further servers when one has answered. */
  private static final int FURTHER_SERVERS_SECONDS = 3;

  /** Time for ARP to tell whom to ask by itself. */
  private static final int UNICASTS_AFTER_SECONDS = FIRST_LOOK_SECONDS + 2;

  private static final int STRANGER_AFTER_SECONDS = FIRST_LOOK_SECONDS + 4;

  private static final int SECOND_LOOK_SECONDS = 8;

  /** Of the hosts that are there, so many are asked by themselves. */
  private static final int MOST_ASKED = 8;

  /** By what a server shows that it hears this guest. */
  private static final Set<Sign> CLEAR =
      Set.of(Sign.REFUSED_US, Sign.ACKNOWLEDGED_US, Sign.CONFIRMED_US);

  private final ClientConfig config;
  private final Set<Ipv4Address> hosts;
  private final List<Lease> recorded;
  private final ChecksumMode mode;
  private final Questions questions;
  private final Findings findings;
  private final Replies replies;
  private final Servers servers;
  private final Set<Ipv4Address> probed = new HashSet<>();
  private int discovers;
  private boolean isRecordAsked;

  private Inquiry(
      ClientConfig config,
      Remembered remembered,
      ChecksumMode mode,
      RandomGenerator random,
      BootTime startedAt,
      Findings findings) {
    super(
        new Agenda(startedAt, FIRST_LOOK_SECONDS + SECOND_LOOK_SECONDS),
        Segment.ofIpv4(config.hardwareAddress(), config.ports().client(), findings),
        FURTHER_SERVERS_SECONDS);
    this.config = config;
    this.recorded = RememberedLeases.modified(remembered.leases(), config.modifiers());
    this.hosts = new LinkedHashSet<>(remembered.hosts());
    this.mode = mode;
    this.findings = findings;
    questions = new Questions(config, random, startedAt);
    // What the mode refuses is looked at all the same.
    var pipeline = new ReceivePipeline(ChecksumMode.IGNORE, config.ports().client());
    var ofRecord =
        recorded.stream()
            .findFirst()
            .map(lease -> new OfRecord(lease, mode, questions.probe(), findings));
    replies = new Replies(config, questions, ofRecord, pipeline, findings);
    servers = new Servers(questions, pipeline, findings);
    agenda().at(0, this::ask);
    agenda().at(SECOND_DISCOVER_AFTER_SECONDS, this::ask);
    agenda().at(FIRST_LOOK_SECONDS, this::secondLook);
    agenda().at(UNICASTS_AFTER_SECONDS, this::askEach);
    agenda().at(STRANGER_AFTER_SECONDS, this::askAsStranger);
  }

  /**
   * @param config as whom and with what wishes a normal run would speak to servers
   * @param remembered by the lease file
   * @param mode that a normal run would use
   */
  public static Inquiry begin(
      ClientConfig config,
      Remembered remembered,
      ChecksumMode mode,
      RandomGenerator random,
      BootTime now) {
    return new Inquiry(config, remembered, mode, random, now, new Findings());
  }

  @Override
  void take(Frame frame, BootTime at) {
    replies.take(frame, at);
    replies.all().forEach(reply -> reply.message().ifPresent(offer -> probe(offer.yiaddr())));
    if (!isRecordAsked && !recorded.isEmpty() && isRefused()) {
      agenda().atOnce(askOfRecord());
    }
  }

  /** Whether servers answer, and a normal run would take none of it. */
  private boolean isRefused() {
    return isAnswered() && replies.all().stream().noneMatch(reply -> reply.isAcceptedIn(mode));
  }

  /** What else a normal run asks that has leases on record. */
  private List<Octets> askOfRecord() {
    isRecordAsked = true;
    var frames = new ArrayList<Octets>();
    frames.add(questions.request(recorded.stream().findFirst().map(Lease::address)));
    routers().forEach(router -> frames.add(questions.isThere(router)));
    return frames;
  }

  private Stream<Ipv4Address> routers() {
    return recorded.stream().flatMap(lease -> lease.parameters().gateway().stream()).distinct();
  }

  @Override
  boolean isAnswered() {
    return !replies.isEmpty();
  }

  @Override
  void take(TappedFrame tapped) {
    servers.take(tapped);
  }

  @Override
  boolean isClear() {
    return findings.has(ShortReply.class)
        || findings.of(SeenServer.class).stream().map(SeenServer::sign).anyMatch(CLEAR::contains);
  }

  private void probe(Ipv4Address offered) {
    if (offered.isHost() && probed.add(offered)) {
      agenda().atOnce(questions.whoHas(offered));
    }
  }

  @Override
  List<Octets> ask() {
    discovers++;
    return List.of(questions.discover(agenda().now()));
  }

  private List<Octets> secondLook() {
    var frames = new ArrayList<Octets>();
    frames.add(questions.modestDiscover());
    frames.addAll(askOfRecord());
    frames.add(questions.whichRouters());
    frames.addAll(questions.whoIsThere(hosts));
    return frames;
  }

  private List<Octets> askEach() {
    return candidates().stream().map(questions::requestFrom).toList();
  }

  private List<Octets> askAsStranger() {
    return questions.asStranger(candidates());
  }

  private Set<SeenHost> candidates() {
    return findings.of(SeenHost.class).stream()
        .filter(host -> !host.mac().equals(config.hardwareAddress()))
        .limit(MOST_ASKED)
        .collect(Collectors.toSet());
  }

  private static LeaseOnRecord onRecord(Lease lease) {
    return new LeaseOnRecord(
        List.of(lease.address().toString()), lease.parameters().gateway().stream().toList());
  }

  @Override
  public List<Observation> seen() {
    var seen = new ArrayList<Observation>(replies.all());
    seen.add(new Traffic(new Asked(discovers, "DHCPDISCOVER"), replies.strangers()));
    seen.addAll(segment().passed(agenda().secondsSinceStart()));
    seen.add(new Recalled(List.copyOf(hosts)));
    recorded.forEach(lease -> seen.add(onRecord(lease)));
    if (!isAnswered() && !findings.haveWordOfRecord()) {
      seen.addAll(servers.arrived());
    }
    seen.addAll(findings.all());
    return seen;
  }
}

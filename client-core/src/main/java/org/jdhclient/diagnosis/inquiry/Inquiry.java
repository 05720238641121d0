package org.jdhclient.diagnosis.inquiry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.Traffic;
import org.jdhclient.diagnosis.segment.Departure;
import org.jdhclient.diagnosis.segment.Incoming;
import org.jdhclient.diagnosis.segment.Recalled;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.ShortReply;
import org.jdhclient.engine.receive.ReceivePipeline;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;
import org.jdhclient.wire.TappedFrame.Heading;

/**
 * What is asked on the wire, and when, and what is made of what comes.
 *
 * <p>The first look asks as a normal run does. Where nobody answers, a second one finds out who is
 * there all the same: by questions that no server can answer with a lease.
 */
public final class Inquiry {
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

  private final ClientConfig config;
  private final Remembered remembered;
  private final Questions questions;
  private final Findings findings = new Findings();
  private final Replies replies;
  private final Servers servers;
  private final Segment segment;
  private final BootTime startedAt;
  private final Deque<Appointment> agenda = new ArrayDeque<>();
  private final Deque<Octets> urgent = new ArrayDeque<>();
  private final Set<Ipv4Address> probed = new HashSet<>();
  private BootTime end;
  private BootTime now;
  private int discovers;
  private int left;
  private int incoming;
  private String refusal = "";

  private record Appointment(BootTime at, Supplier<List<Octets>> frames) {}

  private Inquiry(
      ClientConfig config, Remembered remembered, RandomGenerator random, BootTime startedAt) {
    this.config = config;
    this.remembered = remembered;
    this.startedAt = startedAt;
    now = startedAt;
    questions = new Questions(config, random, startedAt);
    // What the mode refuses is looked at all the same.
    var pipeline = new ReceivePipeline(ChecksumMode.IGNORE, config.ports().client());
    replies = new Replies(config, questions, pipeline, findings);
    servers = new Servers(questions, pipeline, findings);
    segment = new Segment(config.hardwareAddress(), config.ports().client(), findings);
    end = startedAt.plusSeconds(FIRST_LOOK_SECONDS + SECOND_LOOK_SECONDS);
    at(0, this::discover);
    at(SECOND_DISCOVER_AFTER_SECONDS, this::discover);
    at(FIRST_LOOK_SECONDS, this::secondLook);
    at(UNICASTS_AFTER_SECONDS, this::askEach);
    at(STRANGER_AFTER_SECONDS, this::askAsStranger);
  }

  /**
   * @param config as whom and with what wishes a normal run would speak to servers
   * @param remembered by the lease file
   */
  public static Inquiry begin(
      ClientConfig config, Remembered remembered, RandomGenerator random, BootTime now) {
    return new Inquiry(config, remembered, random, now);
  }

  private void at(int seconds, Supplier<List<Octets>> frames) {
    agenda.add(new Appointment(startedAt.plusSeconds(seconds), frames));
  }

  /** What is to be sent now. */
  public List<Octets> wake(BootTime at) {
    now = at;
    var due = new ArrayList<>(urgent);
    urgent.clear();
    while (!agenda.isEmpty() && at.reached(agenda.peek().at())) {
      due.addAll(agenda.remove().frames().get());
    }
    due.forEach(segment::sent);
    return due;
  }

  /** When to be woken next. */
  public BootTime deadline() {
    if (!urgent.isEmpty()) {
      return now;
    }
    return agenda.isEmpty() ? end : agenda.peek().at().earlier(end);
  }

  public boolean isOver(BootTime at) {
    return at.reached(end);
  }

  /** The kernel did not take a frame. */
  public void refused(String why) {
    refusal = why;
  }

  /** A frame that came to a client's socket. */
  public void hear(Frame frame, BootTime at) {
    now = at;
    boolean isFirst = replies.all().isEmpty();
    replies.take(frame, at);
    if (isFirst && !replies.all().isEmpty()) {
      agenda.clear();
      endIn(FURTHER_SERVERS_SECONDS);
    }
    replies.all().forEach(reply -> reply.message().ifPresent(offer -> probe(offer.yiaddr())));
  }

  /** A frame that passed the interface. */
  public void tap(TappedFrame tapped, BootTime at) {
    now = at;
    if (tapped.heading() != Heading.FROM_US) {
      incoming++;
    } else if (segment.isOurMessage(tapped)) {
      left++;
    }
    boolean wasClear = isClear();
    segment.take(tapped);
    servers.take(tapped);
    if (!wasClear && isClear()) {
      agenda.clear();
      // A server, or a port, may just have come up: then it answers what nobody answered before.
      urgent.addAll(discover());
      endIn(FURTHER_SERVERS_SECONDS);
    }
  }

  /** Whether the second look has found what it was to find. */
  private boolean isClear() {
    return findings.has(ShortReply.class)
        || findings.of(SeenServer.class).stream()
            .map(SeenServer::sign)
            .anyMatch(sign -> sign == Sign.REFUSED_US || sign == Sign.CONFIRMED_US);
  }

  private void endIn(int seconds) {
    end = end.earlier(now.plusSeconds(seconds));
  }

  private void probe(Ipv4Address offered) {
    if (offered.isHost() && probed.add(offered)) {
      urgent.addAll(questions.whoHas(offered));
    }
  }

  private List<Octets> discover() {
    discovers++;
    return List.of(questions.discover(now));
  }

  private List<Octets> secondLook() {
    var frames = new ArrayList<Octets>();
    frames.add(questions.modestDiscover());
    frames.add(questions.request(remembered.address()));
    frames.add(questions.whichRouters());
    frames.addAll(questions.whoIsThere(remembered));
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

  /** All that was seen so far. */
  public List<Observation> seen() {
    var seen = new ArrayList<Observation>(replies.all());
    seen.add(new Traffic(discovers, replies.strangers()));
    seen.add(new Departure(left, refusal));
    seen.add(new Incoming(incoming, startedAt.until(now).seconds()));
    seen.add(new Recalled(remembered.hosts()));
    if (replies.all().isEmpty()) {
      seen.addAll(servers.arrived());
    }
    seen.addAll(findings.all());
    return seen;
  }
}

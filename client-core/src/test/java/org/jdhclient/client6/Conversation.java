package org.jdhclient.client6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.FoundBy;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Hex;

/**
 * A client, its servers and its host in virtual time. {@link #at} plays a punctual event loop up to
 * a time; {@link #suspendedUntil} one that slept through all deadlines. Each {@code client...}
 * takes the next thing that the client did of that kind, in order.
 */
public final class Conversation {
  public static final Duid CLIENT = new Duid(Hex.octets("0001000132963210020000000001"));

  /** What a message names that names no client. */
  static final Duid NOBODY = new Duid(Hex.octets("00ff00"));

  static final Ipv6Address OWN = Ipv6Address.parse("fe80::2");
  static final BootTime START = BootTime.ofSeconds(1000);

  static final String SOLICIT = "Solicit, IA_NA";
  static final String REQUEST = "Request to the server, IA_NA 2001:db8::10";
  static final String RENEW = "Renew to the server, IA_NA 2001:db8::10";
  static final String REBIND = "Rebind, IA_NA 2001:db8::10";
  static final String CONFIRM = "Confirm, IA_NA 2001:db8::10";

  private static final int MAX_STEPS_AT_ONE_INSTANT = 50;

  private final Dhcp6Client client;
  private final Deque<Dhcp6Message> sent = new ArrayDeque<>();
  private final Deque<Double> sentAt = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private List<Action> last = List.of();
  private BootTime now = START;
  private int xid;

  private Conversation(Dhcp6Client client) {
    this.client = client;
  }

  static Conversation started(
      Client6Config config, RandomGenerator random, Optional<Lease6> remembered) {
    return new Conversation(Dhcp6Client.start(config, random, remembered, START));
  }

  static Conversation begin(Client6Config config, RandomGenerator random) {
    return started(config, random, Optional.empty()).linkLocalIsThere();
  }

  static Conversation begin(Client6Config config) {
    return begin(config, new SplittableRandom(1));
  }

  static Conversation begin(Client6Config config, Lease6 remembered) {
    return started(config, new SplittableRandom(1), Optional.of(remembered)).linkLocalIsThere();
  }

  /** A client of one address that has solicited, at 0 s. */
  static Conversation begin() {
    return begin(Configs.address());
  }

  /** A client that holds what a Reply gives, got at 0 s, and its addresses nobody else's. */
  static Conversation bound(Client6Config config, ServerMessage advertise, ServerMessage reply) {
    var conversation = begin(config).serverSends(advertise.preference(255)).serverSends(reply);
    conversation.client.lease().orElseThrow().addresses().forEach(conversation::hostFindsUnique);
    return conversation.forgets();
  }

  static Conversation bound() {
    return bound(
        Configs.address(), ServerMessage.advertise().address(), ServerMessage.reply().address());
  }

  private Conversation forgets() {
    sent.clear();
    sentAt.clear();
    asked.clear();
    return this;
  }

  /** Goes on to a time, waking the client punctually at each deadline on the way. */
  Conversation at(double seconds) {
    var end = START.plusMillis(Math.round(seconds * 1000));
    int steps = 0;
    while (end.reached(client.deadline())) {
      steps = now.reached(client.deadline()) ? steps + 1 : 0;
      assertThat(steps).as("steps at one instant").isLessThan(MAX_STEPS_AT_ONE_INSTANT);
      now = now.reached(client.deadline()) ? now : client.deadline();
      take(client.wake(now));
    }
    now = end;
    return this;
  }

  /** Goes on to a time, and only then wakes the client. */
  Conversation suspendedUntil(double seconds) {
    now = START.plusMillis(Math.round(seconds * 1000));
    take(client.wake(now));
    return at(seconds);
  }

  /** Goes on to a time without waking the client: what comes then is heard before any deadline. */
  Conversation busyUntil(double seconds) {
    now = START.plusMillis(Math.round(seconds * 1000));
    return this;
  }

  Conversation serverSends(ServerMessage message) {
    return receives(message.reply(xid));
  }

  Conversation receives(Reply reply) {
    return happens(client.receive(reply, now));
  }

  Conversation clientBegins() {
    return happens(client.begin(now));
  }

  Conversation hostResumes() {
    return happens(client.resumed(now));
  }

  Conversation linkLocalIsThere() {
    return happens(client.linkLocal(Optional.of(OWN), now));
  }

  Conversation linkLocalGoes() {
    return happens(client.linkLocal(Optional.empty(), now));
  }

  Conversation linkGoesDown() {
    return happens(client.linkDown(now));
  }

  Conversation linkComesUp() {
    return happens(client.linkUp(now));
  }

  Conversation hostFindsUnique(Ipv6Address address) {
    return happens(client.unique(address, now));
  }

  Conversation hostFindsDuplicated(Ipv6Address... addresses) {
    return happens(client.duplicated(List.of(addresses), FoundBy.HOST, now));
  }

  Conversation somebodyRemoves(Ipv6Address address) {
    return happens(client.addressRemoved(address, now));
  }

  Conversation hostHasNotTakenAll() {
    client.incomplete(now);
    return this;
  }

  Conversation prefixesChange() {
    return happens(client.prefixesChanged(now));
  }

  Conversation ownerRenews() {
    return happens(client.renew(now));
  }

  Conversation ownerReleases() {
    return happens(client.release(now));
  }

  Conversation ownerStops() {
    return happens(client.stop(now));
  }

  private Conversation happens(List<Action> actions) {
    take(actions);
    return at(seconds());
  }

  Conversation clientSends(String words) {
    assertThat(sent).as("messages sent").isNotEmpty();
    sentAt.remove();
    assertThat(Words.of(sent.remove())).isEqualTo(words);
    return this;
  }

  /** All that it has sent, and has it sent nothing else. */
  Conversation clientSendsOnly(String... words) {
    assertThat(sent).extracting(Words::of).containsExactly(words);
    return forgetSent();
  }

  Conversation clientSendsNothing() {
    assertThat(sent).extracting(Words::of).isEmpty();
    return this;
  }

  /** As {@link #clientSends}, of all up to a message. */
  Conversation forgetSentTo(String words) {
    while (!Words.of(sent.getFirst()).equals(words)) {
      next();
    }
    return clientSends(words);
  }

  Conversation forgetSent() {
    sent.clear();
    sentAt.clear();
    return this;
  }

  /** What the host was asked to do since it was asked last. */
  Conversation hostIsAskedTo(String... words) {
    assertThat(asked).containsExactly(words);
    asked.clear();
    return this;
  }

  Conversation clientIs(Phase phase) {
    assertThat(client.phase()).isEqualTo(phase);
    return this;
  }

  Conversation clientIs(Class<? extends State> state) {
    assertThat(client.state()).isInstanceOf(state);
    return this;
  }

  Conversation clientIgnoresBecause(Discard reason) {
    assertThat(last)
        .filteredOn(Action.Ignore.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Action.Ignore.class, ignore -> assertThat(ignore.reason()).isEqualTo(reason));
    return this;
  }

  Conversation clientTells(String line) {
    assertThat(told).contains(line);
    told.subList(0, told.indexOf(line) + 1).clear();
    return this;
  }

  Dhcp6Client client() {
    return client;
  }

  /** The next message that was sent and not yet looked at. */
  Dhcp6Message next() {
    sentAt.remove();
    return sent.remove();
  }

  /** When what was not yet looked at was sent, in seconds. */
  List<Double> times() {
    return List.copyOf(sentAt);
  }

  List<String> told() {
    return told;
  }

  List<Action> lastActions() {
    return last;
  }

  BootTime now() {
    return now;
  }

  int xid() {
    return xid;
  }

  private double seconds() {
    return (now.nanos() - START.nanos()) / 1e9;
  }

  private void take(List<Action> actions) {
    last = actions;
    for (var action : actions) {
      if (action instanceof Action.Send send) {
        xid = send.message().transactionId();
        sent.add(send.message());
        sentAt.add(seconds());
        told.addAll(send.report().lines("eth0"));
      } else if (action instanceof Action.Tell tell) {
        told.addAll(tell.report().lines("eth0"));
      } else if (!(action instanceof Action.Ignore)) {
        asked.add(Words.of(action));
      }
    }
  }
}

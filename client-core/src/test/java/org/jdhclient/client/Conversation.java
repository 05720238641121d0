package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;

/**
 * A client, its servers and its host in virtual time. {@link #at} plays a punctual event loop up to
 * a time; {@link #suspendedUntil} one that slept through all deadlines. Each {@code client...}
 * takes the next thing that the client did of that kind, in order.
 */
final class Conversation {
  static final String DISCOVER = "DISCOVER to 255.255.255.255";
  static final String REQUEST = "REQUEST requesting 192.0.2.10 of 192.0.2.1 to 255.255.255.255";
  static final String RENEWAL = "REQUEST ciaddr 192.0.2.10 unicast to 192.0.2.1";
  static final String REBINDING = "REQUEST ciaddr 192.0.2.10 to 255.255.255.255";

  private static final BootTime START = BootTime.ofSeconds(1000);
  private static final int MAX_STEPS_AT_ONE_INSTANT = 50;

  private final DhcpClient client;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final List<Action> hostActions = new ArrayList<>();
  private List<Action> last = List.of();
  private int xid;
  private BootTime now = START;

  private Conversation(ClientConfig config, long seed) {
    client = DhcpClient.start(config, new SplittableRandom(seed), START);
    at(0);
  }

  static Conversation begin() {
    return begin(config(), 1);
  }

  static Conversation begin(ClientConfig config, long seed) {
    return new Conversation(config, seed);
  }

  /** A client that holds the lease of an ACK, whose REQUEST was sent at 0 s. */
  static Conversation bound(ServerMessage ack) {
    var conversation = begin();
    conversation.serverSends(ServerMessage.offer()).serverSends(ack);
    conversation.sent.clear();
    return conversation;
  }

  static ClientConfig config() {
    return ClientConfig.of(MacAddress.parse("02:00:00:00:00:01"), Octets.ofLatin1("guest"));
  }

  static ClientConfig config(Octets clientIdentifier, Timing timing) {
    var other = config();
    return new ClientConfig(
        other.hardwareAddress(),
        clientIdentifier,
        other.hostName(),
        other.requestList(),
        other.maxMessageSize(),
        other.server(),
        other.ports(),
        timing);
  }

  static Octets macIdentifier() {
    return Hex.octets("01020000000001");
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

  Conversation serverSends(ServerMessage message) {
    take(client.receive(message.reply(xid), now));
    return at(seconds());
  }

  Conversation linkGoesDown() {
    take(client.linkDown(now));
    return this;
  }

  Conversation linkComesUp() {
    take(client.linkUp(now));
    return at(seconds());
  }

  Conversation hostCannotBind() {
    take(client.bindFailed(now));
    return at(seconds());
  }

  Conversation clientSends(String words) {
    assertThat(sent).as("messages sent").isNotEmpty();
    assertThat(sent.poll().words()).isEqualTo(words);
    return this;
  }

  Conversation clientSendsNothing() {
    assertThat(sent).extracting(Sent::words).isEmpty();
    return this;
  }

  Conversation clientIs(Class<? extends State> state) {
    assertThat(client.state()).isInstanceOf(state);
    return this;
  }

  Conversation clientIgnoresBecause(Discard reason) {
    assertThat(last)
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

  /** What the host was asked to do since it was asked last, each as a verb and an address. */
  Conversation hostIsAskedTo(String... asked) {
    assertThat(hostActions).extracting(Conversation::words).containsExactly(asked);
    hostActions.clear();
    return this;
  }

  private static String words(Action action) {
    if (action instanceof Action.Extend extend) {
      Ipv4Address previous = extend.previous().address();
      return "extend " + previous + " to " + extend.lease().address();
    }
    return action instanceof Action.Bind bind
        ? "bind " + bind.lease().address()
        : "unbind " + ((Action.Unbind) action).lease().address();
  }

  State state() {
    return client.state();
  }

  DhcpClient client() {
    return client;
  }

  /** The next message that was sent and not yet looked at. */
  Sent next() {
    return sent.remove();
  }

  List<Sent> allSent() {
    var all = List.copyOf(sent);
    sent.clear();
    return all;
  }

  List<Action> lastActions() {
    return last;
  }

  List<String> told() {
    return told;
  }

  int xid() {
    return xid;
  }

  BootTime now() {
    return now;
  }

  double seconds() {
    return seconds(now);
  }

  double seconds(BootTime time) {
    return (time.nanos() - START.nanos()) / 1e9;
  }

  private void take(List<Action> actions) {
    last = actions;
    for (var action : actions) {
      if (action instanceof Action.Broadcast broadcast) {
        send(Sent.of(seconds(), broadcast));
      } else if (action instanceof Action.Unicast unicast) {
        send(Sent.of(seconds(), unicast));
      } else if (action instanceof Action.Tell tell) {
        told.add(tell.report().text("eth0"));
      } else if (action instanceof Action.Bind
          || action instanceof Action.Extend
          || action instanceof Action.Unbind) {
        hostActions.add(action);
      }
    }
  }

  private void send(Sent message) {
    xid = message.message().xid();
    sent.add(message);
  }
}

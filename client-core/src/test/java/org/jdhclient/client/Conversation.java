package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.config.Timing;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.PresentAddress;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;

/**
 * A client, its servers and its host in virtual time. {@link #at} plays a punctual event loop up to
 * a time; {@link #suspendedUntil} one that slept through all deadlines. Each {@code client...}
 * takes the next thing that the client did of that kind, in order.
 */
public final class Conversation {
  static final String DISCOVER = "DISCOVER to 255.255.255.255";
  static final String REQUEST = "REQUEST requesting 192.0.2.10 of 192.0.2.1 to 255.255.255.255";
  static final String RENEWAL = "REQUEST ciaddr 192.0.2.10 unicast to 192.0.2.1";
  static final String REBINDING = "REQUEST ciaddr 192.0.2.10 to 255.255.255.255";

  static final BootTime START = BootTime.ofSeconds(1000);

  private static final int MAX_STEPS_AT_ONE_INSTANT = 50;

  private final DhcpClient client;
  private final Doings did = new Doings();
  private BootTime now = START;

  Conversation(DhcpClient client) {
    this.client = client;
  }

  static Conversation begin() {
    return begin(config(), 1);
  }

  static Conversation begin(ClientConfig config, long seed) {
    return begin(config, seed, List.of());
  }

  static Conversation begin(ClientConfig config, long seed, List<Lease> remembered) {
    return begin(config, seed, remembered, List.of());
  }

  static Conversation begin(
      ClientConfig config, long seed, List<Lease> remembered, List<PresentAddress> present) {
    var random = new SplittableRandom(seed);
    return new Conversation(DhcpClient.start(config, random, remembered, present, START)).at(0);
  }

  /** A client that holds the lease of an ACK, whose REQUEST was sent at 0 s. */
  public static Conversation bound(ServerMessage ack) {
    var conversation = begin();
    conversation.serverSends(ServerMessage.offer()).serverSends(ack);
    conversation.did.sent.clear();
    return conversation;
  }

  static ClientConfig config() {
    return config(ConflictDetection.ANNOUNCE);
  }

  static ClientConfig config(ConflictDetection conflicts) {
    return config(Octets.ofLatin1("guest"), conflicts);
  }

  static ClientConfig config(Octets hostName, ConflictDetection conflicts) {
    return ClientConfig.of(
        MacAddress.parse("02:00:00:00:00:01"),
        hostName,
        Ipv4Address.BROADCAST,
        Ports.DEFAULT,
        conflicts);
  }

  static ClientConfig config(Octets clientIdentifier, Timing timing) {
    var other = config();
    return new ClientConfig(
        other.hardwareAddress(),
        sends(clientIdentifier, other),
        other.requestList(),
        other.required(),
        other.rejectedServers(),
        other.modifiers(),
        other.optionTable(),
        other.server(),
        other.relay(),
        other.ports(),
        timing,
        other.conflicts());
  }

  private static Options sends(Octets clientIdentifier, ClientConfig other) {
    return clientIdentifier.isEmpty()
        ? other.sends()
        : Options.of(
            Map.of(
                StandardOptions.CLIENT_IDENTIFIER.code(),
                clientIdentifier,
                StandardOptions.HOST_NAME.code(),
                other.hostName()));
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
    return happens(client.receive(message.reply(did.xid), now));
  }

  Conversation linkGoesDown() {
    return happens(client.linkDown(now));
  }

  Conversation linkComesUp() {
    return happens(client.linkUp(now));
  }

  Conversation linkFlaps() {
    return linkGoesDown().linkComesUp();
  }

  Conversation arpComes(ArpPacket packet) {
    return happens(client.receive(packet, now));
  }

  Conversation somebodyRemoves(Ipv4Address address) {
    return somebodyRemoves(address, 24);
  }

  Conversation somebodyRemoves(Ipv4Address address, int prefixLength) {
    return happens(client.addressRemoved(address, prefixLength, now));
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

  Conversation scriptDeclines() {
    return happens(client.declined(now));
  }

  Conversation hostCannotApply() {
    return happens(client.applyFailed(now));
  }

  Conversation hostHasNotTakenAll() {
    client.incomplete(now);
    return this;
  }

  private Conversation happens(List<Action> actions) {
    take(actions);
    return at(seconds());
  }

  Conversation clientSends(String words) {
    assertThat(did.sent).as("messages sent").isNotEmpty();
    assertThat(did.sent.poll().words()).isEqualTo(words);
    return this;
  }

  Conversation clientSendsNothing() {
    assertThat(did.sent).extracting(Sent::words).isEmpty();
    return this;
  }

  Conversation clientAsksByArp(String words) {
    assertThat(did.arps).as("ARP packets sent").isNotEmpty();
    assertThat(did.arps.poll()).isEqualTo(words);
    return this;
  }

  Conversation clientAsksNothingByArp() {
    assertThat(did.arps).isEmpty();
    return this;
  }

  Conversation clientIs(Class<? extends State> state) {
    assertThat(client.state()).isInstanceOf(state);
    return this;
  }

  public Conversation clientIs(Phase phase) {
    assertThat(client.state().phase()).isEqualTo(phase);
    return this;
  }

  Conversation clientIgnoresBecause(Discard reason) {
    assertThat(did.last)
        .singleElement()
        .isInstanceOfSatisfying(
            Action.Ignore.class, ignore -> assertThat(ignore.reason()).isEqualTo(reason));
    return this;
  }

  public Conversation clientTells(String line) {
    assertThat(did.told).contains(line);
    did.told.subList(0, did.told.indexOf(line) + 1).clear();
    return this;
  }

  /** What the host was asked to do since it was asked last, each as a verb and an address. */
  Conversation hostIsAskedTo(String... asked) {
    assertThat(did.hostActions).extracting(Words::of).containsExactly(asked);
    did.hostActions.clear();
    return this;
  }

  /** Since the beginning, at the latest soon after the messages that were repeated. */
  List<Sent> allRepeated() {
    return List.copyOf(did.repeated);
  }

  State state() {
    return client.state();
  }

  DhcpClient client() {
    return client;
  }

  /** The next message that was sent and not yet looked at. */
  Sent next() {
    return did.sent.remove();
  }

  List<Sent> allSent() {
    var all = List.copyOf(did.sent);
    did.sent.clear();
    return all;
  }

  /** What the host has been asked to do so far, as it was asked. */
  List<Action> hostActions() {
    return List.copyOf(did.hostActions);
  }

  List<Action> lastActions() {
    return did.last;
  }

  List<String> told() {
    return did.told;
  }

  int xid() {
    return did.xid;
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
    did.note(actions, seconds());
  }
}

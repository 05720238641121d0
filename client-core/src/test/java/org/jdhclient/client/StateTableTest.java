package org.jdhclient.client;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdhclient.conf.Configurations;
import org.jdhclient.report.Discard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against every message. */
class StateTableTest {
  /**
   * A cell is the state gone to and what is done on the way, or the one reason for which the
   * message is ignored and nothing changes:
   *
   * <ul>
   *   <li>{@code xid}: not of the current transaction, or there is none
   *   <li>{@code type}: not awaited in this state
   *   <li>{@code late}: an offer after one was taken
   *   <li>{@code server}: not from the server in question
   *   <li>{@code unusable}: lacks what it must have
   *   <li>{@code op}, {@code chaddr}, {@code ident}, {@code dest}: not a reply, not to us
   * </ul>
   */
  private static final String TABLE =
      """
      message                 | AwaitingLink | Init   | Selecting             | Requesting   | Bound  | Renewing              | Rebinding
      OFFER                   | xid          | xid    | Requesting: broadcast | late         | xid    | type                  | type
      ACK                     | xid          | xid    | type                  | Bound: apply | xid    | Bound: extend         | Bound: extend
      NAK                     | xid          | xid    | type                  | Init:        | xid    | Init: withdraw forget | Init: withdraw forget
      DISCOVER                | xid          | xid    | type                  | type         | xid    | type                  | type
      REQUEST                 | xid          | xid    | type                  | type         | xid    | type                  | type
      DECLINE                 | xid          | xid    | type                  | type         | xid    | type                  | type
      RELEASE                 | xid          | xid    | type                  | type         | xid    | type                  | type
      INFORM                  | xid          | xid    | type                  | type         | xid    | type                  | type
      FORCERENEW              | xid          | xid    | type                  | type         | xid    | type                  | type
      OFFER of another server | xid          | xid    | Requesting: broadcast | late         | xid    | type                  | type
      ACK of another server   | xid          | xid    | type                  | server       | xid    | server                | Bound: extend
      NAK of another server   | xid          | xid    | type                  | server       | xid    | server                | Init: withdraw forget
      OFFER without server    | xid          | xid    | unusable              | late         | xid    | type                  | type
      ACK without server      | xid          | xid    | type                  | unusable     | xid    | unusable              | unusable
      NAK without server      | xid          | xid    | type                  | unusable     | xid    | unusable              | unusable
      OFFER of no address     | xid          | xid    | unusable              | late         | xid    | type                  | type
      ACK of no address       | xid          | xid    | type                  | unusable     | xid    | unusable              | unusable
      ACK of another address  | xid          | xid    | type                  | unusable     | xid    | Bound: extend         | Bound: extend
      ACK without lease time  | xid          | xid    | type                  | unusable     | xid    | Bound: extend         | Bound: extend
      OFFER, foreign xid      | xid          | xid    | xid                   | xid          | xid    | xid                   | xid
      ACK, foreign xid        | xid          | xid    | xid                   | xid          | xid    | xid                   | xid
      NAK, foreign xid        | xid          | xid    | xid                   | xid          | xid    | xid                   | xid
      FORCERENEW, xid 0       | xid          | xid    | xid                   | xid          | xid    | xid                   | xid
      OFFER, foreign chaddr   | chaddr       | chaddr | chaddr                | chaddr       | chaddr | chaddr                | chaddr
      ACK, foreign chaddr     | chaddr       | chaddr | chaddr                | chaddr       | chaddr | chaddr                | chaddr
      NAK, foreign chaddr     | chaddr       | chaddr | chaddr                | chaddr       | chaddr | chaddr                | chaddr
      ACK, foreign htype      | chaddr       | chaddr | chaddr                | chaddr       | chaddr | chaddr                | chaddr
      ACK, longer chaddr      | chaddr       | chaddr | chaddr                | chaddr       | chaddr | chaddr                | chaddr
      OFFER, op=1             | op           | op     | op                    | op           | op     | op                    | op
      ACK, op=1               | op           | op     | op                    | op           | op     | op                    | op
      NAK, op=1               | op           | op     | op                    | op           | op     | op                    | op
      OFFER, foreign ident    | xid          | xid    | ident                 | ident        | xid    | ident                 | ident
      ACK, foreign ident      | xid          | xid    | ident                 | ident        | xid    | ident                 | ident
      NAK, foreign ident      | xid          | xid    | ident                 | ident        | xid    | ident                 | ident
      OFFER to another host   | xid          | xid    | dest                  | dest         | xid    | dest                  | dest
      ACK to another host     | xid          | xid    | dest                  | dest         | xid    | dest                  | dest
      NAK to another host     | xid          | xid    | dest                  | dest         | xid    | dest                  | dest
      ACK to yiaddr           | xid          | xid    | type                  | Bound: apply | xid    | Bound: extend         | Bound: extend
      ACK, rapid commit       | xid          | xid    | type                  | Bound: apply | xid    | Bound: extend         | Bound: extend
      OFFER, IPv6 preferred   | xid          | xid    | Requesting: broadcast | late         | xid    | type                  | type
      ACK, IPv6 preferred     | xid          | xid    | type                  | Bound: apply | xid    | Bound: extend         | Bound: extend
      """;

  /**
   * The states in which a lease is on record or yet to be tried, the last, and one without a
   * server.
   */
  private static final String MORE_STATES =
      """
      message                 | InitReboot | Rebooting at start    | Verifying             | TryingRecorded | Probing | Stopped | Recalled
      OFFER                   | xid        | type                  | type                  | xid            | xid     | xid     | xid
      ACK                     | xid        | Bound: extend         | Bound: extend         | xid            | xid     | xid     | xid
      NAK                     | xid        | Init: withdraw forget | Init: withdraw forget | xid            | xid     | xid     | xid
      DISCOVER                | xid        | type                  | type                  | xid            | xid     | xid     | xid
      REQUEST                 | xid        | type                  | type                  | xid            | xid     | xid     | xid
      DECLINE                 | xid        | type                  | type                  | xid            | xid     | xid     | xid
      RELEASE                 | xid        | type                  | type                  | xid            | xid     | xid     | xid
      INFORM                  | xid        | type                  | type                  | xid            | xid     | xid     | xid
      FORCERENEW              | xid        | type                  | type                  | xid            | xid     | xid     | xid
      OFFER of another server | xid        | type                  | type                  | xid            | xid     | xid     | xid
      ACK of another server   | xid        | Bound: extend         | Bound: extend         | xid            | xid     | xid     | xid
      NAK of another server   | xid        | Init: withdraw forget | Init: withdraw forget | xid            | xid     | xid     | xid
      OFFER without server    | xid        | type                  | type                  | xid            | xid     | xid     | xid
      ACK without server      | xid        | unusable              | unusable              | xid            | xid     | xid     | xid
      NAK without server      | xid        | unusable              | unusable              | xid            | xid     | xid     | xid
      OFFER of no address     | xid        | type                  | type                  | xid            | xid     | xid     | xid
      ACK of no address       | xid        | unusable              | unusable              | xid            | xid     | xid     | xid
      ACK of another address  | xid        | unusable              | unusable              | xid            | xid     | xid     | xid
      ACK without lease time  | xid        | Bound: extend         | Bound: extend         | xid            | xid     | xid     | xid
      OFFER, foreign xid      | xid        | xid                   | xid                   | xid            | xid     | xid     | xid
      ACK, foreign xid        | xid        | xid                   | xid                   | xid            | xid     | xid     | xid
      NAK, foreign xid        | xid        | xid                   | xid                   | xid            | xid     | xid     | xid
      FORCERENEW, xid 0       | xid        | xid                   | xid                   | xid            | xid     | xid     | xid
      OFFER, foreign chaddr   | chaddr     | chaddr                | chaddr                | chaddr         | chaddr  | chaddr  | chaddr
      ACK, foreign chaddr     | chaddr     | chaddr                | chaddr                | chaddr         | chaddr  | chaddr  | chaddr
      NAK, foreign chaddr     | chaddr     | chaddr                | chaddr                | chaddr         | chaddr  | chaddr  | chaddr
      ACK, foreign htype      | chaddr     | chaddr                | chaddr                | chaddr         | chaddr  | chaddr  | chaddr
      ACK, longer chaddr      | chaddr     | chaddr                | chaddr                | chaddr         | chaddr  | chaddr  | chaddr
      OFFER, op=1             | op         | op                    | op                    | op             | op      | op      | op
      ACK, op=1               | op         | op                    | op                    | op             | op      | op      | op
      NAK, op=1               | op         | op                    | op                    | op             | op      | op      | op
      OFFER, foreign ident    | xid        | ident                 | ident                 | xid            | xid     | xid     | xid
      ACK, foreign ident      | xid        | ident                 | ident                 | xid            | xid     | xid     | xid
      NAK, foreign ident      | xid        | ident                 | ident                 | xid            | xid     | xid     | xid
      OFFER to another host   | xid        | dest                  | dest                  | xid            | xid     | xid     | xid
      ACK to another host     | xid        | dest                  | dest                  | xid            | xid     | xid     | xid
      NAK to another host     | xid        | dest                  | dest                  | xid            | xid     | xid     | xid
      ACK to yiaddr           | xid        | Bound: extend         | Bound: extend         | xid            | xid     | xid     | xid
      ACK, rapid commit       | xid        | Bound: extend         | Bound: extend         | xid            | xid     | xid     | xid
      OFFER, IPv6 preferred   | xid        | type                  | type                  | xid            | xid     | xid     | xid
      ACK, IPv6 preferred     | xid        | Bound: extend         | Bound: extend         | xid            | xid     | xid     | xid
      """;

  /**
   * A client that asks for rapid commit (RFC 4039), and for IPv6 if that is preferred (RFC 8925).
   */
  private static final String ASKING =
      """
      message               | Selecting asking      | Requesting asking | Bound asking | Renewing asking       | Rebooting asking
      OFFER                 | Requesting: broadcast | late              | xid          | type                  | type
      ACK                   | type                  | Bound: apply      | xid          | Bound: extend         | Bound: extend
      NAK                   | type                  | Init:             | xid          | Init: withdraw forget | Init: withdraw forget
      OFFER, rapid commit   | Requesting: broadcast | late              | xid          | type                  | type
      ACK, rapid commit     | Bound: apply          | Bound: apply      | xid          | Bound: extend         | Bound: extend
      NAK, rapid commit     | type                  | Init:             | xid          | Init: withdraw forget | Init: withdraw forget
      OFFER, IPv6 preferred | Resting: preferv6     | late              | xid          | type                  | type
      ACK, IPv6 preferred   | type                  | Resting: preferv6 | xid          | Bound: extend         | Resting: withdraw preferv6
      ACK, both             | Resting: preferv6     | Resting: preferv6 | xid          | Bound: extend         | Resting: withdraw preferv6
      OFFER, IPv6 cut short | Requesting: broadcast | late              | xid          | type                  | type
      ACK, IPv6 cut short   | type                  | Bound: apply      | xid          | Bound: extend         | Bound: extend
      """;

  private static final Map<Discard, String> REASONS =
      Map.of(
          Discard.FOREIGN_TRANSACTION, "xid",
          Discard.UNEXPECTED_TYPE, "type",
          Discard.LATE_OFFER, "late",
          Discard.FOREIGN_SERVER, "server",
          Discard.UNUSABLE, "unusable",
          Discard.NOT_A_REPLY, "op",
          Discard.FOREIGN_HARDWARE_ADDRESS, "chaddr",
          Discard.FOREIGN_CLIENT_IDENTIFIER, "ident",
          Discard.FOREIGN_DESTINATION, "dest");

  static Stream<Arguments> cells() {
    return Stream.of(TABLE, MORE_STATES, ASKING).flatMap(StateTableTest::cells);
  }

  private static Stream<Arguments> cells(String table) {
    var rows = table.lines().map(line -> List.of(line.split("\\s*\\|\\s*"))).toList();
    var states = rows.get(0);
    return rows.stream()
        .skip(1)
        .flatMap(
            row ->
                IntStream.range(1, states.size())
                    .mapToObj(i -> Arguments.of(row.get(0), states.get(i), row.get(i).strip())));
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @MethodSource("cells")
  void cell(String message, String state, String expected) {
    var conversation = clientIn(state);
    var before = conversation.state();
    assertThat(before.getClass().getSimpleName()).isEqualTo(state.split(" ")[0]);
    var reply = NamedMessage.of(message).reply(conversation.xid());
    var actions = conversation.client().receive(reply, conversation.now());
    assertThat(outcome(conversation.state(), actions)).isEqualTo(expected);
    if (!expected.contains(":")) {
      assertThat(conversation.state()).isSameAs(before);
    }
  }

  private static String outcome(State next, List<Action> actions) {
    if (actions.size() == 1 && actions.get(0) instanceof Action.Ignore ignore) {
      return REASONS.get(ignore.reason());
    }
    assertThat(actions).noneMatch(Action.Ignore.class::isInstance);
    var done =
        actions.stream()
            .filter(action -> !(action instanceof Action.Tell))
            .map(action -> " " + action.getClass().getSimpleName().toLowerCase(Locale.ROOT))
            .collect(joining());
    return next.getClass().getSimpleName() + ":" + done;
  }

  private static Conversation clientIn(String state) {
    var lease = ServerMessage.ack().t1(1800).t2(3150);
    return switch (state) {
      case "AwaitingLink" -> Conversation.begin().linkGoesDown();
      case "Init" -> refusedTwice();
      case "Selecting" -> Conversation.begin();
      case "Requesting" -> Conversation.begin().serverSends(ServerMessage.offer());
      case "Bound" -> Conversation.bound(lease);
      case "Renewing" -> Conversation.bound(lease).at(1800);
      case "Rebinding" -> Conversation.bound(lease).at(3150);
      case "InitReboot" -> RebootTest.notYetAsking();
      case "Rebooting at start" -> RebootTest.rebooting();
      case "Verifying" -> Conversation.bound(lease).at(10).linkFlaps();
      case "TryingRecorded" -> RecordedLeaseTest.trying();
      case "Recalled" -> RecordedLeaseTest.recalled();
      case "Probing" -> Rfc5227Test.probing();
      case "Stopped" -> Conversation.bound(lease).ownerStops();
      default -> askingIn(state, lease);
    };
  }

  /** A client that waits before it asks again. */
  static Conversation refusedTwice() {
    var conversation = Conversation.begin();
    for (int i = 0; i < 3; i++) {
      conversation.serverSends(ServerMessage.offer()).serverSends(ServerMessage.nak());
    }
    return conversation;
  }

  private static Conversation askingIn(String state, ServerMessage lease) {
    var config = Configurations.config("also request rapid-commit, v6-only-preferred;");
    var selecting = Conversation.begin(config, 1);
    return switch (state) {
      case "Selecting asking" -> selecting;
      case "Requesting asking" -> selecting.serverSends(ServerMessage.offer());
      case "Bound asking" -> selecting.serverSends(ServerMessage.offer()).serverSends(lease);
      case "Renewing asking" -> askingIn("Bound asking", lease).at(1800);
      case "Rebooting asking" ->
          Conversation.begin(config, 1, List.of(lease.recorded(Conversation.START)));
      default -> throw new IllegalArgumentException(state);
    };
  }
}

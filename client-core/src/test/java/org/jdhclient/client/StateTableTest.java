package org.jdhclient.client;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.OptionCode;
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
   *   <li>{@code server}: not from the server in question
   *   <li>{@code unusable}: lacks what it must have
   *   <li>{@code op}, {@code chaddr}, {@code ident}, {@code dest}: not a reply, not to us
   * </ul>
   */
  private static final String TABLE =
      """
      message                 | AwaitingLink | Init   | Selecting             | Requesting  | Bound  | Renewing            | Rebinding
      OFFER                   | xid          | xid    | Requesting: broadcast | type        | xid    | type                | type
      ACK                     | xid          | xid    | type                  | Bound: bind | xid    | Bound: extend       | Bound: extend
      NAK                     | xid          | xid    | type                  | Init:       | xid    | Init: forget unbind | Init: forget unbind
      DISCOVER                | xid          | xid    | type                  | type        | xid    | type                | type
      REQUEST                 | xid          | xid    | type                  | type        | xid    | type                | type
      DECLINE                 | xid          | xid    | type                  | type        | xid    | type                | type
      RELEASE                 | xid          | xid    | type                  | type        | xid    | type                | type
      INFORM                  | xid          | xid    | type                  | type        | xid    | type                | type
      FORCERENEW              | xid          | xid    | type                  | type        | xid    | type                | type
      OFFER of another server | xid          | xid    | Requesting: broadcast | type        | xid    | type                | type
      ACK of another server   | xid          | xid    | type                  | server      | xid    | server              | Bound: extend
      NAK of another server   | xid          | xid    | type                  | server      | xid    | server              | Init: forget unbind
      OFFER without server    | xid          | xid    | unusable              | type        | xid    | type                | type
      ACK without server      | xid          | xid    | type                  | unusable    | xid    | unusable            | unusable
      NAK without server      | xid          | xid    | type                  | unusable    | xid    | unusable            | unusable
      OFFER of no address     | xid          | xid    | unusable              | type        | xid    | type                | type
      ACK of no address       | xid          | xid    | type                  | unusable    | xid    | unusable            | unusable
      ACK of another address  | xid          | xid    | type                  | unusable    | xid    | Bound: extend       | Bound: extend
      ACK without lease time  | xid          | xid    | type                  | unusable    | xid    | unusable            | unusable
      OFFER, foreign xid      | xid          | xid    | xid                   | xid         | xid    | xid                 | xid
      ACK, foreign xid        | xid          | xid    | xid                   | xid         | xid    | xid                 | xid
      NAK, foreign xid        | xid          | xid    | xid                   | xid         | xid    | xid                 | xid
      FORCERENEW, xid 0       | xid          | xid    | xid                   | xid         | xid    | xid                 | xid
      OFFER, foreign chaddr   | chaddr       | chaddr | chaddr                | chaddr      | chaddr | chaddr              | chaddr
      ACK, foreign chaddr     | chaddr       | chaddr | chaddr                | chaddr      | chaddr | chaddr              | chaddr
      NAK, foreign chaddr     | chaddr       | chaddr | chaddr                | chaddr      | chaddr | chaddr              | chaddr
      ACK, foreign htype      | chaddr       | chaddr | chaddr                | chaddr      | chaddr | chaddr              | chaddr
      ACK, longer chaddr      | chaddr       | chaddr | chaddr                | chaddr      | chaddr | chaddr              | chaddr
      OFFER, op=1             | op           | op     | op                    | op          | op     | op                  | op
      ACK, op=1               | op           | op     | op                    | op          | op     | op                  | op
      NAK, op=1               | op           | op     | op                    | op          | op     | op                  | op
      OFFER, foreign ident    | xid          | xid    | ident                 | ident       | xid    | ident               | ident
      ACK, foreign ident      | xid          | xid    | ident                 | ident       | xid    | ident               | ident
      NAK, foreign ident      | xid          | xid    | ident                 | ident       | xid    | ident               | ident
      OFFER to another host   | xid          | xid    | dest                  | dest        | xid    | dest                | dest
      ACK to another host     | xid          | xid    | dest                  | dest        | xid    | dest                | dest
      NAK to another host     | xid          | xid    | dest                  | dest        | xid    | dest                | dest
      ACK to yiaddr           | xid          | xid    | type                  | Bound: bind | xid    | Bound: extend       | Bound: extend
      """;

  /** The states in which a lease is on record or yet to be tried, and the last. */
  private static final String MORE_STATES =
      """
      message                 | InitReboot | Rebooting at start  | Rebooting in force  | TryingRecorded | Probing | Stopped
      OFFER                   | xid        | type                | type                | xid            | xid     | xid
      ACK                     | xid        | Bound: extend       | Bound: extend       | xid            | xid     | xid
      NAK                     | xid        | Init: forget unbind | Init: forget unbind | xid            | xid     | xid
      DISCOVER                | xid        | type                | type                | xid            | xid     | xid
      REQUEST                 | xid        | type                | type                | xid            | xid     | xid
      DECLINE                 | xid        | type                | type                | xid            | xid     | xid
      RELEASE                 | xid        | type                | type                | xid            | xid     | xid
      INFORM                  | xid        | type                | type                | xid            | xid     | xid
      FORCERENEW              | xid        | type                | type                | xid            | xid     | xid
      OFFER of another server | xid        | type                | type                | xid            | xid     | xid
      ACK of another server   | xid        | Bound: extend       | Bound: extend       | xid            | xid     | xid
      NAK of another server   | xid        | Init: forget unbind | Init: forget unbind | xid            | xid     | xid
      OFFER without server    | xid        | type                | type                | xid            | xid     | xid
      ACK without server      | xid        | unusable            | unusable            | xid            | xid     | xid
      NAK without server      | xid        | unusable            | unusable            | xid            | xid     | xid
      OFFER of no address     | xid        | type                | type                | xid            | xid     | xid
      ACK of no address       | xid        | unusable            | unusable            | xid            | xid     | xid
      ACK of another address  | xid        | unusable            | unusable            | xid            | xid     | xid
      ACK without lease time  | xid        | unusable            | unusable            | xid            | xid     | xid
      OFFER, foreign xid      | xid        | xid                 | xid                 | xid            | xid     | xid
      ACK, foreign xid        | xid        | xid                 | xid                 | xid            | xid     | xid
      NAK, foreign xid        | xid        | xid                 | xid                 | xid            | xid     | xid
      FORCERENEW, xid 0       | xid        | xid                 | xid                 | xid            | xid     | xid
      OFFER, foreign chaddr   | chaddr     | chaddr              | chaddr              | chaddr         | chaddr  | chaddr
      ACK, foreign chaddr     | chaddr     | chaddr              | chaddr              | chaddr         | chaddr  | chaddr
      NAK, foreign chaddr     | chaddr     | chaddr              | chaddr              | chaddr         | chaddr  | chaddr
      ACK, foreign htype      | chaddr     | chaddr              | chaddr              | chaddr         | chaddr  | chaddr
      ACK, longer chaddr      | chaddr     | chaddr              | chaddr              | chaddr         | chaddr  | chaddr
      OFFER, op=1             | op         | op                  | op                  | op             | op      | op
      ACK, op=1               | op         | op                  | op                  | op             | op      | op
      NAK, op=1               | op         | op                  | op                  | op             | op      | op
      OFFER, foreign ident    | xid        | ident               | ident               | xid            | xid     | xid
      ACK, foreign ident      | xid        | ident               | ident               | xid            | xid     | xid
      NAK, foreign ident      | xid        | ident               | ident               | xid            | xid     | xid
      OFFER to another host   | xid        | dest                | dest                | xid            | xid     | xid
      ACK to another host     | xid        | dest                | dest                | xid            | xid     | xid
      NAK to another host     | xid        | dest                | dest                | xid            | xid     | xid
      ACK to yiaddr           | xid        | Bound: extend       | Bound: extend       | xid            | xid     | xid
      """;

  private static final Map<Discard, String> REASONS =
      Map.of(
          Discard.FOREIGN_TRANSACTION, "xid",
          Discard.UNEXPECTED_TYPE, "type",
          Discard.FOREIGN_SERVER, "server",
          Discard.UNUSABLE, "unusable",
          Discard.NOT_A_REPLY, "op",
          Discard.FOREIGN_HARDWARE_ADDRESS, "chaddr",
          Discard.FOREIGN_CLIENT_IDENTIFIER, "ident",
          Discard.FOREIGN_DESTINATION, "dest");

  static Stream<Arguments> cells() {
    return Stream.of(TABLE, MORE_STATES).flatMap(StateTableTest::cells);
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
    var reply = messageNamed(message).reply(conversation.xid());
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
      case "Init" -> Conversation.begin().at(62);
      case "Selecting" -> Conversation.begin();
      case "Requesting" -> Conversation.begin().serverSends(ServerMessage.offer());
      case "Bound" -> Conversation.bound(lease);
      case "Renewing" -> Conversation.bound(lease).at(1800);
      case "Rebinding" -> Conversation.bound(lease).at(3150);
      case "InitReboot" -> RebootTest.notYetAsking();
      case "Rebooting at start" -> RebootTest.rebooting();
      case "Rebooting in force" -> Conversation.bound(lease).at(10).linkFlaps();
      case "TryingRecorded" -> RecordedLeaseTest.trying();
      case "Probing" -> Rfc5227Test.probing();
      case "Stopped" -> Conversation.bound(lease).ownerStops();
      default -> throw new IllegalArgumentException(state);
    };
  }

  private static ServerMessage messageNamed(String name) {
    var message =
        switch (name.split("[ ,]")[0]) {
          case "OFFER" -> ServerMessage.offer();
          case "ACK" -> ServerMessage.ack();
          case "NAK" -> ServerMessage.nak();
          default -> ServerMessage.message(MessageType.valueOf(name.split(",")[0]));
        };
    return switch (name.replaceFirst("^[A-Z]+[ ,]*", "")) {
      case "" -> message;
      case "of another server" -> message.from(ServerMessage.OTHER_SERVER);
      case "without server" -> message.without(OptionCode.SERVER_IDENTIFIER);
      case "of no address" -> message.address(Ipv4Address.ANY);
      case "of another address" -> message.address(ServerMessage.OTHER_ADDRESS);
      case "without lease time" -> message.without(OptionCode.LEASE_TIME);
      case "foreign xid" -> message.xid(0x5eed);
      case "xid 0" -> message.xid(0);
      case "foreign chaddr" -> message.chaddr("020000000002");
      case "longer chaddr" -> message.chaddr("02000000000100");
      case "foreign htype" -> message.htype(6);
      case "op=1" -> message.op(DhcpMessage.BOOTREQUEST);
      case "foreign ident" -> message.option(OptionCode.CLIENT_IDENTIFIER, "01020000000002");
      case "to another host" -> message.sentTo(Ipv4Address.of(192, 0, 2, 99));
      case "to yiaddr" -> message.sentTo(ServerMessage.ADDRESS);
      default -> throw new IllegalArgumentException(name);
    };
  }
}

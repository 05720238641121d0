package org.jdhclient.client6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.message;
import static org.jdhclient.client6.ServerMessage.reply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.identity.Duid;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The client's rows of the IPv6 Ready Logo's conformance tests for DHCPv6 that need no router and
 * no second host, restated: which options each message has, and which answers are discarded. When
 * messages are sent is {@link RetransmissionTest}'s.
 */
class ConformanceTest {
  private static final Duid STRANGER = new Duid(Hex.octets("00030001020000000099"));
  private static final int SERVER_ID = 2;
  private static final int CLIENT_ID = 1;

  /** A client for each message that it sends, which has sent it and waits for the answer. */
  private static final Map<String, Supplier<Conversation>> ASKING = asking();

  private static Map<String, Supplier<Conversation>> asking() {
    var asking = new LinkedHashMap<String, Supplier<Conversation>>();
    asking.put("Solicit", () -> Conversation.begin(both()));
    asking.put("Request", ConformanceTest::requesting);
    asking.put("Confirm", () -> Conversation.bound().linkGoesDown().linkComesUp());
    asking.put("Renew", () -> bound().at(55));
    asking.put("Rebind", () -> bound().at(85));
    asking.put("Release", () -> bound().ownerReleases());
    asking.put("Decline", () -> bound().hostFindsDuplicated(ADDRESS));
    asking.put("Information-request", () -> Conversation.begin(Configs.stateless()));
    return asking;
  }

  private static Client6Config both() {
    return Configs.addressAndPrefix();
  }

  private static Conversation requesting() {
    return Conversation.begin(both()).serverSends(advertise().address().prefix().preference(255));
  }

  private static Conversation bound() {
    return Conversation.bound(both(), advertise().address().prefix(), reply().address().prefix());
  }

  private static Dhcp6Message last(Conversation conversation) {
    var all = Stream.generate(conversation::next).limit(conversation.times().size()).toList();
    return all.get(all.size() - 1);
  }

  /**
   * Codes: 1 client-id, 2 server-id, 3 IA_NA, 6 ORO, 8 elapsed-time, 14 rapid-commit, 20
   * reconf-accept, 25 IA_PD.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Solicit             | 1 3 6 8 20 25",
        "Request             | 1 2 3 6 8 20 25",
        "Confirm             | 1 3 8",
        "Renew               | 1 2 3 6 8 20 25",
        "Rebind              | 1 3 6 8 20 25",
        "Release             | 1 2 3 8 25",
        "Decline             | 1 2 3 8",
        "Information-request | 1 6 8 20"
      })
  void eachMessageHasTheseOptionsAndNoOthers(String type, String codes) {
    var message = last(ASKING.get(type).get());
    assertThat(message.type()).hasToString(type);
    assertThat(message.options().list().stream().map(Dhcp6Option::code).sorted().toList())
        .isEqualTo(Stream.of(codes.split(" ")).map(Integer::valueOf).toList());
  }

  /** What is only named has neither times nor lifetimes (RFC 9915 18.2.3, 18.2.7, 18.2.8). */
  @ParameterizedTest
  @CsvSource({"Confirm,1", "Release,2", "Decline,1"})
  void whatIsNamedHasNoTimes(String type, int count) {
    var associations = Words.associations(last(ASKING.get(type).get()));
    assertThat(associations).hasSize(count);
    for (var association : associations) {
      assertThat(association.times().t1().seconds() + association.times().t2().seconds()).isZero();
      assertThat(association.leases())
          .singleElement()
          .satisfies(lease -> assertThat(lease).isEqualTo(lease.named()));
    }
  }

  private static Stream<Arguments> discarded() {
    return ASKING.keySet().stream()
        .flatMap(type -> flaws().keySet().stream().map(flaw -> Arguments.of(type, flaw)));
  }

  private static Map<String, ServerMessage> flaws() {
    var answers = new LinkedHashMap<String, ServerMessage>();
    answers.put("an Advertise of another transaction", advertise().address().xid(0x123456));
    answers.put("a Reply of another transaction", reply().address().xid(0x123456));
    answers.put("an Advertise for another client", advertise().address().to(STRANGER));
    answers.put("a Reply for another client", reply().address().to(STRANGER));
    answers.put("a Reconfigure without authentication", message(Dhcp6MessageType.RECONFIGURE));
    for (var type : Dhcp6MessageType.values()) {
      if (!type.isOfServers()) {
        answers.put("a client's " + type, message(type).address());
      }
    }
    return answers;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("discarded")
  void anAnswerIsDiscarded(String type, String flaw) {
    isDiscarded(ASKING.get(type).get(), flaws().get(flaw), Set.of());
  }

  private static Stream<String> questions() {
    return ASKING.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anAnswerOfNoServerIsDiscarded(String type) {
    isDiscarded(ASKING.get(type).get(), advertise().address().preference(255), Set.of(SERVER_ID));
    isDiscarded(ASKING.get(type).get(), reply().address(), Set.of(SERVER_ID));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anAnswerForNobodyIsDiscarded(String type) {
    isDiscarded(ASKING.get(type).get(), advertise().address().preference(255), Set.of(CLIENT_ID));
    if (!type.equals("Information-request")) {
      isDiscarded(ASKING.get(type).get(), reply().address(), Set.of(CLIENT_ID));
    }
  }

  /** A message to one server is answered by no other. */
  @ParameterizedTest
  @CsvSource({"Request", "Renew", "Release", "Decline"})
  void anotherServersAnswerIsDiscarded(String type) {
    isDiscarded(ASKING.get(type).get(), reply().of(OTHER_SERVER).address(), Set.of());
  }

  /** Nor is a Reply an answer to a Solicit without Rapid Commit, or an Advertise to the others. */
  @ParameterizedTest
  @MethodSource("questions")
  void anAnswerOfTheOtherTypeIsDiscarded(String type) {
    isDiscarded(
        ASKING.get(type).get(),
        type.equals("Solicit") ? reply().address() : advertise().address(),
        Set.of());
  }

  private static void isDiscarded(
      Conversation conversation, ServerMessage answer, Set<Integer> without) {
    var client = conversation.forgetSent().client();
    var state = client.state();
    var deadline = client.deadline();
    received(answer.encoded(conversation.xid()), without).ifPresent(conversation::receives);
    assertThat(client.state()).isEqualTo(state);
    assertThat(client.deadline()).isEqualTo(deadline);
    conversation.clientSendsNothing();
  }

  /** As the wire's decoder takes it, which refuses some of it by itself. */
  private static Optional<Reply> received(Octets payload, Set<Integer> without) {
    try {
      var rest = without(payload, without);
      return Optional.of(
          new Reply(
              ServerMessage.LINK_LOCAL, Conversation.OWN, ReceivedMessage.decode(rest), rest));
    } catch (MalformedPacketException e) {
      return Optional.empty();
    }
  }

  private static Octets without(Octets payload, Set<Integer> codes)
      throws MalformedPacketException {
    var message = Dhcp6Message.decode(payload);
    var left =
        message.options().list().stream().filter(option -> !codes.contains(option.code())).toList();
    return new Dhcp6Message(message.type(), message.transactionId(), new Dhcp6Options(left))
        .encode();
  }
}

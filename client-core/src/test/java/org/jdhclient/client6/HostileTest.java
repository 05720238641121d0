package org.jdhclient.client6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client6.ServerMessage.ADDRESS;
import static org.jdhclient.client6.ServerMessage.FOREVER;
import static org.jdhclient.client6.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.lent;
import static org.jdhclient.client6.ServerMessage.message;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.client6.ServerMessage.times;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.authentication.ReconfigureKey;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In each state there is: what is not for this client, or not from its server, changes nothing. */
class HostileTest {
  private static final ReconfigureKey KEY =
      new ReconfigureKey(Hex.octets("000102030405060708090a0b0c0d0e0f"));
  private static final Map<String, Supplier<Conversation>> STATES = states();

  private static Map<String, Supplier<Conversation>> states() {
    var states = new LinkedHashMap<String, Supplier<Conversation>>();
    states.put("AwaitingLinkLocal", HostileTest::started);
    states.put("Soliciting", Conversation::begin);
    states.put("Requesting", HostileTest::requesting);
    states.put("Probing", () -> requesting().serverSends(reply().address()));
    states.put("Bound", HostileTest::bound);
    states.put("Renewing", () -> bound().at(50));
    states.put("Rebinding", () -> bound().at(80));
    states.put(
        "Reinstating", () -> bound().at(50).serverSends(reply().status(StatusCode.NO_BINDING)));
    states.put("Completing", () -> boundForever().at(3600));
    states.put("Verifying", () -> bound().linkGoesDown().linkComesUp());
    states.put("Rebooting", HostileTest::rebooting);
    states.put("DecliningAll", () -> bound().hostFindsDuplicated(ADDRESS));
    states.put("Declining", HostileTest::declining);
    states.put("Resting", () -> bound().hostFindsDuplicated(ADDRESS).serverSends(reply()));
    states.put("Releasing", () -> bound().ownerReleases());
    states.put("Stopped", () -> bound().ownerStops());
    states.put("Informing", () -> Conversation.begin(Configs.stateless()));
    states.put("Informed", () -> Conversation.begin(Configs.stateless()).serverSends(reply()));
    states.put("Inquiring", HostileTest::inquiring);
    return states;
  }

  private static Conversation boundForever() {
    var lent = lent(ADDRESS, FOREVER, FOREVER);
    return Conversation.bound(
        Configs.addressAndPrefix(),
        advertise().na(1, times(FOREVER, FOREVER), lent),
        reply().na(1, times(FOREVER, FOREVER), lent));
  }

  private static Conversation started() {
    return Conversation.started(Configs.address(), new SplittableRandom(1), Optional.empty());
  }

  private static Conversation requesting() {
    return Conversation.begin().serverSends(advertise().address().preference(255));
  }

  private static Conversation bound() {
    return Conversation.bound(
        Configs.address(),
        advertise().address(),
        reply().address().option(KnownOptions.AUTH, KEY.given(1)));
  }

  private static Conversation rebooting() {
    return Conversation.begin(Configs.address(), bound().client().lease().orElseThrow());
  }

  private static Conversation declining() {
    return Conversation.bound(
            Configs.addressAndPrefix(), advertise().address().prefix(), reply().address().prefix())
        .hostFindsDuplicated(ADDRESS);
  }

  private static Conversation inquiring() {
    return bound()
        .receives(
            message(Dhcp6MessageType.RECONFIGURE)
                .option(KnownOptions.RECONF_MSG, Dhcp6MessageType.INFORMATION_REQUEST.code())
                .option(KnownOptions.AUTH, ReconfigureKey.unsigned(2))
                .signed(KEY));
  }

  static Stream<String> names() {
    return STATES.keySet().stream();
  }

  private static Conversation in(String state) {
    var conversation = STATES.get(state).get();
    assertThat(conversation.client().state().getClass().getSimpleName()).isEqualTo(state);
    return conversation;
  }

  /** Each state that there is can be got into. */
  @Test
  void noStateIsMissing() {
    assertThat(new TreeSet<>(STATES.keySet())).isEqualTo(new TreeSet<>(leaves(State.class)));
  }

  private static Set<String> leaves(Class<?> sealed) {
    return sealed.isSealed()
        ? Stream.of(sealed.getPermittedSubclasses())
            .flatMap(permitted -> leaves(permitted).stream())
            .collect(Collectors.toSet())
        : Set.of(sealed.getSimpleName());
  }

  @Test
  void eachPhaseIsSomeStates() {
    assertThat(STATES.keySet()).map(name -> in(name).client().phase()).contains(Phase.values());
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsOfAnotherTransactionIsIgnored(String state) {
    var conversation = in(state);
    int other = conversation.xid() ^ 1;
    for (var message : List.of(advertise().address(), reply().address())) {
      unchanged(conversation, message.xid(other), Set.of(Discard.FOREIGN_TRANSACTION));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsForAnotherClientIsIgnored(String state) {
    var expected =
        Set.of(
            Discard.FOREIGN_CLIENT_IDENTIFIER,
            Discard.FOREIGN_TRANSACTION,
            Discard.UNEXPECTED_TYPE);
    var conversation = in(state);
    unchanged(conversation, reply().to(OTHER_SERVER).address(), expected);
    unchanged(conversation, advertise().to(OTHER_SERVER).address(), expected);
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsForEverybodyIsIgnored(String state) {
    unchanged(
        in(state),
        reply().address().sentTo(Ipv6Address.parse("ff02::1:2")),
        Set.of(Discard.FOREIGN_DESTINATION));
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsNotSignedIsNoReconfigure(String state) {
    unchanged(
        in(state),
        message(Dhcp6MessageType.RECONFIGURE)
            .option(KnownOptions.RECONF_MSG, Dhcp6MessageType.RENEW.code())
            .option(KnownOptions.AUTH, ReconfigureKey.unsigned(99)),
        Set.of(Discard.FOREIGN_SERVER));
  }

  /** One server was asked, and another answers. */
  @ParameterizedTest
  @MethodSource("names")
  void onlyTheServerThatWasAskedMayAnswer(String state) {
    var addressed =
        Set.of("Requesting", "Renewing", "Reinstating", "Declining", "DecliningAll", "Releasing");
    if (addressed.contains(state)) {
      unchanged(in(state), reply().of(OTHER_SERVER).address(), Set.of(Discard.FOREIGN_SERVER));
    }
  }

  private static void unchanged(
      Conversation conversation, ServerMessage message, Set<Discard> reasons) {
    var before = conversation.client().state();
    var deadline = conversation.client().deadline();
    conversation.serverSends(message);
    assertThat(conversation.lastActions())
        .singleElement()
        .isInstanceOfSatisfying(
            Action.Ignore.class, ignore -> assertThat(ignore.reason()).isIn(reasons));
    assertThat(conversation.client().state()).isSameAs(before);
    assertThat(conversation.client().deadline()).isEqualTo(deadline);
  }

  /** Whatever octets come as the awaited answer, the client goes on, at its pace. */
  @ParameterizedTest
  @MethodSource("names")
  void whateverComesTheClientGoesOn(String state) {
    var random = new SplittableRandom(state.hashCode());
    for (int round = 0; round < 40; round++) {
      var conversation = in(state);
      for (int i = 0; i < 10; i++) {
        damaged(random, conversation.xid()).ifPresent(conversation::receives);
      }
      conversation.at((conversation.now().nanos() - Conversation.START.nanos()) / 1e9 + 500);
    }
  }

  private static Optional<Reply> damaged(SplittableRandom random, int xid) {
    var message = random.nextBoolean() ? advertise() : reply();
    message.address().prefix().refusing(AssociationType.IA_TA, random.nextInt(8)).status(0);
    var octets = message.encoded(xid).toByteArray();
    for (int i = 0; i < 3; i++) {
      octets[4 + random.nextInt(octets.length - 4)] = (byte) random.nextInt(256);
    }
    var payload = Octets.copyOf(octets);
    try {
      return Optional.of(
          new Reply(
              ServerMessage.LINK_LOCAL,
              Conversation.OWN,
              ReceivedMessage.decode(payload),
              payload));
    } catch (MalformedPacketException e) {
      return Optional.empty();
    }
  }
}

package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.SERVER;
import static org.jdhclient.client.ServerMessage.ack;

import java.util.List;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.lease.Lease;
import org.jdhclient.wire.ArpPacket;
import org.junit.jupiter.api.Test;

/** No server answers, and leases are on record. Each is silent for 11 + 61 s and a little more. */
class RecordedLeaseTest {
  private static final double GIVEN_UP = 73;
  private static final String TRYING = "Trying recorded lease 192.0.2.10";
  private static final String ASK = "who is 192.0.2.1, tell 192.0.2.10";
  private static final String ASK_OTHER = "who is 192.0.2.2, tell 192.0.2.11";
  private static final MacAddress ROUTER = MacAddress.parse("02:00:00:00:00:fe");

  private static Lease lease() {
    return ack().option(3, "c0000201").recorded(Conversation.START);
  }

  private static Lease otherLease() {
    var message = ack().address(OTHER_ADDRESS).option(3, "c0000202");
    return message.recorded(Conversation.START);
  }

  private static ArpPacket answer(Ipv4Address router) {
    var own = Conversation.config().hardwareAddress();
    return new ArpPacket(ArpPacket.REPLY, ROUTER, router, own, ADDRESS);
  }

  private static Phase phase(Conversation conversation) {
    return conversation.state().phase();
  }

  /** A client whose attempt has just failed. */
  private static Conversation failed(Lease... remembered) {
    var conversation = Conversation.begin(Conversation.config(), 1, List.of(remembered));
    while (conversation.seconds() < GIVEN_UP
        && !Set.of(Phase.RECORDED_LEASE, Phase.BOUND, Phase.RESTING)
            .contains(phase(conversation))) {
      conversation.at(conversation.seconds(conversation.client().deadline()));
    }
    conversation.allSent();
    return conversation;
  }

  static Conversation trying() {
    return failed(lease()).clientIs(TryingRecorded.class);
  }

  static Conversation recalled() {
    return trying().arpComes(answer(SERVER)).clientIs(Recalled.class);
  }

  static Conversation resting() {
    var conversation = trying();
    return conversation.at(conversation.seconds() + 3).clientIs(Resting.class);
  }

  @Test
  void theLeaseIsUsedIfItsRouterAnswers() {
    var conversation = trying().clientTells("No DHCPOFFERS received.").clientTells(TRYING);
    conversation
        .clientAsksByArp(ASK)
        .arpComes(answer(SERVER))
        .hostIsAskedTo("apply 192.0.2.10")
        .clientIs(Phase.BOUND)
        .clientAsksByArp("announce 192.0.2.10");
    assertThat(conversation.state().lease()).contains(lease());
    assertThat(conversation.told()).singleElement().asString().startsWith("bound to 192.0.2.10");
    conversation.at(1801).clientIs(Renewing.class);
  }

  @Test
  void theRouterIsAskedThreeTimes() {
    var conversation = trying().clientTells(TRYING).clientAsksByArp(ASK);
    double began = conversation.seconds();
    conversation.at(began + 0.9).clientAsksNothingByArp().at(began + 1).clientAsksByArp(ASK);
    conversation.at(began + 2).clientAsksByArp(ASK).clientIs(TryingRecorded.class);
    conversation.at(began + 3).clientAsksNothingByArp().clientIs(Resting.class);
    conversation.hostIsAskedTo("clear 192.0.2.10");
    assertThat(conversation.told()).isEmpty();
    assertRests(conversation);
  }

  private static void assertRests(Conversation conversation) {
    assertThat(conversation.lastActions())
        .last()
        .isInstanceOfSatisfying(
            Action.GiveUp.class,
            giveUp -> assertThat(giveUp.rest().seconds()).isBetween(150L, 449L));
  }

  @Test
  void afterTheRestAServerIsAskedAgain() {
    var conversation = trying();
    conversation.at(conversation.seconds() + 3).clientIs(Resting.class);
    conversation.at(conversation.seconds(conversation.client().deadline()));
    conversation.clientSends(RebootTest.WISH);
  }

  @Test
  void oneLeaseAfterTheOtherIsTried() {
    var conversation = failed(lease(), otherLease()).clientTells(TRYING);
    conversation.clientAsksByArp(ASK).at(conversation.seconds() + 3);
    conversation.clientAsksByArp(ASK).clientAsksByArp(ASK).clientAsksByArp(ASK_OTHER);
    conversation
        .clientTells("Trying recorded lease 192.0.2.11")
        .arpComes(answer(SERVER))
        .clientIs(TryingRecorded.class)
        .arpComes(answer(OTHER_SERVER))
        .hostIsAskedTo("clear 192.0.2.10", "apply 192.0.2.11")
        .clientIs(Phase.BOUND);
    assertThat(conversation.client().remembered()).containsExactly(otherLease(), lease());
  }

  /** As with dhclient: what a script says of a record is nothing against its server. */
  @Test
  void aLeaseThatAScriptTurnsDownStaysOnRecordAndTheNextIsTried() {
    var conversation = failed(lease(), otherLease()).clientTells(TRYING).arpComes(answer(SERVER));
    conversation.hostIsAskedTo("apply 192.0.2.10").scriptDeclines();
    conversation
        .clientIs(TryingRecorded.class)
        .clientTells("Trying recorded lease 192.0.2.11")
        .arpComes(answer(OTHER_SERVER))
        .hostIsAskedTo("clear 192.0.2.10", "apply 192.0.2.11")
        .scriptDeclines()
        .hostIsAskedTo("clear 192.0.2.11")
        .clientIs(Resting.class)
        .clientSendsNothing();
    assertRests(conversation);
    assertThat(conversation.client().remembered()).containsExactlyInAnyOrder(lease(), otherLease());
  }

  @Test
  void aLeaseWithoutRouterThatAScriptTurnsDownIsFollowedByTheNext() {
    var conversation = failed(ack().recorded(Conversation.START), otherLease());
    conversation.clientTells(TRYING).clientIs(Recalled.class).scriptDeclines();
    conversation.clientTells("Trying recorded lease 192.0.2.11").clientIs(TryingRecorded.class);
  }

  /** Another lease has come into force since: its address is another host's. */
  @Test
  void aLeaseThatAServerHasConfirmedSinceIsDeclined() {
    var conversation = recalled().at(1801);
    conversation.serverSends(ack()).clientIs(Bound.class).allSent();
    conversation.scriptDeclines().clientIs(Init.class);
    assertThat(conversation.next().words()).startsWith("DECLINE");
  }

  @Test
  void whoeverElseSpeaksArpIsNotTheRouter() {
    trying()
        .arpComes(answer(OTHER_SERVER))
        .arpComes(ArpPacket.probe(ROUTER, SERVER))
        .clientIs(TryingRecorded.class)
        .hostIsAskedTo();
  }

  @Test
  void aLeaseWithoutRouterIsUsedAtOnce() {
    failed(ack().recorded(Conversation.START))
        .clientTells(TRYING)
        .clientAsksByArp("announce 192.0.2.10")
        .hostIsAskedTo("apply 192.0.2.10")
        .clientIs(Phase.BOUND);
  }

  /** The gateway of its default route is the one that would be used. */
  @Test
  void aLeaseWithClasslessRoutesOnlyIsUsedIfItsGatewayAnswers() {
    var routes = ack().option(121, "18 0a0000 c0000203 00 c0000202");
    failed(routes.recorded(Conversation.START))
        .clientTells(TRYING)
        .clientIs(TryingRecorded.class)
        .clientAsksByArp("who is 192.0.2.2, tell 192.0.2.10")
        .arpComes(answer(OTHER_SERVER))
        .hostIsAskedTo("apply 192.0.2.10")
        .clientIs(Phase.BOUND);
  }

  @Test
  void aLeaseWithoutADefaultRouteIsUsedAtOnce() {
    var routes = ack().option(121, "18 0a0000 c0000203");
    failed(routes.recorded(Conversation.START)).clientTells(TRYING).clientIs(Phase.BOUND);
  }

  @Test
  void aLeaseThatHasEndedIsNotTried() {
    var ended = ack().lease(60).option(3, "c0000201").recorded(Conversation.START);
    failed(ended).clientIs(Resting.class).clientAsksNothingByArp();
  }

  @Test
  void aLeaseThatEndsWhileItIsTriedIsNotUsed() {
    var conversation = trying();
    conversation.clientAsksByArp(ASK).at(conversation.seconds());
    var late = Conversation.START.plusSeconds(3600);
    var actions = conversation.client().receive(answer(SERVER), late);
    assertThat(actions).noneMatch(Action.Apply.class::isInstance);
    assertThat(conversation.state()).isInstanceOf(Resting.class);
  }

  @Test
  void aMachineThatWasSuspendedWhileTryingTriesNothingThatHasEnded() {
    var conversation = trying().clientAsksByArp(ASK).suspendedUntil(3600);
    conversation.clientAsksNothingByArp().clientIs(Resting.class);
    conversation.linkFlaps().clientSends(DISCOVER);
  }

  @Test
  void aLostCarrierEndsTheTrying() {
    var conversation = trying().linkGoesDown().clientIs(AwaitingLink.class);
    conversation.arpComes(answer(SERVER)).hostIsAskedTo();
    conversation.linkComesUp().clientSends(RebootTest.REBOOT).clientIs(Rebooting.class);
  }

  /** The address is offered anew, and then refused: its router's answer proves nothing any more. */
  @Test
  void aRecordedLeaseWhoseAddressIsRefusedIsForgotten() {
    var conversation = Conversation.begin(Conversation.config(), 1, List.of(lease())).at(12);
    conversation.allSent();
    conversation.clientIs(Selecting.class).serverSends(ServerMessage.offer());
    conversation.serverSends(ServerMessage.nak()).clientIs(Selecting.class);
    conversation.hostIsAskedTo("clear 192.0.2.10", "forget 192.0.2.10");
    assertThat(conversation.client().remembered()).isEmpty();
  }

  /** It is no question: nobody answers it, and there is nothing to wait for. */
  @Test
  void aDeclineThatIsTheFirstMessageOnALinkIsNotRepeated() {
    var conversation = Conversation.begin(Conversation.config(), 1, List.of(lease()));
    while (!(conversation.state() instanceof TryingRecorded)) {
      conversation.linkComesUp();
      conversation.at(conversation.seconds(conversation.client().deadline()));
    }
    conversation.arpComes(answer(SERVER)).clientIs(Phase.BOUND).allSent();
    var own = Conversation.config().hardwareAddress();
    var another = new ArpPacket(ArpPacket.REQUEST, ROUTER, ADDRESS, own, SERVER);
    conversation.arpComes(another).arpComes(another).clientIs(Init.class);

    conversation.at(conversation.seconds() + 5);

    assertThat(conversation.allSent())
        .singleElement()
        .satisfies(sent -> assertThat(sent.words()).startsWith("DECLINE"));
    assertThat(conversation.allRepeated()).noneMatch(again -> again.words().startsWith("DECLINE"));
  }
}

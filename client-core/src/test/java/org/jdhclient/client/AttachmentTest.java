package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REBINDING;
import static org.jdhclient.client.RebootTest.REBOOT;
import static org.jdhclient.client.RebootTest.WISH;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import org.jdhclient.config.ConflictDetection;
import org.jdhclient.report.Discard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link that goes and comes back while a lease is in force, requested at 0 s. */
class AttachmentTest {
  private static Conversation bound() {
    var conversation = Conversation.bound(ack().lease(3600).t1(1800).t2(3150));
    return conversation.hostIsAskedTo("apply 192.0.2.10");
  }

  /** A client that holds a lease, in the state of a time, whose link was just away. */
  private static Conversation attached(double seconds) {
    var conversation = bound().at(seconds).linkGoesDown();
    conversation.allSent();
    return conversation.linkComesUp();
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, 1800, 3150})
  void inEveryStateTheLeaseIsKeptAndAskedFor(double seconds) {
    var conversation = attached(seconds).clientIs(Verifying.class).clientSends(REBOOT);
    conversation.clientSendsNothing().hostIsAskedTo();
    assertThat(conversation.state().lease()).isPresent();
    conversation
        .serverSends(ack())
        .hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10")
        .clientIs(Bound.class);
    var lease = conversation.state().lease().orElseThrow();
    assertThat(conversation.seconds(lease.expiresAt())).isEqualTo(seconds + 3600);
  }

  @Test
  void aLinkThatFlapsIsAskedAboutOnceItStays() {
    var conversation = bound();
    for (int i = 0; i < 30; i++) {
      conversation.at(100 + i * 0.4).linkGoesDown();
      conversation.at(100.2 + i * 0.4).linkComesUp();
    }
    assertThat(conversation.allSent()).hasSizeLessThan(10);
    conversation.at(113.7).clientSendsNothing().at(113.9).clientSends(REBOOT);
  }

  @Test
  void aLinkThatFlapsAndStaysAwayIsNotAskedAbout() {
    var conversation = bound();
    for (int i = 0; i < 10; i++) {
      conversation.at(100 + i).linkGoesDown().at(100.5 + i).linkComesUp();
    }
    conversation.at(110).linkGoesDown().allSent();
    conversation.at(200).clientIs(Bound.class).clientSendsNothing();
  }

  @Test
  void withoutAnAnswerTheLeaseGoesOnToItsT1() {
    var conversation = attached(100).clientSends(REBOOT).at(110.999).clientIs(Verifying.class);
    assertThat(conversation.allSent()).extracting(Sent::words).containsOnly(REBOOT);
    conversation.at(111).clientIs(Bound.class).clientSendsNothing().hostIsAskedTo();
    conversation.at(1800).clientIs(Renewing.class);
  }

  @Test
  void withoutAnAnswerAfterT2ItIsRebound() {
    var conversation = attached(3200).at(3211).clientIs(Rebinding.class);
    assertThat(conversation.allSent()).last().extracting(Sent::words).isEqualTo(REBINDING);
  }

  @Test
  void aRefusalTakesTheLeaseAway() {
    attached(100)
        .clientSends(REBOOT)
        .serverSends(nak().from(OTHER_SERVER))
        .hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10")
        .clientSends(DISCOVER)
        .clientIs(Selecting.class);
  }

  @Test
  void anAcknowledgementOfAnotherAddressIsNotAnAnswer() {
    attached(100)
        .serverSends(ack().address(OTHER_ADDRESS))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .hostIsAskedTo();
  }

  @Test
  void theLeaseStillEndsInTime() {
    var conversation = attached(3595).clientSends(REBOOT).at(3599.999).hostIsAskedTo();
    conversation.allSent();
    conversation
        .at(3600)
        .clientTells("The lease of 192.0.2.10 has expired.")
        .hostIsAskedTo("withdraw 192.0.2.10")
        .clientSends(DISCOVER);
  }

  @Test
  void aSuspensionWhileAskingIsMadeUpFor() {
    var rebinding = attached(10).clientSends(REBOOT);
    rebinding.suspendedUntil(3200).hostIsAskedTo().clientSends(REBINDING);
    var expired = attached(10).clientSends(REBOOT);
    expired.suspendedUntil(5000).hostIsAskedTo("withdraw 192.0.2.10").clientSends(DISCOVER);
  }

  @Test
  void aLeaseThatEndedMeanwhileIsNotAskedFor() {
    var conversation = bound().linkGoesDown();
    var late = Conversation.START.plusSeconds(4000);
    var actions = conversation.client().linkUp(late);
    assertThat(actions).noneMatch(Action.Broadcast.class::isInstance);
    assertThat(actions).anyMatch(Action.Withdraw.class::isInstance);
    assertThat(conversation.state()).isInstanceOf(Init.class);
  }

  @Test
  void aLinkThatGoesAgainLeavesTheLeaseAsItIs() {
    var conversation = attached(100).clientSends(REBOOT).linkGoesDown().clientIs(Bound.class);
    int before = conversation.xid();
    conversation.at(200).clientSendsNothing().hostIsAskedTo().linkComesUp().clientSends(REBOOT);
    assertThat(conversation.xid()).isNotEqualTo(before);
  }

  @Test
  void anAddressIsNotProbedWhileItIsInUse() {
    var config = Conversation.config(ConflictDetection.PROBE_FIRST);
    var conversation = Conversation.begin(config, 1).serverSends(offer()).serverSends(ack());
    conversation.at(100).hostIsAskedTo("apply 192.0.2.10").linkFlaps().serverSends(ack());
    conversation.hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10").clientIs(Bound.class);
  }

  @Test
  void aLeaseOnRecordIsAskedForWhenTheLinkComesBack() {
    for (double seconds : new double[] {0, 5, 15, 60}) {
      var conversation = RebootTest.rebooting().at(seconds).linkGoesDown();
      conversation.clientIs(AwaitingLink.class).allSent();
      conversation.linkComesUp().clientIs(Rebooting.class).clientSends(REBOOT);
      conversation.at(seconds + 11).hostIsAskedTo();
      assertThat(conversation.allSent()).last().extracting(Sent::words).isEqualTo(WISH);
    }
    var resting = RecordedLeaseTest.resting().linkGoesDown().clientIs(AwaitingLink.class);
    resting.allSent();
    resting.linkComesUp().clientIs(Rebooting.class).clientSends(REBOOT);
  }

  @Test
  void beforeTheFirstQuestionAndWhileProbingALostLinkIsAwaited() {
    RebootTest.notYetAsking().linkGoesDown().clientIs(AwaitingLink.class).clientSendsNothing();
    var probing = Rfc5227Test.probing().linkGoesDown().clientIs(AwaitingLink.class);
    probing.at(20).hostIsAskedTo().linkComesUp().clientSends(DISCOVER);
  }

  @Test
  void aClientThatHasEndedSeesNoLinks() {
    var conversation = bound().ownerStops().linkFlaps().clientIs(Stopped.class);
    conversation.clientSendsNothing();
  }
}

package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REQUEST;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.conf.Configurations.config;

import java.util.List;
import org.jdhclient.config.Timing;
import org.jdhclient.report.Discard;
import org.junit.jupiter.api.Test;

/** From nothing to a lease, and the ways in which that fails. */
class AcquisitionTest {
  @Test
  void fourMessagesMakeALease() {
    Conversation.begin()
        .clientTells("DHCPDISCOVER on eth0 to 255.255.255.255 port 67 interval 6")
        .clientSends(DISCOVER)
        .serverSends(offer())
        .clientTells("DHCPOFFER of 192.0.2.10 from 192.0.2.1")
        .clientTells("DHCPREQUEST for 192.0.2.10 on eth0 to 255.255.255.255 port 67")
        .clientSends(REQUEST)
        .serverSends(ack())
        .clientTells("DHCPACK of 192.0.2.10 from 192.0.2.1")
        .hostIsAskedTo("apply 192.0.2.10")
        .clientIs(Bound.class)
        .clientSendsNothing();
  }

  @Test
  void theBoundLineSaysWhenRenewalIsDue() {
    var conversation = Conversation.bound(ack().lease(3600));
    long renewal = (long) conversation.seconds(conversation.state().deadline());
    conversation.clientTells("bound to 192.0.2.10 -- renewal in " + renewal + " seconds.");
  }

  @Test
  void nobodyAnswersForAWholeTimeout() {
    var conversation = Conversation.begin().at(62);
    conversation.clientTells("No DHCPOFFERS received.").clientIs(Resting.class);
    assertThat(conversation.lastActions())
        .last()
        .isInstanceOfSatisfying(
            Action.GiveUp.class,
            giveUp -> assertThat(giveUp.rest().seconds()).isBetween(150L, 449L));
    int messages = conversation.allSent().size();
    assertThat(messages).isBetween(4, 12);
    conversation.at(200).clientSendsNothing().at(62 + 450 + 1).clientSends(DISCOVER);
  }

  @Test
  void anOfferAfterTheRestIsTaken() {
    var conversation = Conversation.begin().at(62);
    conversation.allSent();
    conversation.at(conversation.seconds(conversation.state().deadline()));
    conversation.clientSends(DISCOVER).serverSends(offer()).clientSends(REQUEST);
  }

  /** What the owner says of the time does not make a lease of what a server does not lease. */
  @Test
  void anOfferWithoutALeaseTimeIsNone() {
    for (var text : List.of("", "default dhcp-lease-time 600;")) {
      Conversation.begin(config(text), 1)
          .serverSends(offer().without(51))
          .clientIs(Selecting.class)
          .serverSends(offer())
          .clientIs(Requesting.class);
    }
  }

  @Test
  void theSecondOfferIsNotWanted() {
    Conversation.begin()
        .serverSends(offer())
        .serverSends(offer().from(OTHER_SERVER).address(OTHER_ADDRESS))
        .clientIgnoresBecause(Discard.LATE_OFFER)
        .clientIs(Requesting.class);
  }

  @Test
  void aServerThatOffersAndFallsSilentIsGivenUpAfterTenSeconds() {
    var conversation = Conversation.begin().serverSends(offer());
    int discovered = conversation.next().message().xid();
    conversation.at(10).clientIs(Requesting.class);
    assertThat(conversation.allSent())
        .hasSizeBetween(1, 4)
        .allSatisfy(
            sent -> {
              assertThat(sent.words()).isEqualTo(REQUEST);
              assertThat(sent.message().xid()).isEqualTo(discovered);
            });
    while (conversation.state() instanceof Requesting) {
      conversation.at(conversation.seconds() + 0.5);
    }
    assertThat(conversation.seconds()).isBetween(10.0, 33.0);
    conversation.clientTells(
        "No DHCPACK received from 192.0.2.1 for the 192.0.2.10 that it had offered.");
    var requests = conversation.allSent();
    var discover = requests.get(requests.size() - 1);
    assertThat(discover.words()).isEqualTo(DISCOVER);
    assertThat(discover.message().xid()).isNotEqualTo(discovered);
  }

  @Test
  void theSameTimeoutCountsThroughUnansweredRequests() {
    var conversation = Conversation.begin();
    while (conversation.seconds() < 100 && !(conversation.state() instanceof Resting)) {
      if (conversation.state() instanceof Selecting) {
        conversation.serverSends(offer());
      }
      conversation.at(conversation.seconds() + 0.5);
    }
    assertThat(conversation.seconds()).isBetween(61.0, 85.0);
    conversation.clientTells("No DHCPOFFERS received.");
  }

  @Test
  void aSuspendedMachineAsksAtOnceWhenItsRestIsOver() {
    var conversation = Conversation.begin().at(62);
    conversation.allSent();
    conversation.suspendedUntil(5000).clientSends(DISCOVER).clientIs(Selecting.class);
    conversation.serverSends(offer()).serverSends(ack()).clientIs(Bound.class);
  }

  @Test
  void aMachineThatWasSuspendedWhileAskingAsksOnAtOnce() {
    var selecting = Conversation.begin().at(5).clientSends(DISCOVER);
    selecting.suspendedUntil(5000).clientSends(DISCOVER).clientIs(Selecting.class);
    var requesting = Conversation.begin().serverSends(offer());
    requesting.allSent();
    requesting.suspendedUntil(5000).clientSends(DISCOVER).clientIs(Selecting.class);
  }

  @Test
  void theHostThatCannotApplyALeaseGetsTenSecondsOfRest() {
    var conversation = Conversation.bound(ack()).hostCannotApply();
    conversation.hostIsAskedTo("apply 192.0.2.10", "withdraw 192.0.2.10").clientIs(Init.class);
    conversation.at(9.9).clientSendsNothing().at(10).clientSends(RebootTest.WISH);
    conversation.serverSends(offer()).serverSends(ack()).clientIs(Bound.class);
  }

  @Test
  void aFailureToApplyConcernsNobodyWithoutALease() {
    Conversation.begin().hostCannotApply().clientIs(Selecting.class);
  }

  @Test
  void refusalsInARowAreAnsweredEverMoreSlowly() {
    var config = Conversation.config(Conversation.macIdentifier(), withTimeout(10_000));
    var conversation = Conversation.begin(config, 1);
    for (long wait : new long[] {0, 1, 2, 4, 8, 16, 32, 60, 60, 60}) {
      conversation.serverSends(offer());
      conversation.allSent();
      double refusedAt = conversation.serverSends(nak()).seconds();
      conversation.clientTells("DHCPNAK from 192.0.2.1");
      if (wait > 0) {
        conversation.at(refusedAt + wait - 0.001).clientSendsNothing();
        conversation.at(refusedAt + wait);
      }
      conversation.clientSends(DISCOVER);
    }
  }

  @Test
  void refusalsDoNotOutlastTheTimeout() {
    var conversation = Conversation.begin();
    for (int i = 0; i < 12 && conversation.seconds() < 61; i++) {
      conversation.serverSends(offer()).serverSends(nak());
      conversation.at(conversation.seconds(conversation.state().deadline()));
    }
    conversation.clientTells("No DHCPOFFERS received.").clientIs(Resting.class);
  }

  private static Timing withTimeout(int timeout) {
    return Timing.ofSeconds(3, 15, timeout, 10, 300);
  }
}

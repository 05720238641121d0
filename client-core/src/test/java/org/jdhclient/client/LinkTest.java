package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.RENEWAL;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;

import org.jdhclient.address.MacAddress;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ArpPacket;
import org.junit.jupiter.api.Test;

/** Cables in and out. */
class LinkTest {
  private static final String WAITING =
      "eth0 has no carrier (cable unplugged, or the other end of the veth is down); waiting for it.";

  @Test
  void aLostCarrierStopsTheAskingAndItsReturnStartsItAnew() {
    var conversation = Conversation.begin();
    int before = conversation.next().message().xid();
    conversation.at(1).linkGoesDown().clientTells(WAITING).clientIs(AwaitingLink.class);
    conversation.at(40).clientSendsNothing().linkComesUp().clientIs(Selecting.class);
    var discover = conversation.next();
    assertThat(discover.words()).isEqualTo(DISCOVER);
    assertThat(discover.message().xid()).isNotEqualTo(before);
    assertThat(discover.message().secs()).isZero();
  }

  @Test
  void anOfferThatWasUnderWayWhenTheCarrierWentIsForgotten() {
    Conversation.begin()
        .serverSends(offer())
        .linkGoesDown()
        .clientIs(AwaitingLink.class)
        .serverSends(ack())
        .clientIgnoresBecause(Discard.FOREIGN_TRANSACTION);
  }

  @Test
  void withoutCarrierForAWholeTimeoutTheAttemptHasFailedOnce() {
    var conversation = Conversation.begin().linkGoesDown();
    conversation.allSent();
    conversation.at(61).clientTells("No DHCPOFFERS received.").clientIs(AwaitingLink.class);
    conversation.at(100_000).clientSendsNothing();
    assertThat(conversation.told()).isEmpty();
    conversation.linkComesUp().clientSends(DISCOVER);
  }

  @Test
  void aCarrierThatComesBackWakesAClientThatRests() {
    var conversation = Conversation.begin().at(62);
    conversation.allSent();
    conversation.linkGoesDown().at(70).linkComesUp().clientSends(DISCOVER);
  }

  @Test
  void aLeaseOutlivesALostCarrier() {
    var conversation = Conversation.bound(ack().t1(1800).t2(3150)).linkGoesDown();
    conversation.clientIs(Bound.class).hostIsAskedTo("apply 192.0.2.10").clientSendsNothing();
    conversation.at(1800).clientIs(Renewing.class).clientSends(RENEWAL);
  }

  @Test
  void aCarrierThatWasNeverAwayChangesNothing() {
    var conversation = Conversation.begin();
    conversation.allSent();
    conversation.linkComesUp().clientIs(Selecting.class).clientSendsNothing();
  }

  @Test
  void aLinkThatComesAndGoesDoesNotShortenTheWaitAfterADecline() {
    var declining =
        Rfc5227Test.probing()
            .arpComes(ArpPacket.probe(new MacAddress(0x020000000099L), ServerMessage.ADDRESS));
    declining.allSent();
    double declined = declining.seconds();
    declining.linkGoesDown().at(declined + 1).linkComesUp().clientSendsNothing();
    declining.at(declined + 9.9).clientSendsNothing().at(declined + 10).clientSends(DISCOVER);
  }
}

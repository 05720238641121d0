package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.List;
import java.util.SplittableRandom;
import org.jdhclient.config.Timing;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.Test;

/** A client that starts with a lease on record. */
class RebootTest {
  static final String REBOOT = "REQUEST requesting 192.0.2.10 to 255.255.255.255";
  static final String WISH = "DISCOVER requesting 192.0.2.10 to 255.255.255.255";

  private static final Lease RUNNING = ack().t1(1800).t2(3150).recorded(Conversation.START);

  static Conversation notYetAsking() {
    return new Conversation(
        DhcpClient.start(
            Conversation.config(),
            new SplittableRandom(1),
            List.of(RUNNING),
            List.of(),
            Conversation.START));
  }

  static Conversation rebooting(Lease... remembered) {
    return Conversation.begin(
        Conversation.config(), 1, remembered.length == 0 ? List.of(RUNNING) : List.of(remembered));
  }

  @Test
  void anAcknowledgementMakesTheLeaseGoOn() {
    var conversation = rebooting().clientIs(Rebooting.class).clientSends(REBOOT);
    conversation
        .clientTells("DHCPREQUEST for 192.0.2.10 on eth0 to 255.255.255.255 port 67")
        .at(1.5)
        .serverSends(ack())
        .clientTells("DHCPACK of 192.0.2.10 from 192.0.2.1")
        .hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10")
        .clientIs(Bound.class)
        .clientSendsNothing();
    var lease = conversation.state().lease().orElseThrow();
    assertThat(conversation.seconds(lease.expiresAt())).isEqualTo(3600);
    assertThat(conversation.client().remembered()).containsExactly(lease);
  }

  @Test
  void aRefusalIsFollowedByADiscoverAtOnce() {
    var conversation = rebooting().clientSends(REBOOT);
    int asked = conversation.xid();
    conversation
        .serverSends(nak())
        .clientTells("DHCPNAK from 192.0.2.1")
        .hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10")
        .clientSends(DISCOVER)
        .clientIs(Selecting.class);
    assertThat(conversation.xid()).isNotEqualTo(asked);
    assertThat(conversation.client().remembered()).isEmpty();
    conversation.serverSends(offer()).serverSends(ack()).hostIsAskedTo("apply 192.0.2.10");
  }

  @Test
  void anyServerMaySayThatItHolds() {
    var conversation = rebooting().serverSends(ack().from(OTHER_SERVER)).clientIs(Bound.class);
    assertThat(conversation.state().lease().orElseThrow().server()).isEqualTo(OTHER_SERVER);
  }

  @Test
  void silenceForTenSecondsLeadsToADiscoverThatWishesForTheAddress() {
    var conversation = rebooting().at(10.999).clientIs(Rebooting.class);
    var requests = conversation.allSent();
    assertThat(requests).hasSizeBetween(2, 4).extracting(Sent::words).containsOnly(REBOOT);
    assertThat(requests).extracting(sent -> sent.message().xid()).containsOnly(conversation.xid());
    assertThat(requests).allMatch(sent -> sent.message().secs() == (int) sent.at());
    conversation.at(11).clientSends(WISH).clientIs(Selecting.class).hostIsAskedTo();
  }

  @Test
  void theSilenceIsAsLongAsConfigured() {
    for (int reboot : new int[] {0, 1, 5, 60}) {
      var config =
          Conversation.config(
              Conversation.macIdentifier(), Timing.ofSeconds(3, 15, 60, reboot, 300));
      var conversation = Conversation.begin(config, 1, List.of(RUNNING)).at(reboot + 0.999);
      conversation.clientIs(Rebooting.class).at(reboot + 1).clientIs(Selecting.class);
    }
  }

  @Test
  void aLeaseThatEndsMeanwhileIsNotAskedForAnyMore() {
    var conversation = rebooting(ack().lease(5).recorded(Conversation.START)).at(4.999);
    assertThat(conversation.allSent()).extracting(Sent::words).containsOnly(REBOOT);
    conversation.at(5).clientSends(DISCOVER).clientIs(Selecting.class).hostIsAskedTo();
  }

  @Test
  void anAcknowledgementOfAnotherAddressIsNotAnAnswer() {
    rebooting()
        .serverSends(ack().address(OTHER_ADDRESS))
        .clientIgnoresBecause(Discard.UNUSABLE)
        .clientIs(Rebooting.class);
  }

  @Test
  void aLeaseThatHasEndedIsNotUsed() {
    var ended = ack().lease(999).recorded(BootTime.ofSeconds(1));
    rebooting(ended).clientSends(DISCOVER).clientIs(Selecting.class).hostIsAskedTo();
  }

  @Test
  void theNewestLeaseThatRunsIsAskedFor() {
    var ended = ack().lease(999).recorded(BootTime.ofSeconds(1));
    var older = ack().address(OTHER_ADDRESS).recorded(Conversation.START);
    rebooting(ended, RUNNING, older).clientSends(REBOOT);
    rebooting(ended, older, RUNNING)
        .clientSends("REQUEST requesting 192.0.2.11 to 255.255.255.255");
  }

  @Test
  void wokenLateItAsksForNothingThatHasEnded() {
    var late = notYetAsking().suspendedUntil(4000).clientSends(DISCOVER).clientSendsNothing();
    late.clientIs(Selecting.class).hostIsAskedTo();
    var asking = rebooting().clientSends(REBOOT);
    asking.suspendedUntil(4000).clientSends(DISCOVER).clientSendsNothing();
  }

  @Test
  void aSuspensionWhileAskingEndsInADiscover() {
    rebooting().clientSends(REBOOT).suspendedUntil(1000).clientSends(WISH).clientSendsNothing();
  }

  @Test
  void anotherAddressTakesTheRememberedOnesPlace() {
    rebooting()
        .at(11)
        .serverSends(offer().address(OTHER_ADDRESS))
        .serverSends(ack().address(OTHER_ADDRESS))
        .hostIsAskedTo("extend 192.0.2.10 to 192.0.2.11")
        .clientIs(Bound.class);
  }
}

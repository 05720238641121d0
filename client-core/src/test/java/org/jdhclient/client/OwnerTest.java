package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.REBINDING;
import static org.jdhclient.client.Conversation.RENEWAL;
import static org.jdhclient.client.RebootTest.REBOOT;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;

import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the owner of the machine may want: renewal, release, an end. */
class OwnerTest {
  private static final String RELEASE =
      "RELEASE ciaddr 192.0.2.10 of 192.0.2.1 unicast to 192.0.2.1";

  private static Conversation bound() {
    var conversation = Conversation.bound(ack().lease(3600).t1(1800).t2(3150));
    return conversation.hostIsAskedTo("apply 192.0.2.10");
  }

  private static void assertEnded(Conversation conversation) {
    assertThat(conversation.client().deadline()).isEqualTo(BootTime.NEVER);
    conversation.clientIs(Stopped.class).linkFlaps().ownerRenews().ownerReleases().ownerStops();
    conversation.somebodyRemoves(ADDRESS).serverSends(ack()).at(100_000).clientSendsNothing();
    conversation.hostIsAskedTo();
  }

  @Test
  void aRenewalIsAskedForAtOnce() {
    bound().at(100).ownerRenews().clientSends(RENEWAL).serverSends(ack()).clientIs(Bound.class);
    var renewing = bound().at(1800).clientSends(RENEWAL).ownerRenews().clientSends(RENEWAL);
    renewing.clientIs(Renewing.class);
    bound().suspendedUntil(3150).clientSends(REBINDING).ownerRenews().clientSends(REBINDING);
  }

  @Test
  void aRenewalThatWouldBeTooFastIsAskedForAsSoonAsAMessageMayBeSent() {
    var conversation = bound().ownerRenews().clientSends(RENEWAL).serverSends(ack());
    conversation.ownerRenews().clientSends(RENEWAL).serverSends(ack()).clientIs(Bound.class);

    conversation.ownerRenews().clientSendsNothing().at(0.9).clientSendsNothing();
    conversation.at(1).clientSends(RENEWAL);
  }

  @Test
  void aLeaseIsGivenBackHoweverManyMessagesWereSentJustBefore() {
    var conversation = bound().ownerRenews().clientSends(RENEWAL).serverSends(ack());
    conversation.ownerRenews().clientSends(RENEWAL).serverSends(ack());

    conversation.ownerReleases().clientSends(RELEASE);
  }

  @Test
  void aRenewalThatNobodyAnswersLeavesTheLeaseAsItIs() {
    var conversation = bound().at(100).ownerRenews().at(3149).clientIs(Renewing.class);
    assertThat(conversation.allSent()).hasSizeBetween(3, 8);
    conversation.hostIsAskedTo().at(3150).clientIs(Rebinding.class);
  }

  @Test
  void aRenewalOfALeaseThatHasEndedIsTheEndOfIt() {
    var conversation = bound();
    var actions = conversation.client().renew(Conversation.START.plusSeconds(3600));
    assertThat(actions).hasSize(2).anyMatch(Action.Withdraw.class::isInstance);
  }

  @Test
  void aClientThatRestsAsksAtOnce() {
    var conversation = Conversation.begin().at(62).clientIs(Resting.class);
    conversation.allSent();
    conversation.ownerRenews().clientSends(Conversation.DISCOVER);
    var remembering = RecordedLeaseTest.resting();
    remembering.allSent();
    remembering.ownerRenews().clientSends(REBOOT).clientIs(Rebooting.class);
  }

  @Test
  void aClientThatIsAskingGoesOnAsking() {
    var selecting = Conversation.begin().at(1).ownerRenews().clientIs(Selecting.class);
    assertThat(selecting.allSent()).hasSize(1);
    selecting.linkGoesDown().ownerRenews().clientIs(AwaitingLink.class).clientSendsNothing();
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, 1800, 3150})
  void aLeaseIsGivenBackFromEveryStateThatHoldsIt(double seconds) {
    var conversation = bound().at(seconds);
    conversation.allSent();
    var release = conversation.ownerReleases().next();
    assertThat(release.words()).isEqualTo(RELEASE);
    assertThat(release.source()).isEqualTo(ADDRESS);
    conversation.clientTells("DHCPRELEASE of 192.0.2.10 on eth0 to 192.0.2.1 port 67");
    conversation.hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10");
    assertThat(conversation.client().remembered()).isEmpty();
    assertEnded(conversation);
  }

  @Test
  void aLeaseIsGivenBackWhileAskingWhetherItHolds() {
    var conversation = bound().at(10).linkFlaps().clientSends(REBOOT).ownerReleases();
    conversation.clientSends(RELEASE).hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10");
    assertEnded(conversation);
  }

  @Test
  void aLeaseOnRecordIsGivenBackToo() {
    var conversation = RebootTest.rebooting().clientSends(REBOOT).ownerReleases();
    conversation.clientSends(RELEASE).hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10");
    assertEnded(conversation);
    var other = ack().address(OTHER_ADDRESS).recorded(Conversation.START);
    RebootTest.rebooting(other)
        .clientSends("REQUEST requesting 192.0.2.11 to 255.255.255.255")
        .ownerReleases()
        .clientSends("RELEASE ciaddr 192.0.2.11 of 192.0.2.1 unicast to 192.0.2.1");
  }

  @Test
  void withoutALeaseThereIsNothingToGiveBack() {
    for (double seconds : new double[] {0, 62}) {
      var conversation = Conversation.begin().at(seconds);
      conversation.allSent();
      assertEnded(conversation.ownerReleases());
    }
    var requesting = Conversation.begin().serverSends(offer());
    requesting.allSent();
    assertEnded(requesting.ownerReleases());
    assertEnded(Rfc5227Test.probing().ownerReleases());
    var ended = ack().lease(10).recorded(BootTime.ofSeconds(1));
    var conversation = RebootTest.rebooting(ended);
    conversation.allSent();
    assertEnded(conversation.ownerReleases());
  }

  @Test
  void anEndTakesTheAddressAwayAndSaysNothing() {
    for (double seconds : new double[] {100, 1800, 3150}) {
      var conversation = bound().at(seconds);
      conversation.allSent();
      conversation.ownerStops().hostIsAskedTo("withdraw 192.0.2.10");
      assertThat(conversation.client().remembered()).hasSize(1);
      assertEnded(conversation);
    }
  }

  @Test
  void anEndTakesAwayWhatMayBeLeftOfALeaseOnRecord() {
    var conversation = RebootTest.rebooting().clientSends(REBOOT).ownerStops();
    assertEnded(conversation.hostIsAskedTo("withdraw 192.0.2.10"));
    var idle = Conversation.begin();
    idle.allSent();
    assertEnded(idle.ownerStops());
  }
}

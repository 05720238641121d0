package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REBINDING;
import static org.jdhclient.client.Conversation.RENEWAL;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A client that goes on where another process ended; its lease was requested at 0 s. */
class ResumeTest {
  private static final Lease LEASE = ack().t1(1800).t2(3150).recorded(Conversation.START);
  private static final Lease OLDER = ack().address(OTHER_ADDRESS).recorded(Conversation.START);

  private static Conversation bound() {
    return new Conversation(
        DhcpClient.resumeBound(
            Conversation.config(),
            new SplittableRandom(1),
            List.of(LEASE, OLDER),
            Conversation.START));
  }

  private static Conversation resting(Lease... remembered) {
    return resting(List.of(), remembered);
  }

  private static Conversation resting(List<PresentAddress> present, Lease... remembered) {
    return new Conversation(
        DhcpClient.resumeResting(
            Conversation.config(),
            new SplittableRandom(1),
            List.of(remembered),
            present,
            Conversation.START.plusSeconds(200)));
  }

  @Test
  void whatAKilledClientLeftIsStillKnownAfterARest() {
    var left = new PresentAddress(ServerMessage.ADDRESS, 24, Conversation.START);
    resting(List.of(left), LEASE).at(100).hostIsAskedTo().ownerStops().clientIs(Stopped.class);
    var over = ack().lease(50).recorded(Conversation.START);
    resting(List.of(left), over).at(50).hostIsAskedTo("clear 192.0.2.10");
  }

  /** RFC 5227 2.3: the first was sent by the process that took the address into use. */
  @Test
  void onlyTheSecondAnnouncementIsLeftToSend() {
    bound().at(1).clientAsksNothingByArp().at(2).clientAsksByArp("announce 192.0.2.10");
  }

  @Test
  void aLeaseInForceIsNotTouchedBeforeT1() {
    var conversation = bound().at(0).clientIs(Bound.class).at(1300).clientSendsNothing();
    conversation.hostIsAskedTo();
    assertThat(conversation.client().remembered()).containsExactly(LEASE, OLDER);
    conversation.at(1800).clientSends(RENEWAL).serverSends(ack());
    conversation.hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10");
    assertThat(conversation.client().remembered()).hasSize(2).endsWith(OLDER);
  }

  @Test
  void wokenLateItGoesWhereTheTimeIs() {
    bound().suspendedUntil(2000).clientSends(RENEWAL).clientSendsNothing();
    bound().suspendedUntil(3200).clientSends(REBINDING).clientSendsNothing();
    bound()
        .suspendedUntil(3600)
        .clientTells("The lease of 192.0.2.10 has expired.")
        .hostIsAskedTo("unbind 192.0.2.10")
        .clientSends(DISCOVER)
        .clientSendsNothing();
  }

  @Test
  void aSuspensionPastExpiryWhileAskingEndsTheLease() {
    for (double seconds : new double[] {1800, 3150}) {
      var conversation = bound().at(seconds);
      conversation.allSent();
      conversation.suspendedUntil(5000).hostIsAskedTo("unbind 192.0.2.10").clientSends(DISCOVER);
    }
    var rebooting = bound().at(10).linkFlaps();
    rebooting.allSent();
    rebooting.suspendedUntil(5000).hostIsAskedTo("unbind 192.0.2.10").clientSends(DISCOVER);
  }

  @Test
  void aSuspensionPastT2WhileRebootingIsMadeUpFor() {
    var conversation = bound().at(10).linkFlaps();
    conversation.allSent();
    conversation.suspendedUntil(3200).hostIsAskedTo().clientSends(REBINDING);
  }

  @Test
  void aRestGoesOnToItsEnd() {
    resting().at(199.999).clientSendsNothing().at(200).clientSends(DISCOVER);
    resting(LEASE).at(200).clientSends(RebootTest.WISH);
    resting().suspendedUntil(5000).clientSends(DISCOVER).clientSendsNothing();
  }

  @Test
  void aLinkThatComesBackEndsARest() {
    resting().at(100).linkFlaps().clientSends(DISCOVER);
    resting(LEASE).at(100).linkFlaps().clientSends(RebootTest.REBOOT);
  }
}

package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REBINDING;
import static org.jdhclient.client.Conversation.RENEWAL;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;

import java.util.List;
import java.util.SplittableRandom;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.ArpPacket;
import org.junit.jupiter.api.Test;

/** A client that goes on with the lease of one that its interface's old name had, from 0 s. */
class RenamedInterfaceTest {
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

  /** RFC 5227 2.3: the first was sent under the old name. */
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

  /** RFC 5227 2.4 (b). */
  @Test
  void theAddressIsDefended() {
    var rival =
        ArpPacket.announcement(MacAddress.parse("02:00:00:00:00:99"), ServerMessage.ADDRESS);
    var conversation = bound().at(100).clientAsksByArp("announce 192.0.2.10");
    conversation.arpComes(rival).clientAsksByArp("announce 192.0.2.10").clientIs(Bound.class);
    conversation.arpComes(rival).hostIsAskedTo("unbind 192.0.2.10", "forget 192.0.2.10");
  }

  @Test
  void anAddressThatWasRemovedMeanwhileIsSetAgain() {
    bound().somebodyRemoves(ServerMessage.ADDRESS).hostIsAskedTo("bind again 192.0.2.10");
  }
}

package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REBINDING;
import static org.jdhclient.client.Conversation.RENEWAL;
import static org.jdhclient.client.ServerMessage.ack;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.OptionCode;
import org.jdhclient.wire.ArpPacket;
import org.junit.jupiter.api.Test;

/** A client that presents itself in another way from 0 s on, and goes on in all else. */
class ReconfiguredClientTest {
  private static Conversation bound() {
    var conversation = Conversation.bound(ack().t1(1800).t2(3150));
    conversation.hostIsAskedTo("bind 192.0.2.10").clientAsksByArp("announce 192.0.2.10");
    conversation.client().reconfigure(renamed());
    return conversation;
  }

  /** As {@link Conversation#config}, but with an identifier. */
  private static ClientConfig renamed() {
    return Conversation.config(Conversation.macIdentifier(), Timing.DEFAULT);
  }

  @Test
  void theNextMessageIsOfTheNewKind() {
    var conversation = bound().at(1800);
    assertThat(conversation.next().message().options().get(OptionCode.CLIENT_IDENTIFIER))
        .contains(Conversation.macIdentifier());
  }

  @Test
  void whatServersMayNotOfferIsRefusedAtOnce() {
    var conversation = Conversation.begin();
    conversation.client().reconfigure(rejecting(ServerMessage.SERVER));
    conversation.serverSends(ServerMessage.offer()).clientIs(Selecting.class);
  }

  private static ClientConfig rejecting(Ipv4Address server) {
    var other = Conversation.config();
    return new ClientConfig(
        other.hardwareAddress(),
        other.sends(),
        other.requestList(),
        other.required(),
        List.of(new Ipv4Prefix(server, 32)),
        other.modifiers(),
        other.optionTable(),
        other.server(),
        other.ports(),
        other.timing(),
        other.conflicts());
  }

  /** RFC 5227 2.3. */
  @Test
  void theSecondAnnouncementIsSentOnItsTime() {
    bound().at(1).clientAsksNothingByArp().at(2).clientAsksByArp("announce 192.0.2.10");
  }

  @Test
  void aLeaseInForceIsNotTouchedBeforeT1() {
    var conversation = bound().at(0).clientIs(Bound.class).at(1300).clientSendsNothing();
    conversation.hostIsAskedTo().at(1800).clientSends(RENEWAL).serverSends(ack());
    conversation.hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10");
    assertThat(conversation.client().remembered()).hasSize(1);
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

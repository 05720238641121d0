package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.RENEWAL;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;

import org.jdhclient.address.MacAddress;
import org.jdhclient.conf.Configurations;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.ArpPacket;
import org.junit.jupiter.api.Test;

/** A client that presents itself in another way from 100 s on: it was renamed, or told to. */
class ReconfigurationTest {
  private static final ArpPacket RIVAL =
      ArpPacket.announcement(MacAddress.parse("02:00:00:00:00:99"), ADDRESS);

  private static Conversation bound() {
    return Conversation.bound(ack().t1(1800).t2(3150)).hostIsAskedTo("apply 192.0.2.10");
  }

  private static Conversation reconfigured(Conversation conversation, String text) {
    conversation.client().reconfigure(Configurations.config(text));
    return conversation;
  }

  @Test
  void whatIsInForceStaysUntilAServerIsAsked() {
    var conversation = bound().at(100);
    var before = conversation.state();
    var remembered = conversation.client().remembered();
    reconfigured(conversation, "send host-name \"other\"; supersede domain-name \"own\";");
    conversation.at(1300).clientSendsNothing().hostIsAskedTo();
    assertThat(conversation.state()).isSameAs(before);
    assertThat(conversation.client().remembered()).isEqualTo(remembered);
    var renewal = conversation.at(1800).next();
    assertThat(renewal.words()).isEqualTo(RENEWAL);
    assertThat(
            renewal
                .message()
                .options()
                .get(StandardOptions.HOST_NAME.code())
                .orElseThrow()
                .toLatin1())
        .isEqualTo("other");
    conversation.serverSends(ack()).hostIsAskedTo("extend 192.0.2.10 to 192.0.2.10");
    var lease = conversation.state().lease().orElseThrow();
    assertThat(lease.parameters().domainName()).isEqualTo("own");
  }

  /** RFC 5227 2.3. */
  @Test
  void theSecondAnnouncementIsStillToCome() {
    var conversation = bound().clientAsksByArp("announce 192.0.2.10").at(1);
    reconfigured(conversation, "").at(1.999).clientAsksNothingByArp();
    conversation.at(2).clientAsksByArp("announce 192.0.2.10").at(100).clientAsksNothingByArp();
  }

  /** RFC 5227 2.4 (b). */
  @Test
  void theAddressIsStillDefendedOnceOnly() {
    var conversation = bound().at(100).arpComes(RIVAL).clientIs(Bound.class);
    reconfigured(conversation, "").at(105).arpComes(RIVAL);
    conversation.hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10").clientIs(Init.class);
  }

  @Test
  void whoIsRejectedFromNowOnIsNotHeardFromNowOn() {
    var conversation = Conversation.begin();
    reconfigured(conversation, "reject 192.0.2.1;").serverSends(offer());
    conversation.clientIs(Selecting.class);
    reconfigured(conversation, "").serverSends(offer()).clientIs(Requesting.class);
  }

  @Test
  void whatWasAskedIsAnswered() {
    var conversation = Conversation.begin().clientSends(DISCOVER);
    int xid = conversation.xid();
    reconfigured(conversation, "request routers;").serverSends(offer()).serverSends(ack());
    conversation.hostIsAskedTo("apply 192.0.2.10");
    assertThat(conversation.xid()).isEqualTo(xid);
  }
}

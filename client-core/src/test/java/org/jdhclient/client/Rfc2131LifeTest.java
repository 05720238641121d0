package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.RebootTest.REBOOT;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.List;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config.Timing;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.Hex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 2131 from one start of a client to the next: what is remembered, declined, given back. */
class Rfc2131LifeTest {
  private static final ArpPacket RIVAL =
      ArpPacket.announcement(MacAddress.parse("02:00:00:00:00:99"), ADDRESS);

  private static Conversation bound() {
    var config = Conversation.config(Hex.octets("ff0102"), Timing.DEFAULT);
    var conversation = Conversation.begin(config, 1).serverSends(offer()).serverSends(ack());
    conversation.allSent();
    return conversation;
  }

  private static Conversation declined() {
    return bound().at(100).arpComes(RIVAL).arpComes(RIVAL);
  }

  @Test
  @DisplayName("R2131-t5-initreboot: requested address, ciaddr 0, no server identifier")
  void initReboot() {
    var request = RebootTest.rebooting().next();
    assertThat(request.words()).isEqualTo(REBOOT);
    assertThat(request.source().isAny()).isTrue();
    assertThat(request.message().ciaddr().isAny()).isTrue();
    assertThat(request.message().options().has(StandardOptions.SERVER_IDENTIFIER.code())).isFalse();
  }

  @Test
  @DisplayName("R2131-3.2.4-reboot-noreply: without a reply the lease goes on until it ends")
  void noReply() {
    var conversation = bound().hostIsAskedTo("apply 192.0.2.10").at(100).linkFlaps();
    conversation.at(1000).clientIs(Bound.class).hostIsAskedTo();
    conversation.at(3600).hostIsAskedTo("withdraw 192.0.2.10");
  }

  @Test
  @DisplayName("R2131-3.1.5-decline: broadcast, requested address, server identifier, ciaddr 0")
  void decline() {
    var decline = declined().next();
    assertThat(decline.words())
        .isEqualTo("DECLINE requesting 192.0.2.10 of 192.0.2.1 to 255.255.255.255");
    assertThat(decline.source().isAny()).isTrue();
    assertThat(decline.unicast()).isFalse();
    assertThat(decline.message().options().get(61)).contains(Hex.octets("ff0102"));
  }

  /** Nothing would make up for it: the server would give the address to the next who asks. */
  @Test
  void aDeclineIsSentHoweverManyMessagesThereWere() {
    var conversation = bound().at(100);
    for (int asked = 0; asked < 20; asked++) {
      conversation.ownerRenews().serverSends(ack());
    }
    conversation.allSent();
    conversation.arpComes(RIVAL).arpComes(RIVAL);
    assertThat(conversation.next().words()).startsWith("DECLINE requesting 192.0.2.10");
  }

  @Test
  @DisplayName("R2131-3.1.5-declinewait: after a DECLINE, nothing for 10 s")
  void declineWait() {
    var conversation = declined();
    conversation.allSent();
    conversation.at(109.999).clientSendsNothing().at(110).clientSends(DISCOVER);
  }

  @Test
  void aRenewalThatCameTooFastIsNoWayAroundThatWait() {
    var conversation = bound().at(100);
    for (int asked = 0; asked < 5; asked++) {
      conversation.ownerRenews().serverSends(ack());
    }
    conversation.arpComes(RIVAL).arpComes(RIVAL).allSent();
    conversation.at(109.999).clientSendsNothing().at(110).clientSends(DISCOVER);
  }

  @Test
  @DisplayName("R2131-3.1.6-release: unicast, ciaddr, server and client identifier, no option 50")
  void release() {
    var release = bound().at(100).ownerReleases().next();
    assertThat(release.words())
        .isEqualTo("RELEASE ciaddr 192.0.2.10 of 192.0.2.1 unicast to 192.0.2.1");
    assertThat(release.source()).isEqualTo(ADDRESS);
    assertThat(release.message().options().get(61)).contains(Hex.octets("ff0102"));
  }

  @Test
  @DisplayName("R2131-t5-noopts: RELEASE and DECLINE carry no wishes")
  void noWishes() {
    var release = bound().ownerReleases().next().message().options();
    var decline = declined().next().message().options();
    for (var options : List.of(release, decline)) {
      for (int code : new int[] {12, 51, 55, 57, 60, 77}) {
        assertThat(options.has(code)).as("option %d", code).isFalse();
      }
    }
  }

  @Test
  @DisplayName("R2131-4.4.1-announce: a new address is announced (by ARP requests, RFC 5227)")
  void announcement() {
    bound().clientAsksByArp("announce 192.0.2.10");
  }

  @Test
  @DisplayName("R2131-4.4.1-arp: where wished for, the address is asked for with sender IP 0")
  void arp() {
    var probing = Rfc5227Test.probing().at(1).clientAsksByArp("probe 192.0.2.10");
    probing.hostIsAskedTo();
    bound().clientAsksByArp("announce 192.0.2.10");
  }

  @Test
  @DisplayName("R2131-4.4-attach: a link that comes back has a held lease asked for")
  void attach() {
    bound().at(100).linkFlaps().clientSends(REBOOT);
  }

  @Test
  @DisplayName("R2131-persist: a remembered lease is asked for at the next start")
  void persist() {
    var remembered = bound().client().remembered();
    Conversation.begin(Conversation.config(), 2, remembered).clientSends(REBOOT);
  }
}

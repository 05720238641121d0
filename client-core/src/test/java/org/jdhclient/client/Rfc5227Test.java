package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.wire.ArpPacket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 5227, two hosts with one address. */
class Rfc5227Test {
  private static final String PROBE = "probe 192.0.2.10";
  private static final String ANNOUNCE = "announce 192.0.2.10";
  private static final String DECLINE =
      "DECLINE requesting 192.0.2.10 of 192.0.2.1 to 255.255.255.255";
  private static final MacAddress OWN = Conversation.config().hardwareAddress();
  private static final MacAddress FOREIGN = MacAddress.parse("02:00:00:00:00:99");
  private static final String USED =
      "eth0: 192.0.2.10 is used by another host too, 02:00:00:00:00:99.";

  /** A client that has an acknowledgement since 0 s, and asks whether the address is free. */
  static Conversation probing() {
    return probing(1);
  }

  private static Conversation probing(long seed) {
    var config = Conversation.config(ConflictDetection.PROBE_FIRST);
    var conversation = Conversation.begin(config, seed).serverSends(offer()).serverSends(ack());
    conversation.allSent();
    return conversation.clientIs(Probing.class);
  }

  private static Conversation bound() {
    return Conversation.bound(ack()).hostIsAskedTo("apply 192.0.2.10");
  }

  private static ArpPacket reply(MacAddress from, Ipv4Address address) {
    return new ArpPacket(ArpPacket.REPLY, from, address, OWN, Ipv4Address.ANY);
  }

  /** When the next deadline is, in seconds; the conversation goes there. */
  private static double next(Conversation conversation) {
    double at = conversation.seconds(conversation.client().deadline());
    conversation.at(at);
    return at;
  }

  @Test
  @DisplayName("R5227-2.1-probe: three probes, sender 0.0.0.0, then the address is used")
  void probes() {
    var conversation = probing().hostIsAskedTo().at(10);
    conversation.clientAsksByArp(PROBE).clientAsksByArp(PROBE).clientAsksByArp(PROBE);
    conversation.hostIsAskedTo("apply 192.0.2.10").clientIs(Bound.class);
    conversation.clientAsksByArp(ANNOUNCE).clientAsksByArp(ANNOUNCE).clientAsksNothingByArp();
    assertThat(ArpPacket.probe(OWN, ADDRESS))
        .isEqualTo(
            new ArpPacket(ArpPacket.REQUEST, OWN, Ipv4Address.ANY, new MacAddress(0), ADDRESS));
  }

  @Test
  @DisplayName("R5227-2.1-times: 0 to 1 s, then 1 to 2 s twice, then 2 s to the announcement")
  void times() {
    var waits = new ArrayList<Double>();
    for (long seed = 0; seed < 200; seed++) {
      var conversation = probing(seed);
      double first = next(conversation);
      double second = next(conversation);
      double third = next(conversation);
      conversation.clientIs(Probing.class);
      assertThat(first).isBetween(0.0, 1.0);
      assertThat(second - first).isBetween(1.0, 2.0);
      assertThat(third - second).isBetween(1.0, 2.0);
      assertThat(next(conversation) - third).isBetween(1.999999, 2.000001);
      conversation.clientIs(Bound.class);
      waits.add(first);
    }
    assertThat(waits).anyMatch(wait -> wait < 0.1).anyMatch(wait -> wait > 0.9);
  }

  /** Found by the simulation, seeds 82773, 55225 and 31780. */
  @Test
  @DisplayName("a lease that ends before it is used, in suspend or for it is short, is not used")
  void endsWhileProbed() {
    probing()
        .hostIsAskedTo()
        .suspendedUntil(4000)
        .clientTells("The lease of 192.0.2.10 has expired.")
        .hostIsAskedTo("clear 192.0.2.10", "forget 192.0.2.10")
        .clientSends(DISCOVER);
    var shortLease =
        Conversation.begin(Conversation.config(ConflictDetection.PROBE_FIRST), 1)
            .serverSends(offer())
            .serverSends(ack().lease(1));
    shortLease.allSent();
    shortLease.at(2).hostIsAskedTo("clear 192.0.2.10", "forget 192.0.2.10").clientSends(DISCOVER);
  }

  @Test
  @DisplayName("R5227-2.1-noperiodic: an address in use is never probed")
  void noProbesLater() {
    var conversation = probing().at(10);
    for (int i = 0; i < 5; i++) {
      conversation.clientAsksByArp(i < 3 ? PROBE : ANNOUNCE);
    }
    conversation.at(3599).clientAsksNothingByArp();
  }

  @Test
  @DisplayName("R5227-2.1.1-conflict-reply: whatever comes from the address is a conflict")
  void foreignOwner() {
    for (int operation : new int[] {ArpPacket.REQUEST, ArpPacket.REPLY}) {
      probing()
          .at(1)
          .arpComes(new ArpPacket(operation, FOREIGN, ADDRESS, new MacAddress(0), OTHER_ADDRESS))
          .clientTells(USED)
          .clientSends(DECLINE)
          .clientIs(Init.class);
    }
  }

  @Test
  @DisplayName("R5227-2.1.1-conflict-probe: another host's probe for the address is a conflict")
  void foreignProbe() {
    probing().arpComes(ArpPacket.probe(FOREIGN, ADDRESS)).clientTells(USED).clientSends(DECLINE);
  }

  @Test
  @DisplayName("R5227-2.1.1-conflict-probe: own packets and other addresses are no conflict")
  void ownPackets() {
    probing()
        .at(3)
        .arpComes(ArpPacket.probe(OWN, ADDRESS))
        .arpComes(ArpPacket.announcement(OWN, ADDRESS))
        .arpComes(reply(FOREIGN, OTHER_ADDRESS))
        .arpComes(ArpPacket.probe(FOREIGN, OTHER_ADDRESS))
        .arpComes(ArpPacket.request(FOREIGN, OTHER_ADDRESS, ADDRESS))
        .clientIs(Probing.class)
        .clientSendsNothing();
  }

  @Test
  @DisplayName("R5227-2.3-announce: two announcements, 2 s apart")
  void announcements() {
    var conversation = bound().clientAsksByArp(ANNOUNCE).at(1.999).clientAsksNothingByArp();
    conversation.at(2).clientAsksByArp(ANNOUNCE).at(1700).clientAsksNothingByArp();
    assertThat(ArpPacket.announcement(OWN, ADDRESS))
        .isEqualTo(new ArpPacket(ArpPacket.REQUEST, OWN, ADDRESS, new MacAddress(0), ADDRESS));
  }

  @Test
  @DisplayName("R5227-2.3-announce: an extension is not announced, another address is")
  void announcementsAfterAnExtension() {
    var conversation = bound().at(1800).clientAsksByArp(ANNOUNCE).clientAsksByArp(ANNOUNCE);
    conversation.serverSends(ack()).at(1810).clientAsksNothingByArp().at(3610);
    conversation.serverSends(ack().address(OTHER_ADDRESS)).at(3620);
    conversation.clientAsksByArp("announce 192.0.2.11").clientAsksByArp("announce 192.0.2.11");
    conversation.arpComes(reply(FOREIGN, ADDRESS)).clientAsksNothingByArp();
  }

  @Test
  @DisplayName("R5227-2.4-ongoing: conflicts are seen in every state that has an address")
  void ongoing() {
    for (double when : new double[] {1, 1000, 1801, 3151}) {
      var conversation = bound().at(when);
      conversation.told().clear();
      conversation.arpComes(reply(FOREIGN, ADDRESS)).clientTells(USED);
      conversation.arpComes(reply(FOREIGN, ADDRESS)).clientTells(USED).clientIs(Init.class);
    }
    var rebooting = bound().at(10).linkFlaps().clientIs(Verifying.class);
    rebooting.arpComes(reply(FOREIGN, ADDRESS)).clientTells(USED).clientIs(Verifying.class);
    rebooting.arpComes(reply(FOREIGN, ADDRESS)).clientIs(Init.class);
  }

  @Test
  @DisplayName("R5227-2.4-defend-b: defended once, and not twice within 10 s")
  void defendedOnce() {
    var conversation = bound().at(100).clientAsksByArp(ANNOUNCE).clientAsksByArp(ANNOUNCE);
    for (double when : List.of(100.0, 110.0, 120.5)) {
      conversation.at(when).arpComes(reply(FOREIGN, ADDRESS)).clientTells(USED);
      conversation.clientAsksByArp(ANNOUNCE).clientAsksNothingByArp().clientIs(Bound.class);
    }
    conversation.at(130.4).arpComes(reply(FOREIGN, ADDRESS)).clientAsksNothingByArp();
    conversation.hostIsAskedTo("withdraw 192.0.2.10", "forget 192.0.2.10").clientSends(DECLINE);
  }

  @Test
  @DisplayName("R5227-2.4-decline: an address that is given up is declined, and 10 s pass")
  void declined() {
    var conversation = bound().at(100);
    conversation.arpComes(reply(FOREIGN, ADDRESS)).arpComes(reply(FOREIGN, ADDRESS));
    conversation.clientTells("DHCPDECLINE of 192.0.2.10 on eth0 to 255.255.255.255 port 67");
    conversation.clientSends(DECLINE).at(109.999).clientSendsNothing();
    conversation.at(110).clientSends(DISCOVER);
    assertThat(conversation.client().remembered()).isEmpty();
  }

  @Test
  @DisplayName("R5227-2.1.1-ratelimit: from the tenth conflict on, one address in 60 s")
  void rateLimit() {
    var conversation = probing();
    for (int conflict = 1; conflict <= 12; conflict++) {
      conversation.clientIs(Probing.class).arpComes(ArpPacket.probe(FOREIGN, ADDRESS));
      conversation.clientSends(DECLINE).clientSendsNothing().clientIs(Init.class);
      double wait = conversation.seconds(conversation.client().deadline()) - conversation.seconds();
      assertThat(wait).isBetween(conflict < 10 ? 10 - 1e-6 : 60 - 1e-6, 60 + 1e-6);
      next(conversation);
      conversation.serverSends(offer()).serverSends(ack()).allSent();
    }
  }

  @Test
  @DisplayName(
      "R5227-2.1.1: what is declined goes, as it may be set from before, and is not told of")
  void declinedBeforeUse() {
    var before = ack().option(1, "ffffff80").recorded(Conversation.START);
    var config = Conversation.config(ConflictDetection.PROBE_FIRST);
    var conversation = Conversation.begin(config, 1, List.of(before)).serverSends(ack());
    conversation.clientIs(Probing.class).arpComes(ArpPacket.probe(FOREIGN, ADDRESS));
    conversation.hostIsAskedTo("clear 192.0.2.10", "forget 192.0.2.10");
  }

  /** A lease on record that runs is replaced by each address, which extends nothing. */
  @Test
  @DisplayName("R5227-2.1.1-ratelimit: conflicts count though an older lease still runs")
  void anotherAddressIsNoExtension() {
    var older = ack().address(OTHER_ADDRESS).lease(7200).recorded(Conversation.START);
    var conversation = Conversation.begin(Conversation.config(), 1, List.of(older));
    conversation.at(15).clientIs(Selecting.class).serverSends(offer()).serverSends(ack());
    for (int conflict = 1; conflict <= 12; conflict++) {
      conversation.clientIs(Bound.class).allSent();
      conversation.arpComes(reply(FOREIGN, ADDRESS)).arpComes(reply(FOREIGN, ADDRESS));
      double wait = conversation.seconds(conversation.client().deadline()) - conversation.seconds();
      assertThat(wait).isBetween(conflict < 10 ? 10 - 1e-6 : 60 - 1e-6, 60 + 1e-6);
      next(conversation);
      conversation.serverSends(offer()).serverSends(ack());
    }
  }

  @Test
  @DisplayName("R5227-2.1.1-ratelimit: conflicts count until an address has been extended")
  void anExtensionEndsTheCount() {
    var conversation = bound();
    for (int conflict = 1; conflict <= 12; conflict++) {
      conversation.arpComes(reply(FOREIGN, ADDRESS)).arpComes(reply(FOREIGN, ADDRESS));
      next(conversation);
      conversation.serverSends(offer()).serverSends(ack()).clientIs(Bound.class).allSent();
    }
    next(conversation);
    conversation.ownerRenews().serverSends(ack()).clientIs(Bound.class);
    conversation.arpComes(reply(FOREIGN, ADDRESS)).arpComes(reply(FOREIGN, ADDRESS));
    double wait = conversation.seconds(conversation.client().deadline()) - conversation.seconds();
    assertThat(wait).isBetween(10 - 1e-6, 10 + 1e-6);
  }
}

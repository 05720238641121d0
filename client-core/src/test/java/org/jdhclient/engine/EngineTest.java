package org.jdhclient.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.engine.Scene.ADDRESS;
import static org.jdhclient.engine.Scene.OTHER;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.Phase;
import org.jdhclient.client.ServerMessage;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.engine.link.Identity;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.engine.receive.PacketRefusal;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.report.Discard;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** A client's life by its events, and what of it reaches the host. */
class EngineTest {
  private static final String SERVERLESS =
      "DHCPOFFER from 192.0.2.1: option 54 (dhcp-server-identifier): 0.0.0.0 is no host's address";

  private static void assertOnRecord(Scene scene, String name, Ipv4Address... addresses) {
    assertThat(scene.records.leases().leasesOf(name))
        .extracting(StoredLease::address)
        .containsExactly(addresses);
  }

  private static boolean isOver(StoredLease lease) {
    return lease.expiresAt().equals(WallTime.EPOCH);
  }

  @Test
  void aLeaseIsAskedForHeardOfAndPutIntoForceAndOnRecord() {
    var scene = Scene.bound();
    assertThat(scene.link.asked)
        .startsWith("await answers", "DISCOVER to everyone", "REQUEST to everyone")
        .contains("await nothing");
    assertThat(scene.engine.isBound()).isTrue();
    assertThat(scene.engine.isResting()).isFalse();
    assertThat(scene.engine.view().state().phase().word()).isEqualTo("BOUND");
    assertOnRecord(scene, "eth0", ADDRESS);
    scene.interfaceHas("192.0.2.10/24 for 3599 s");
  }

  @Test
  void aRenewalGoesToTheServerFromTheLeasedAddress() {
    var scene = Scene.bound();
    scene.link.asked.clear();
    scene.at(1900);
    assertThat(scene.link.asked)
        .startsWith("ARP about 192.0.2.10 of 192.0.2.10")
        .containsSubsequence("await answers", "REQUEST from 192.0.2.10 to 192.0.2.1");
    assertThat(scene.engine.isBound()).isTrue();
  }

  @Test
  void aReleaseHasLeftBeforeTheAddressGoes() {
    var scene = Scene.bound();
    scene.link.asked.clear();
    scene.engine.release();
    assertThat(scene.link.asked)
        .containsExactly(
            "await answers",
            "RELEASE from 192.0.2.10 to 192.0.2.1",
            "await sent",
            "forget address");
    assertThat(scene.records.leases().leasesOf("eth0")).singleElement().matches(EngineTest::isOver);
    scene.interfaceHas().resolvConfWas("apply 192.0.2.53", "withdraw 192.0.2.53");
  }

  /** It waits for no link, and does not say so. */
  @Test
  void whoHasNotBegunGivesALeaseOnRecordBackAndAsksForNone() {
    var scene = Scene.bound().clientIsThere();
    scene.network.carrier = Carrier.NONE;
    scene.records.lines.clear();
    scene.link.asked.clear();
    scene.engine.release();
    assertThat(scene.records.lines).noneMatch(line -> line.contains("carrier"));
    assertThat(scene.link.asked).contains("RELEASE from 192.0.2.10 to 192.0.2.1");
    assertThat(scene.records.leases().leasesOf("eth0")).singleElement().matches(EngineTest::isOver);
    scene.interfaceHas();
  }

  /** As after -x: there is no address to send from, and the server is to know all the same. */
  @Test
  void aLeaseOnRecordWhoseAddressIsSetNoMoreIsGivenBackToWhomeverItIsOf() {
    var scene = Scene.bound();
    scene.engine.stop();
    scene.interfaceHas().clientIsThere();
    scene.link.asked.clear();
    scene.engine.release();
    assertThat(scene.link.asked)
        .contains("RELEASE to everyone")
        .noneMatch(line -> line.contains("RELEASE from"));
    var sent = scene.link.last.orElseThrow();
    assertThat(sent.ciaddr()).isEqualTo(ADDRESS);
    assertThat(sent.options().has(StandardOptions.SERVER_IDENTIFIER.code())).isTrue();
    assertThat(scene.records.leases().leasesOf("eth0")).singleElement().matches(EngineTest::isOver);
  }

  @Test
  void aRelayAgentPutsItsAddressIntoWhatItSends() {
    var scene = new Scene();
    scene.relay = Ipv4Address.of(192, 0, 2, 77);
    scene.clientStarts();
    assertThat(scene.link.last.orElseThrow().giaddr()).isEqualTo(scene.relay);
  }

  @Test
  void whatCannotBeSentIsAWarningAndSentAgain() {
    var scene = new Scene();
    scene.link.broken = true;
    scene
        .clientStarts()
        .clientTells("warn eth0: DHCPDISCOVER could not be sent: the link is broken");
    scene.link.broken = false;
    scene.at(10).serverLeases(ack());
    scene.link.broken = true;
    scene
        .at(1900)
        .clientTells("warn eth0: DHCPREQUEST could not be sent: the link is broken")
        .clientTells("warn eth0: ARP could not be sent: the link is broken");
  }

  @Test
  void aFilterThatCannotBeExchangedIsAWarning() {
    var scene = new Scene().clientStarts().serverSends(offer());
    scene.link.broken = true;
    scene
        .serverSends(ack())
        .clientTells("warn eth0: the packet filter could not be exchanged: the link is broken");
    assertThat(scene.engine.hasLease()).isTrue();
  }

  @Test
  void aFrameEndsUnderExactlyOneReason() {
    var scene = Scene.bound();
    scene.comes(Octets.of(1, 2, 3), KernelChecksum.SILENT);
    scene.comes(damaged(Scene.frame(ack().decoded(0))), KernelChecksum.SILENT);
    scene.serverSends(ack().chaddr("020000000009"));
    assertThat(scene.engine.view().lastRefusals())
        .extracting(PacketRefusal::reason)
        .containsExactly(Discard.MALFORMED, Discard.CHECKSUM, Discard.FOREIGN_HARDWARE_ADDRESS);
    assertThat(scene.engine.view().counters().discards()).hasSize(3).containsValue(1L);
    assertThat(scene.engine.view().counters().verdicts().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(4);
  }

  private static Octets damaged(Octets frame) {
    var octets = frame.toByteArray();
    octets[octets.length - 1] ^= 1;
    octets[octets.length - 2] ^= 0x55;
    return Octets.copyOf(octets);
  }

  @Test
  void theLastRefusalsAreKeptAndAFailedAttemptSaysWhatWasNotUsed() {
    var scene = new Scene().clientStarts();
    for (int i = 0; i < 12; i++) {
      scene.comes(Octets.of(1, 2, 3), KernelChecksum.SILENT);
    }
    scene.comes(damaged(Scene.frame(offer().decoded(scene.xid()))), KernelChecksum.SILENT);
    assertThat(scene.engine.view().lastRefusals()).hasSize(8);
    scene.at(70).clientTells("info No working leases in persistent database - sleeping.");
    assertThat(scene.records.lines)
        .last()
        .asString()
        .startsWith("warn eth0: no lease, because the UDP checksum of 1 of 1 replies")
        .contains(" The next try is in ", "; jdhclient --diagnose eth0 says more.");
  }

  @Test
  void whatIsWrongIsToldOnceWithItsOptionAndAgainAtTheEnd() {
    var scene = new Scene().clientStarts();
    for (int i = 0; i < 3; i++) {
      scene.serverSends(offer().option(54, "00000000"));
    }
    assertThat(scene.records.lines)
        .filteredOn(line -> line.startsWith("info eth0: a packet is not used"))
        .containsExactly("info eth0: a packet is not used, unusable: " + SERVERLESS);
    assertThat(scene.engine.view().lastRefusals())
        .extracting(PacketRefusal::detail)
        .contains(SERVERLESS);
    scene
        .at(70)
        .happens(
            one ->
                assertThat(one.records.lines)
                    .last()
                    .asString()
                    .contains(
                        "DHCPDISCOVERs nothing could be used: 3 unusable (" + SERVERLESS + ")."));
  }

  @Test
  void optionsThatComeAgainAreToldOnceAndNotAtEachRenewal() {
    var scene = new Scene().clientStarts().serverSends(offer());
    scene.comes(withLeaseTimeAgain(scene), KernelChecksum.SILENT);
    assertThat(scene.engine.isBound()).isTrue();
    scene.at(1900).comes(withLeaseTimeAgain(scene), KernelChecksum.SILENT);
    assertThat(scene.records.lines)
        .filteredOn(line -> line.contains("more than once"))
        .containsExactly("warn eth0: option 51 came more than once in a reply; the first counts.");
  }

  @Test
  void aListWhoseLastMemberIsNotWholeIsUsedAndToldOnce() {
    var scene = new Scene().clientStarts().serverSends(offer());
    scene.serverSends(ack().option(3, "c000020100")).at(1900);
    scene.serverSends(ack().option(3, "c000020100"));
    assertThat(scene.network.routes).isNotEmpty();
    assertThat(scene.records.lines)
        .filteredOn(line -> line.contains("option 3"))
        .containsExactly(
            "warn eth0: option 3 has octets behind the last whole member, which do not count.");
  }

  /** An ACK with a second lease time in its padding. */
  private static Octets withLeaseTimeAgain(Scene scene) {
    var payload = ack().decoded(scene.xid()).encode().toByteArray();
    int end = payload.length;
    while (payload[end - 1] != (byte) 0xff) {
      end--;
    }
    System.arraycopy(new byte[] {51, 4, 0, 0, 0, 60, (byte) 0xff}, 0, payload, end - 1, 7);
    return Scene.frameOf(Octets.copyOf(payload));
  }

  @Test
  void faultsThatAreEachAnotherDoNotFillTheLog() {
    var scene = new Scene().clientStarts();
    for (int i = 0; i < 100; i++) {
      scene.serverSends(offer().option(54, "000000%02x".formatted(i)));
    }
    assertThat(scene.records.lines)
        .filteredOn(line -> line.startsWith("info eth0: a packet is not used"))
        .hasSize(8);
  }

  /** RFC 5227 2.4: Linux asks with any address of the host, out of whichever interface. */
  @Test
  void anotherInterfaceOfTheHostIsNoConflict() {
    var second = MacAddress.parse("02:00:00:00:00:02");
    var asks = ArpPacket.request(second, ADDRESS, ServerMessage.SERVER).encodeFrame();
    var scene = Scene.bound();
    scene.network.others.add(second);
    for (int i = 0; i < 3; i++) {
      scene.engine.arp(asks);
    }
    assertThat(scene.engine.hasLease()).isTrue();
    scene.network.others.clear();
    scene.engine.arp(asks);
    scene.engine.arp(asks);
    assertThat(scene.engine.hasLease()).isFalse();
  }

  @Test
  void anotherInterfaceOfTheHostMayBeHeardWhileAnAddressIsProbed() {
    var second = MacAddress.parse("02:00:00:00:00:02");
    var scene = new Scene();
    scene.conflicts = ConflictDetection.PROBE_FIRST;
    scene.network.others.add(second);
    scene.clientStarts().serverLeases(ack());
    scene.engine.arp(ArpPacket.request(second, ADDRESS, ServerMessage.SERVER).encodeFrame());
    scene.engine.arp(ArpPacket.probe(second, ADDRESS).encodeFrame());
    assertThat(scene.at(30).engine.hasLease()).isTrue();
  }

  /** What cannot be asked is taken for what it looks like. */
  @Test
  void whereTheHostDoesNotSayWhoseAnAddressIsItIsAConflict() {
    var scene = Scene.bound();
    scene.network.silent = true;
    var stranger = MacAddress.parse("02:00:00:00:00:02");
    scene.engine.arp(ArpPacket.announcement(stranger, ADDRESS).encodeFrame());
    scene.clientTells("warn eth0: the kernel is silent");
    scene.clientTells("warn eth0: 192.0.2.10 is used by another host too, 02:00:00:00:00:02.");
  }

  @Test
  void anArpPacketIsHeardAndOneThatIsNoneIsCounted() {
    var scene = Scene.bound();
    var stranger = MacAddress.parse("02:00:00:00:00:09");
    scene.engine.arp(ArpPacket.announcement(stranger, ADDRESS).encodeFrame());
    assertThat(scene.records.lines).anyMatch(line -> line.contains("02:00:00:00:00:09"));
    scene.engine.arp(Octets.of(1));
    assertThat(scene.engine.view().lastRefusals()).hasSize(1);
  }

  @Test
  void aLinkThatComesBackHasItsLeaseSetAgainAndConfirmed() {
    var scene = Scene.bound(ack().option(3, "c0000201"));
    scene.network.carrier = Carrier.NONE;
    scene.engine.lookAtAll();
    scene.network.routes.clear();
    scene.at(10);
    scene.network.carrier = Carrier.THERE;
    scene.engine.lookAtAll();
    scene.interfaceHas("192.0.2.10/24 for 3589 s").routesAre("0.0.0.0/0 via 192.0.2.1 metric 0");
    assertThat(scene.link.asked.get(scene.link.asked.size() - 1)).isEqualTo("REQUEST to everyone");
  }

  @Test
  void aLeaseThatHasEndedMeanwhileIsNotSetAgain() {
    var scene = Scene.bound();
    scene.network.remove(ADDRESS, 24);
    scene.sleepUntil(4000);
    scene.engine.lookAtAll();
    scene.interfaceHas();
  }

  @Test
  void whatCannotBeSetAgainIsAWarning() {
    var scene = Scene.bound();
    scene.network.refused.add(HostChange.SetAddress.class);
    scene.engine.lookAtAll();
    scene.clientTells("warn eth0: the lease could not be set again: no SetAddress");
  }

  @Test
  void anAddressThatCannotBeSetAgainIsNoLeaseAnyMore() {
    var scene = Scene.bound();
    scene.network.refused.add(HostChange.SetAddress.class);
    scene.network.remove(ADDRESS, 24);
    scene.engine.addressRemoved(ADDRESS, 24);
    scene.clientTells("error eth0: 192.0.2.10 could not be configured: no SetAddress");
    assertThat(scene.engine.hasLease()).isFalse();
  }

  @Test
  void aRenewalThatTheHostRefusesIsNoLeaseAnyMore() {
    var scene = Scene.bound().at(1900);
    scene.network.refused.add(HostChange.SetAddress.class);
    scene.serverSends(ack().address(OTHER));
    scene.clientTells("error eth0: 192.0.2.11 could not be configured: no SetAddress");
    assertThat(scene.engine.hasLease()).isFalse();
  }

  @Test
  void aHostThatSaysNothingIsAWarningEachTime() {
    var scene = Scene.bound();
    scene.network.silent = true;
    scene.engine.stop();
    scene.clientTells("warn eth0: the lease could not be taken away: the kernel is silent");
    scene.clientStarts().clientTells("warn eth0: the kernel is silent");
  }

  @Test
  void aLinkThatComesIsWaitedFor() {
    var scene = new Scene();
    scene.network.carrier = Carrier.COMING;
    scene.clientStarts();
    assertThat(scene.link.asked).isEmpty();
    scene.at(1);
    assertThat(scene.link.asked).contains("DISCOVER to everyone");
  }

  @Test
  void aClientGoesOnUnderAnotherName() {
    var scene = Scene.bound();
    scene.records.resolver.clear();
    scene.interfaceIsRenamed("lan0");
    scene.resolvConfWas("apply 192.0.2.53", "withdraw 192.0.2.53", "apply 192.0.2.53");
    assertOnRecord(scene, "lan0", ADDRESS);
    assertThat(scene.records.leases().leasesOf("eth0")).singleElement().matches(EngineTest::isOver);
    assertThat(scene.engine.identity()).isEqualTo(Identity.SAME);
    assertThat(scene.engine.nameNow()).isEqualTo("lan0");
  }

  @Test
  void anInterfaceMayHaveAnotherNameOrHardwareOrBeGone() {
    var scene = Scene.bound();
    scene.network.name = "lan0";
    scene.engine.lookAtAll();
    assertThat(scene.engine.identity()).isEqualTo(Identity.RENAMED);
    scene.network.mac = MacAddress.parse("02:00:00:00:00:09");
    scene.engine.lookAtAll();
    assertThat(scene.engine.identity()).isEqualTo(Identity.OTHER_HARDWARE);
    scene.network.gone = true;
    scene.network.changes.clear();
    scene.engine.addressRemoved(ADDRESS, 24);
    scene.engine.lookAtAll();
    assertThat(scene.engine.identity()).isEqualTo(Identity.GONE);
    assertThat(scene.network.changes).isEmpty();
    scene.network.gone = false;
    scene.engine.lookAtAll();
    assertThat(scene.engine.identity()).isEqualTo(Identity.GONE);
  }

  @Test
  void afterASuspendItIsAskedWhetherTheLeaseStillHolds() {
    var scene = Scene.bound().at(100);
    scene.engine.resumed();
    assertThat(scene.link.asked.get(scene.link.asked.size() - 1)).isEqualTo("REQUEST to everyone");
    scene.serverSends(ack());
    assertThat(scene.engine.view().state().phase()).isEqualTo(Phase.BOUND);
  }

  /** Its count stood still meanwhile. */
  @Test
  void afterASuspendTheKernelIsToldHowLongTheLeaseHasStill() {
    var scene = Scene.bound().sleepUntil(1000);
    scene.engine.resumed();
    scene.interfaceHas(ADDRESS + "/24 for 2599 s");
  }

  @Test
  void withoutALinkNobodyIsAskedAfterASuspend() {
    var scene = Scene.bound().at(100);
    scene.network.carrier = Carrier.NONE;
    int asked = scene.link.asked.size();
    scene.engine.resumed();
    assertThat(scene.link.asked).hasSize(asked);
  }

  @Test
  void norWhereThereIsNoInterfaceAnyMore() {
    var scene = Scene.bound().at(100);
    scene.network.gone = true;
    int asked = scene.link.asked.size();
    scene.engine.resumed();
    assertThat(scene.link.asked).hasSize(asked);
  }

  @Test
  void aLinkThatCameBackMeanwhileIsAskedOnceAfterASuspend() {
    var scene = Scene.bound().at(100);
    scene.network.carrier = Carrier.NONE;
    scene.engine.lookAtAll();
    scene.network.carrier = Carrier.THERE;
    int asked = scene.link.asked.size();
    scene.engine.resumed();
    assertThat(scene.link.asked).hasSize(asked + 2).last().isEqualTo("REQUEST to everyone");
  }

  @Test
  void aClientThatStartsAnewGoesByTheRecordAndByWhatIsThere() {
    var scene = Scene.bound().at(100);
    scene.clientStarts();
    assertThat(scene.link.asked.get(scene.link.asked.size() - 1)).isEqualTo("REQUEST to everyone");
    scene.serverSends(nak()).interfaceHas();
  }

  @Test
  void whatAClientBeforeHasLeftOfALeaseThatEndedIsTakenAway() {
    var scene = Scene.bound();
    scene.sleepUntil(5000);
    scene.network.silent = false;
    scene.clientStarts().at(5000 + 3600).interfaceHas();
  }

  @Test
  void whatCannotBeClearedIsAWarning() {
    var scene = Scene.bound();
    scene.sleepUntil(5000);
    scene.clientStarts();
    scene.network.silent = true;
    scene
        .at(5000 + 3600)
        .clientTells(
            "warn eth0: what is left of a lease could not be taken away: the kernel is silent");
  }

  private static StoredLease unserved(Ipv4Address address) {
    return new StoredLease(
        "eth0",
        address,
        Octets.EMPTY,
        Octets.EMPTY,
        Options.NONE,
        WallTime.NEVER,
        WallTime.NEVER,
        WallTime.NEVER,
        List.of(),
        OptionTable.STANDARD);
  }

  @Test
  void aLeaseOnRecordThatNoServerCouldGrantIsLeftOut() {
    var scene = new Scene();
    scene.records.leaseRecord().put(unserved(ADDRESS));
    scene.declared = List.of(unserved(Ipv4Address.of(224, 0, 0, 1)));
    scene.clientStarts();
    assertThat(scene.records.lines)
        .anyMatch(line -> line.startsWith("warn eth0: the lease of 192.0.2.10 on record is no use"))
        .anyMatch(
            line ->
                line.startsWith("warn eth0: the lease of 224.0.0.1 of dhclient.conf is no use"));
  }

  /** It stands in dhclient.conf, where the owner may change it. */
  @Test
  void aLeaseThatTheOwnerHasDeclaredIsUsedAndNotWrittenDown() throws Exception {
    var scene = new Scene();
    scene.declared = List.of(unserved(ADDRESS));
    scene.clientStarts().at(70);
    assertThat(scene.engine.isBound()).isTrue();
    scene.scriptsWereTold("TIMEOUT");
    assertThat(scene.records.leases().leases()).isEmpty();
    scene.engine.release();
    assertThat(scene.records.leases().leases()).isEmpty();
    assertThat(scene.network.addresses()).isEmpty();
  }

  @Test
  void aNetworkThatPrefersIpv6IsHeard() {
    var scene = new Scene();
    scene.requests = List.of(StandardOptions.SUBNET_MASK.code(), 108);
    scene.clientStarts().serverSends(offer().option(108, "00000708"));
    scene.scriptsWereTold("V6ONLY");
    assertThat(scene.engine.isResting()).isTrue();
  }

  @Test
  void theDeadlineIsTheMachines() {
    var scene = Scene.bound();
    assertThat(scene.engine.deadline()).isEqualTo(scene.engine.client().deadline());
  }
}

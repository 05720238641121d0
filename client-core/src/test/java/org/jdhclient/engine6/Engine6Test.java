package org.jdhclient.engine6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.engine6.Scene6.ADDRESS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.client6.Configs;
import org.jdhclient.client6.Phase;
import org.jdhclient.client6.ServerMessage;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine.link.Identity;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.engine.port.OwnersScripts.Manner;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;
import org.jdhclient.engine6.port.HostChange6.RemoveAddress;
import org.jdhclient.engine6.port.HostChange6.SetAddress;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.engine6.projection.Placement;
import org.jdhclient.engine6.projection.Placement.Delegated;
import org.jdhclient.identity.Iaid;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.leasefile6.StoredLease6.Standing;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;

class Engine6Test {
  private static final Ipv6Prefix OTHER_PREFIX =
      Ipv6Prefix.containing(Ipv6Address.parse("2001:db8:9::"), 56);

  @Test
  void anAddressIsHadSetRecordedAndTold() {
    var scene = Scene6.bound();

    assertThat(scene.engine.view().phase()).isEqualTo(Phase.BOUND);
    assertThat(scene.engine.isBound()).isTrue();
    assertThat(scene.network.changes).containsExactly(new SetAddress(ADDRESS, 128, 100, 149));
    assertThat(scene.scripts.told).containsExactly("BOUND6");
    assertThat(scene.records.resolver).containsExactly("replace  by 2001:db8::53 fe80::53%eth0");
    assertThat(scene.leases).hasSize(1);
    assertThat(scene.leases.get(0).standing()).isEqualTo(Standing.HELD);
    assertThat(scene.link.asked)
        .containsExactly(
            "await answers",
            "Solicit from fe80::2",
            "await answers",
            "Request from fe80::2",
            "await nothing");
  }

  /** As dhclient: who reads its log finds what a script says below what it was run for. */
  @Test
  void scriptsRunBetweenWhatIsBoundAndWhenItIsExtended() {
    var scene = new Scene6();
    var before = new ArrayList<String>();
    scene.scripts.enterHook = variables -> before.addAll(scene.records.lines);

    scene.clientStarts().serverLeases();

    assertThat(before)
        .anyMatch(line -> line.contains("PRC: Bound to lease "))
        .noneMatch(line -> line.contains("PRC: Renewal event"));
    assertThat(scene.records.lines).last().asString().contains("PRC: Renewal event scheduled in ");
  }

  @Test
  void scriptsHearOfOptionsAloneWhenThatIsToldToBeDone() {
    var scene = new Scene6();
    var before = new ArrayList<String>();
    scene.config = Configs.stateless();
    scene.scripts.enterHook = variables -> before.addAll(scene.records.lines);

    scene.clientStarts().serverSends(ServerMessage.reply());

    assertThat(before).anyMatch(line -> line.contains("PRC: Done."));
  }

  @Test
  void aReconfigureIsHeardFromWhoHasGivenAKey() {
    var scene = Scene6.boundWithKey();
    assertThat(scene.link.asked).last().isEqualTo("await a Reconfigure");

    scene.linkFlaps().serverSends(ServerMessage.reply().status(0));

    assertThat(scene.link.asked).endsWith("Confirm from fe80::2", "await a Reconfigure");
  }

  @Test
  void whoHasGivenItsLeaseBackHearsNothing() {
    var scene = Scene6.boundWithKey();

    scene.engine.release();
    scene.serverSends(ServerMessage.reply());

    assertThat(scene.link.asked).endsWith("Release from fe80::2", "await nothing");
  }

  @Test
  void whatIsHeardIsChosenAnewUnderAnotherName() {
    var scene = Scene6.boundWithKey();
    scene.link.asked.clear();

    scene.interfaceIsRenamed("wan0");

    assertThat(scene.link.asked).containsExactly("await a Reconfigure");
  }

  @Test
  void aFilterThatCannotBeClosedIsTriedAgain() {
    var scene = new Scene6().clientStarts();
    scene.serverSends(ServerMessage.advertise().preference(255).address());
    scene.link.broken = true;
    scene.serverSends(ServerMessage.reply().address());
    assertThat(scene.records.lines)
        .contains("warn eth0: the packet filter could not be exchanged: the link is broken");

    scene.link.broken = false;
    scene.hostFindsUnique(ADDRESS);

    assertThat(scene.link.asked).last().isEqualTo("await nothing");
  }

  @Test
  void anAddressIsSetBeforeItIsKnownToBeNobodyElses() {
    assertThat(new Scene6().clientStarts().serverLeases().engine.isBound()).isTrue();
  }

  @Test
  void whereTheOwnerWaitsForThatItIsNoLeaseYet() {
    var scene = Scene6.awaitingDetection();
    scene.clientStarts().serverLeases();
    assertThat(scene.engine.isBound()).isFalse();

    scene.hostFindsUnique(ADDRESS);

    assertThat(scene.engine.isBound()).isTrue();
  }

  @Test
  void whereTheOwnerWaitsForThatAnotherHostsAddressIsNoLease() {
    var scene = Scene6.awaitingDetection();

    scene.clientStarts().serverLeases().hostFindsDuplicate(ADDRESS);

    assertThat(scene.engine.isBound()).isFalse();
  }

  @Test
  void whatTheHostFindsOutDoesNotMakeTheAttemptLonger() {
    var scene = Scene6.awaitingDetection().clientStarts().serverLeases();
    scene.hostFindsDuplicate(ADDRESS).serverSends(ServerMessage.reply()).at(58);
    scene.serverLeases().at(61);
    assertThat(scene.engine.isResting()).as("while the host still asks").isFalse();

    scene.hostFindsDuplicate(ADDRESS).at(62);

    assertThat(scene.engine.isResting()).isTrue();
    assertThat(scene.records.lines)
        .anyMatch(
            line -> line.contains("no lease, because another host on the link uses " + ADDRESS));
  }

  @Test
  void whileItRestsItIsToldWhy() {
    var scene = new Scene6().clientStarts().serverLeases().hostFindsDuplicate(ADDRESS);
    scene.serverSends(ServerMessage.reply());

    assertThat(scene.engine.view().attempts().why().orElseThrow().because("eth0"))
        .isEqualTo("another host on the link uses " + ADDRESS + ".");
  }

  @Test
  void aLinkLocalAddressThatIsAnotherHostsIsTold() {
    var scene = new Scene6().clientStarts().hostFindsDuplicateLinkLocal().at(70);

    assertThat(scene.records.lines)
        .filteredOn(line -> line.contains("another host on the link has fe80::2, the link-local"))
        .hasSize(2)
        .anyMatch(line -> line.contains("no lease, because "));

    scene.engine.addressSeen(scene.network.knows(FakeInterface6.LINK_LOCAL, Duplicates.NONE));

    assertThat(scene.link.asked).last().isEqualTo("Solicit from fe80::2");
  }

  @Test
  void anAssociationGoesOnUnderTheIaidOnRecord() {
    var scene = Scene6.bound().processIsKilled().at(10);
    var other = new WantedAssociation(AssociationType.IA_NA, new Iaid(7), List.of());
    scene.config = Configs.of(other);

    scene.clientStarts();

    assertThat(scene.link.asked).last().isEqualTo("Confirm from fe80::2");
    scene.serverSends(ServerMessage.reply().status(0)).at(5000).serverLeases();
    assertThat(scene.engine.view().leaseInForce()).isPresent();
  }

  /** Copies of a guest have the record of the one that they were copied of, and other addresses. */
  @Test
  void whatHasEndedLeavesNoIaidBehind() {
    var scene = Scene6.bound().processIsKilled().at(50_000);
    var other = new WantedAssociation(AssociationType.IA_NA, new Iaid(7), List.of());
    scene.config = Configs.of(other);

    scene.clientStarts();

    assertThat(scene.link.asked).last().isEqualTo("Solicit from fe80::2");
    scene.serverLeases();
    assertThat(scene.engine.view().leaseInForce()).as("of the IAID on record").isEmpty();
  }

  @Test
  void withoutALinkLocalAddressNothingIsAsked() {
    var scene = new Scene6().clientStartsAsItIs().at(70);

    assertThat(scene.link.asked).isEmpty();
    assertThat(scene.engine.isResting()).isTrue();
    assertThat(scene.records.lines).anyMatch(line -> line.contains("has no link-local address"));

    scene.network.setByOwner(FakeInterface6.LINK_LOCAL, 64);
    scene.engine.addressSeen(scene.network.find(FakeInterface6.LINK_LOCAL).orElseThrow());
    scene.at(72).serverLeases();

    assertThat(scene.engine.isBound()).isTrue();
  }

  @Test
  void anAddressThatIsStillAskedAboutIsNotSentFrom() {
    var scene = new Scene6();
    scene.network.setByOwner(FakeInterface6.LINK_LOCAL, 64);
    scene.network.knows(FakeInterface6.LINK_LOCAL, Duplicates.ASKING);
    scene.clientStartsAsItIs().at(5);
    assertThat(scene.link.asked).isEmpty();

    scene.engine.addressSeen(scene.network.knows(FakeInterface6.LINK_LOCAL, Duplicates.NONE));
    scene.at(6);

    assertThat(scene.link.asked).contains("Solicit from fe80::2");
  }

  @Test
  void nobodyAnswersAndTheOwnerIsToldOnce() {
    var scene = new Scene6().clientStarts().at(65);

    assertThat(scene.engine.isResting()).isTrue();
    assertThat(scene.records.lines)
        .filteredOn(line -> line.contains("no lease, because"))
        .singleElement()
        .asString()
        .matches(
            "warn eth0: no lease, because nobody answered [0-9]+ Solicits. It goes on asking; "
                + "jdhclient -6 --diagnose eth0 says more.");

    scene.serverLeases();

    assertThat(scene.engine.isBound()).isTrue();
  }

  @Test
  void whereTheRouterSaysThatThereIsNoDhcpTheOwnerIsToldSo() {
    var scene = new Scene6().clientStarts();
    scene.network.router = RouterWord.NEITHER;
    scene.engine.lookAtAll();
    scene.engine.lookAtAll();
    scene.at(65);

    assertThat(scene.records.lines)
        .filteredOn(line -> line.contains("there is no DHCPv6 here"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("warn eth0: no lease, because the router says");
  }

  @Test
  void routersAreNotAskedAboutWithEachEventOfTheLink() {
    var scene = Scene6.bound();
    int asked = scene.network.routersAsked;

    scene.engine.link(scene.network.link().orElseThrow());
    assertThat(scene.network.routersAsked).isEqualTo(asked);
    scene.network.carrier = Carrier.NONE;
    scene.engine.link(scene.network.link().orElseThrow());

    assertThat(scene.network.routersAsked).isEqualTo(asked + 1);
  }

  @Test
  void whatAMessageSaysOfARouterIsTold() {
    var scene = new Scene6().clientStarts();

    scene.engine.routerSaid(RouterWord.NEITHER);

    assertThat(scene.records.lines).anyMatch(line -> line.contains("there is no DHCPv6 here"));
  }

  @Test
  void aRefusalExplainsTheFailure() {
    var scene = new Scene6().clientStarts();
    for (int second = 0; second <= 60; second += 4) {
      scene.at(second).serverSends(ServerMessage.advertise().status(2));
    }
    scene.at(65);

    assertThat(scene.records.lines)
        .anyMatch(line -> line.contains("no lease, because no address is left at the server"));
  }

  @Test
  void aDuplicateThatTheKernelTakesAwayIsDeclined() {
    var scene = new Scene6().clientStarts().serverLeases().hostFindsDuplicate(ADDRESS);

    assertThat(scene.link.asked).last().isEqualTo("Decline from fe80::2");
    assertThat(scene.engine.view().leaseInForce()).isEmpty();
  }

  @Test
  void aScriptThatDeclinesIsBelieved() {
    var scene = new Scene6().clientStarts();
    scene.scripts.verdict = Verdict.DECLINED;

    scene.serverLeases();

    assertThat(scene.link.asked).last().isEqualTo("Decline from fe80::2");
    assertThat(scene.network.find(ADDRESS)).isEmpty();
    assertThat(scene.records.lines).contains("warn eth0: a script declined 2001:db8::10.");
    assertThat(scene.engine.isBound()).isFalse();
  }

  @Test
  void whatEndsIsTakenAway() {
    var scene = Scene6.bound().at(151);

    assertThat(scene.network.find(ADDRESS)).isEmpty();
    assertThat(scene.scripts.told).contains("DEPREF6").last().isEqualTo("EXPIRE6");
    assertThat(scene.records.resolverSays).isEmpty();
    // That it has ended its times say; dhclient marks what was given back, and nothing else.
    assertThat(scene.leases).extracting(StoredLease6::standing).containsExactly(Standing.HELD);
  }

  @Test
  void aReleaseTakesTheAddressAwayFirst() {
    var scene = Scene6.bound();

    scene.engine.release();

    assertThat(scene.network.changes).last().isEqualTo(new RemoveAddress(ADDRESS, 128));
    assertThat(scene.link.asked).last().isEqualTo("Release from fe80::2");
    assertThat(scene.scripts.told).last().isEqualTo("RELEASE6");
    scene.serverSends(ServerMessage.reply());
    assertThat(scene.leases.get(0).standing()).isEqualTo(Standing.RELEASED);
    assertThat(scene.engine.view().phase()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void whoseLinkIsDownAsksNobodyToTakeItsLeaseBack() {
    var scene = Scene6.bound();
    scene.network.carrier = Carrier.NONE;
    scene.engine.lookAtAll();
    scene.link.asked.clear();

    scene.engine.release();

    assertThat(scene.link.asked).doesNotContain("Release from fe80::2");
    assertThat(scene.network.changes).last().isEqualTo(new RemoveAddress(ADDRESS, 128));
    assertThat(scene.engine.view().phase()).isEqualTo(Phase.STOPPED);
    assertThat(scene.records.lines)
        .anyMatch(line -> line.endsWith("eth0: the link is down, so that no server is told"));
  }

  /** Nothing else tells of them: a client that asks for options alone has no lease on record. */
  @Test
  void optionsThatAClientBeforeItHasLeftGoFromResolvConf() {
    var scene = new Scene6().clientIsMade();

    scene.engine.stop();

    assertThat(scene.records.resolver).containsExactly("withdraw ");
  }

  @Test
  void anAddressOfTheOwnersIsNeitherChangedNorRemoved() {
    var scene = new Scene6().clientStarts();
    scene.network.setByOwner(ADDRESS, 64);

    scene.serverLeases();
    scene.engine.stop();

    assertThat(scene.network.changes).isEmpty();
    assertThat(scene.network.find(ADDRESS)).isPresent();
  }

  @Test
  void anAddressThatSomebodyRemovesIsSetAgain() {
    var scene = Scene6.bound();
    var set = scene.network.find(ADDRESS).orElseThrow();
    scene.network.remove(ADDRESS);

    scene.engine.addressRemoved(set);
    scene.at(1);

    assertThat(scene.network.find(ADDRESS)).isPresent();
    assertThat(scene.scripts.told).containsExactly("BOUND6");
  }

  @Test
  void afterALinkFlapServersAreAskedWhetherAllStillHolds() {
    var scene = Scene6.bound().linkFlaps();

    assertThat(scene.link.asked).last().isEqualTo("Confirm from fe80::2");
  }

  @Test
  void soTheyAreAfterASuspend() {
    var scene = Scene6.bound().at(10);

    scene.engine.resumed();

    assertThat(scene.link.asked).last().isEqualTo("Confirm from fe80::2");
    assertThat(scene.network.find(ADDRESS)).isPresent();
  }

  /** Its count stood still meanwhile. */
  @Test
  void afterASuspendTheKernelIsToldHowLongTheLeaseHasStill() {
    var scene = Scene6.bound().at(10);
    long before = scene.network.find(ADDRESS).orElseThrow().validSeconds();

    scene.sleepUntil(20);
    scene.engine.resumed();

    assertThat(scene.network.find(ADDRESS).orElseThrow().validSeconds()).isEqualTo(before - 20);
  }

  @Test
  void withoutALinkNobodyIsAskedAfterASuspend() {
    var scene = Scene6.bound().at(10);
    scene.network.carrier = Carrier.NONE;
    int asked = scene.link.asked.size();

    scene.engine.resumed();

    assertThat(scene.link.asked).hasSize(asked);
  }

  @Test
  void norWhereThereIsNoInterfaceAnyMore() {
    var scene = Scene6.bound().at(10);
    scene.network.gone = true;
    int asked = scene.link.asked.size();

    scene.engine.resumed();

    assertThat(scene.link.asked).hasSize(asked);
  }

  @Test
  void whereTheLinkCameBackMeanwhileTheyAreAskedOnceAfterASuspend() {
    var scene = Scene6.bound().at(10);
    scene.network.carrier = Carrier.NONE;
    scene.engine.lookAtAll();
    scene.network.carrier = Carrier.THERE;
    int asked = scene.link.asked.size();

    scene.engine.resumed();

    assertThat(scene.link.asked).hasSize(asked + 2).last().isEqualTo("Confirm from fe80::2");
  }

  @Test
  void aLinkThatTookAddressesAlongHasThemAgain() {
    var scene = Scene6.bound();
    scene.network.remove(ADDRESS);

    scene.linkFlaps();

    assertThat(scene.network.find(ADDRESS)).isPresent();
  }

  /** Events of the host are seen to before deadlines are. */
  @Test
  void whatHasJustEndedIsNotSetAgain() {
    var scene = Scene6.bound();
    scene.network.remove(ADDRESS);
    scene.network.changes.clear();
    scene.records.resolver.clear();

    scene.busyUntil(151).engine.lookAtAll();

    assertThat(scene.network.changes).isEmpty();
    assertThat(scene.records.resolver).isEmpty();
  }

  @Test
  void whatTheHostRefusesIsTriedAgain() {
    var scene = new Scene6().clientStarts();
    scene.network.refused.add(SetAddress.class);
    scene.serverLeases();
    assertThat(scene.records.lines).anyMatch(line -> line.contains("no SetAddress"));

    scene.network.refused.clear();
    scene.at(40);

    assertThat(scene.network.find(ADDRESS)).isPresent();
  }

  @Test
  void aHookThatWritesResolvConfIsNotOverruled() {
    var scene = new Scene6();
    scene.scripts.takes.add(Part.RESOLV_CONF);
    scene.clientStarts().serverLeases().hostFindsUnique(ADDRESS).linkFlaps();
    scene.engine.stop();

    assertThat(scene.records.resolver).isEmpty();
  }

  private static void ownWords(Map<String, String> variables) {
    variables.put("new_dhcp6_name_servers", "2001:db8::99");
    variables.put("new_ip6_prefixlen", "64");
  }

  @Test
  void whatAHookMakesOfNameServersAndPrefixLengthHolds() {
    var scene = new Scene6();
    scene.scripts.enterHook = Engine6Test::ownWords;

    scene.clientStarts().serverLeases().hostFindsUnique(ADDRESS);
    scene.network.remove(ADDRESS);
    scene.engine.lookAtAll();

    assertThat(scene.records.resolver)
        .containsExactly("replace  by 2001:db8::99", "apply 2001:db8::99");
    assertThat(scene.network.find(ADDRESS).map(HostAddress6::prefixLength)).hasValue(64);
  }

  @Test
  void whatAHookHasMadeOfALeaseHoldsUntilThatIsExtended() {
    var scene = new Scene6();
    scene.scripts.enterHook = Engine6Test::ownWords;
    scene.clientStarts().serverLeases().hostFindsUnique(ADDRESS);

    scene.scripts.enterHook = variables -> {};
    scene.at(50).serverSends(ServerMessage.reply().address());

    assertThat(scene.records.resolver)
        .containsExactly(
            "replace  by 2001:db8::99", "replace 2001:db8::99 by 2001:db8::53 fe80::53%eth0");
    assertThat(scene.network.changes.get(scene.network.changes.size() - 1))
        .isEqualTo(new SetAddress(ADDRESS, 128, 100, 149));
  }

  @Test
  void whereAScriptConfiguresNothingIsDoneHere() {
    var scene = new Scene6();
    scene.scripts.manner = Manner.SCRIPT;

    scene.clientStarts().serverLeases();
    scene.engine.lookAtAll();
    scene.engine.stop();

    assertThat(scene.network.changes).isEmpty();
    assertThat(scene.records.resolver).isEmpty();
    assertThat(scene.scripts.told).containsExactly("BOUND6", "STOP6");
  }

  @Test
  void whatAHookHasTakenOverIsNotTouched() {
    var scene = new Scene6();
    scene.scripts.takes.addAll(EnumSet.allOf(Part.class));

    scene.clientStarts().serverLeases();
    scene.engine.lookAtAll();
    scene.engine.stop();

    assertThat(scene.network.changes).isEmpty();
    assertThat(scene.records.resolver).isEmpty();
    assertThat(scene.scripts.told).containsExactly("BOUND6", "STOP6");
  }

  @Test
  void aPrefixIsForScripts() {
    var scene = new Scene6();
    scene.config = Configs.of(Configs.PREFIX);
    scene.clientStarts();
    scene
        .serverSends(ServerMessage.advertise().preference(255).prefix())
        .serverSends(ServerMessage.reply().prefix());

    assertThat(scene.engine.view().phase()).isEqualTo(Phase.BOUND);
    assertThat(scene.scripts.told).containsExactly("BOUND6");
    assertThat(scene.network.changes).isEmpty();
  }

  @Test
  void whereAskedForWhatIsNotInUseOfAPrefixIsUnreachable() {
    var scene = new Scene6();
    scene.config = Configs.of(Configs.PREFIX);
    scene.placement = new Placement(128, Delegated.UNREACHABLE);
    scene.clientStarts();
    scene
        .serverSends(ServerMessage.advertise().preference(255).prefix())
        .serverSends(ServerMessage.reply().prefix());
    assertThat(scene.network.unreachable).containsExactly(ServerMessage.PREFIX);

    scene.engine.stop();

    assertThat(scene.network.unreachable).isEmpty();
  }

  private static void serverDelegatesAnother(Scene6 scene) {
    var lent = ServerMessage.lent(OTHER_PREFIX, 120, 180);
    scene
        .serverSends(
            ServerMessage.advertise().preference(255).pd(1, ServerMessage.times(60, 90), lent))
        .serverSends(ServerMessage.reply().pd(1, ServerMessage.times(60, 90), lent));
  }

  private static Scene6 boundToAnUnreachablePrefix() {
    var scene = new Scene6();
    scene.config = Configs.of(Configs.PREFIX);
    scene.placement = new Placement(128, Delegated.UNREACHABLE);
    return scene
        .clientStarts()
        .serverSends(ServerMessage.advertise().preference(255).prefix())
        .serverSends(ServerMessage.reply().prefix());
  }

  /** The kernel knows no lifetime of it. */
  @Test
  void whatAKilledClientHasLeftOfAPrefixThatHasEndedGoes() {
    var scene = boundToAnUnreachablePrefix().processIsKilled().at(1000);

    scene.clientStarts();

    assertThat(scene.network.unreachable).isEmpty();
  }

  @Test
  void whatAKilledClientHasLeftOfAPrefixThatRunsStaysWhileServersAreAsked() {
    var scene = boundToAnUnreachablePrefix().processIsKilled().at(10);

    scene.clientStarts();
    assertThat(scene.network.unreachable).containsExactly(ServerMessage.PREFIX);
    scene.serverSends(ServerMessage.reply().status(4));

    assertThat(scene.network.unreachable).isEmpty();
  }

  /** It may end while there is no link to ask on. */
  @Test
  void whatAKilledClientHasLeftGoesBeforeAnotherLeaseIsOnRecord() {
    var scene = boundToAnUnreachablePrefix().processIsKilled().at(10);
    scene.network.carrier = Carrier.NONE;
    scene.clientStarts().at(1000);

    scene.linkComesBack().at(1001);
    serverDelegatesAnother(scene);

    assertThat(scene.network.unreachable).containsExactly(OTHER_PREFIX);
  }

  /** What was found on record when it began is known, whatever becomes of the file. */
  @Test
  void whatAKilledClientHasLeftGoesThoughTheFileIsLostMeanwhile() {
    var scene = boundToAnUnreachablePrefix().processIsKilled().at(10);
    scene.clientStarts();

    scene.leases.clear();
    scene.at(1000);
    serverDelegatesAnother(scene);

    assertThat(scene.network.unreachable).containsExactly(OTHER_PREFIX);
  }

  /** It is on record under the name that the interface had. */
  @Test
  void whatAKilledClientHasLeftGoesThoughTheInterfaceIsRenamedMeanwhile() {
    var scene = boundToAnUnreachablePrefix().processIsKilled().at(10);
    scene.network.carrier = Carrier.NONE;
    scene.clientStarts().interfaceIsRenamed("lan0").at(1000);

    scene.linkComesBack().at(1001);
    serverDelegatesAnother(scene);

    assertThat(scene.network.unreachable).containsExactly(OTHER_PREFIX);
  }

  @Test
  void whatAKilledClientHasLeftGoesWhereTheOwnerWantsItNoMore() {
    var scene = boundToAnUnreachablePrefix().processIsKilled().at(10);
    scene.placement = Placement.DEFAULT;

    scene.clientStarts();

    assertThat(scene.network.unreachable).isEmpty();
  }

  @Test
  void whatAKilledClientHasLeftGoesWhereNoPrefixIsAskedForAnyMore() {
    var scene = boundToAnUnreachablePrefix().processIsKilled().at(10);
    scene.config = Configs.address();

    scene.clientStarts();

    assertThat(scene.network.unreachable).isEmpty();
  }

  @Test
  void whoGivesAPrefixBackNeedNotKnowHowItWasSet() {
    var scene = boundToAnUnreachablePrefix().processIsKilled().at(10);
    scene.placement = Placement.DEFAULT;
    scene.clientIsMade();

    scene.engine.release();

    assertThat(scene.network.unreachable).isEmpty();
  }

  @Test
  void whatIsThereIsAskedForOnceForAllAddressesOfALease() {
    var scene = new Scene6().clientStarts();
    scene.serverSends(two(ServerMessage.advertise().preference(255)));
    int asked = scene.network.addressesAsked;

    scene.serverSends(two(ServerMessage.reply()));
    assertThat(scene.network.changes).hasSize(2);
    assertThat(scene.network.addressesAsked).isEqualTo(asked + 1);
    scene.engine.stop();

    assertThat(scene.network.changes).hasSize(4);
    assertThat(scene.network.addressesAsked).isEqualTo(asked + 2);
  }

  private static ServerMessage two(ServerMessage message) {
    return message.na(
        1,
        ServerMessage.times(50, 80),
        ServerMessage.lent(ADDRESS, 100, 150),
        ServerMessage.lent(ServerMessage.OTHER_ADDRESS, 100, 150));
  }

  /** As dhclient writes it. */
  @Test
  void onRecordIsWhatTheOwnersStatementsMadeOfOptions() {
    var scene = new Scene6();
    var own = Dhcp6Options.of(KnownOptions.DOMAIN_SEARCH.of(List.of("example.org")));
    scene.config = Configs.changing(Configs.address(), received -> own);

    scene.clientStarts().serverLeases();

    assertThat(scene.leases).extracting(StoredLease6::options).containsExactly(own);
  }

  @Test
  void optionsAloneAreTakenOnce() {
    var scene = new Scene6();
    scene.config = Configs.stateless();
    scene.clientStarts().serverSends(ServerMessage.reply());

    assertThat(scene.engine.isOver()).isTrue();
    assertThat(scene.engine.hasLease()).isTrue();
    assertThat(scene.scripts.told).containsExactly("RENEW6");
    assertThat(scene.records.resolverSays).isPresent();
    assertThat(scene.leases).isEmpty();
  }

  /** A server's "never" is not the owner's "once". */
  @Test
  void optionsThatHoldForeverAreNoEndWhereTheOwnerWantsThemRefreshed() {
    var scene = new Scene6();
    scene.config = Configs.refreshing();
    scene
        .clientStarts()
        .serverSends(ServerMessage.reply().option(KnownOptions.INFO_REFRESH_TIME, Span.FOREVER))
        .at(1_000_000);

    assertThat(scene.engine.view().phase()).isEqualTo(Phase.INFORMED);
    assertThat(scene.engine.isOver()).isFalse();
    scene.linkFlaps();
    assertThat(scene.link.asked).last().isEqualTo("Information-request from fe80::2");
  }

  @Test
  void aClientThatTriesOnceSaysSoAndGoesNoFurther() {
    var scene = new Scene6();
    scene.persistence = Persistence.ONE_TRY;
    scene.clientStarts().at(65);

    assertThat(scene.engine.isResting()).isTrue();
    assertThat(scene.records.lines)
        .anyMatch(line -> line.contains("Max retransmission duration exceeded."))
        .anyMatch(line -> line.contains("nobody answered") && !line.contains("goes on asking"));
  }

  @Test
  void whoStartsAgainAsksWhetherWhatIsOnRecordHolds() {
    var scene = Scene6.bound();

    scene.clientStarts();

    assertThat(scene.link.asked).last().isEqualTo("Confirm from fe80::2");
    scene.serverSends(ServerMessage.reply().status(0));
    assertThat(scene.engine.view().leaseInForce()).isPresent();
  }

  @Test
  void whatWasGivenBackIsNotAskedAbout() {
    var scene = Scene6.bound();
    scene.engine.release();
    scene.serverSends(ServerMessage.reply());

    scene.clientStarts();

    assertThat(scene.link.asked).last().isEqualTo("Solicit from fe80::2");
  }

  @Test
  void whatIsOnRecordIsGivenBackWithoutAWordBefore() {
    var scene = Scene6.bound();
    scene.clientIsMade();
    scene.link.asked.clear();

    scene.engine.release();
    scene.engine.begin();
    scene.at(3);

    assertThat(scene.link.asked)
        .filteredOn(line -> line.contains("from"))
        .isNotEmpty()
        .containsOnly("Release from fe80::2");
  }

  @Test
  void whoHasNothingToGiveBackSaysNothing() {
    var scene = new Scene6();
    scene.network.setByOwner(FakeInterface6.LINK_LOCAL, 64);
    scene.clientIsMade();

    scene.engine.release();
    scene.engine.begin();
    scene.at(60);

    assertThat(scene.link.asked).noneMatch(line -> line.contains("from"));
  }

  @Test
  void aPrefixThatARouterAdvertisesAnewHasTheServerAsked() {
    var scene = Scene6.bound();
    var known = Ipv6Prefix.containing(Ipv6Address.parse("2001:db8::"), 64);
    var other = Ipv6Prefix.containing(Ipv6Address.parse("2001:db8:9::"), 64);
    scene.engine.prefixAdvertised(known, 600);
    scene.at(10).engine.prefixAdvertised(known, 600);
    assertThat(scene.link.asked).noneMatch(line -> line.startsWith("Renew"));

    scene.engine.prefixAdvertised(other, 600);

    assertThat(scene.link.asked).last().isEqualTo("Renew from fe80::2");
  }

  @Test
  void aPrefixOfALinkThatHasComeUpIsNoNews() {
    var scene = Scene6.bound();
    scene.engine.prefixAdvertised(Ipv6Prefix.parse("2001:db8::/64"), 600);
    scene.at(10).linkFlaps().serverSends(ServerMessage.reply().status(0));
    scene.link.asked.clear();

    scene.engine.prefixAdvertised(Ipv6Prefix.parse("2001:db8:9::/64"), 600);

    assertThat(scene.link.asked).isEmpty();
  }

  @Test
  void routersAreNotAskedAboutWithEachPrefix() {
    var scene = Scene6.bound();
    scene.network.router = RouterWord.NEITHER;
    scene.engine.prefixAdvertised(Ipv6Prefix.parse("2001:db8::/64"), 600);
    assertThat(scene.records.lines).anyMatch(line -> line.contains("there is no DHCPv6 here"));
    int asked = scene.network.routersAsked;

    scene.engine.prefixAdvertised(Ipv6Prefix.parse("2001:db8:9::/64"), 600);

    assertThat(scene.network.routersAsked).isEqualTo(asked);
  }

  @Test
  void aRenamedInterfaceKeepsWhatItHas() {
    var scene = Scene6.bound();

    scene.interfaceIsRenamed("wan0");

    assertThat(scene.engine.identity()).isEqualTo(Identity.SAME);
    assertThat(scene.records.resolver)
        .endsWith("withdraw 2001:db8::53 fe80::53%eth0", "apply 2001:db8::53 fe80::53%wan0");
    assertThat(scene.leases).extracting(lease -> lease.interfaceName()).contains("wan0");
  }

  @Test
  void anInterfaceThatIsGoneIsSeenSo() {
    var scene = Scene6.bound();
    scene.network.gone = true;

    scene.engine.lookAtAll();

    assertThat(scene.engine.identity()).isEqualTo(Identity.GONE);
  }

  @Test
  void aLinkThatIsDownIsWaitedFor() {
    var scene = new Scene6();
    scene.network.carrier = Carrier.NONE;
    scene.clientStarts().at(65);

    assertThat(scene.link.asked).isEmpty();
    assertThat(scene.records.lines).anyMatch(line -> line.contains("has no carrier"));
  }

  @Test
  void aMessageThatCannotBeSentExplainsTheFailure() {
    var scene = new Scene6();
    scene.link.broken = true;
    scene.clientStarts().at(65);

    assertThat(scene.records.lines)
        .contains(
            "warn eth0: Solicit could not be sent: the link is broken",
            "warn eth0: no lease, because Solicit could not be sent: the link is broken. "
                + "It goes on asking; jdhclient -6 --diagnose eth0 says more.");
  }

  @Test
  void allThatIsHeldStaysKnownToTheSupervisor() {
    var scene = Scene6.bound();

    assertThat(scene.engine.hasLease()).isTrue();
    assertThat(scene.engine.view().leaseInForce().orElseThrow().addresses())
        .isEqualTo(List.of(ADDRESS));
    assertThat(scene.engine.view().counters().discards()).isEmpty();
  }
}

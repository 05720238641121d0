package org.jdhclient.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.diagnosis.Sights.HOST;
import static org.jdhclient.diagnosis.Sights.OUR_MAC;
import static org.jdhclient.diagnosis.Sights.SERVER_MAC;
import static org.jdhclient.diagnosis.Sights.diagnosis;
import static org.jdhclient.diagnosis.Sights.reply;

import java.util.Arrays;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.LinkKind;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.XdpProgram;
import org.jdhclient.diagnosis.segment.Departure;
import org.jdhclient.diagnosis.segment.Incoming;
import org.jdhclient.diagnosis.segment.MisaddressedReply;
import org.jdhclient.diagnosis.segment.OwnFramesReturned;
import org.jdhclient.diagnosis.segment.OwnMacElsewhere;
import org.jdhclient.diagnosis.segment.Recalled;
import org.jdhclient.diagnosis.segment.ReplyFragment;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenRouter;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.ShortReply;
import org.jdhclient.diagnosis.segment.SpanningTree;
import org.jdhclient.diagnosis.segment.TaggedFrames;
import org.jdhclient.diagnosis.segment.UndeliveredReply;
import org.jdhclient.diagnosis.segment.UnreadableFrame;
import org.jdhclient.wire.BridgeHello;
import org.junit.jupiter.api.Test;

/** Why nobody answers: the main cause of what was seen. */
class SilenceTest {
  private static final Ipv4Address SERVER = Ipv4Address.of(10, 0, 3, 1);

  private static final MacAddress OTHER_MAC = MacAddress.parse("00:16:3e:99:99:99");

  private static void assertMain(String word, Observation... seen) {
    var all = new Observation[seen.length + 1];
    all[0] = LinkCondition.READY;
    System.arraycopy(seen, 0, all, 1, seen.length);
    var diagnosis = diagnosis(all);
    assertThat(diagnosis.main().map(Cause::word)).as(Arrays.toString(seen)).contains(word);
    assertThat(diagnosis.wouldGetLease()).isFalse();
    assertThat(diagnosis.causes()).allSatisfy(SilenceTest::assertSentences);
  }

  private static void assertSentences(Cause cause) {
    assertThat(cause.word()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(cause.verdict()).isNotEmpty().doesNotEndWith(".");
    assertThat(cause.cure()).matches("[A-Z].*\\.");
  }

  private static SeenServer server(Sign sign) {
    return new SeenServer(SERVER, SERVER_MAC, sign);
  }

  @Test
  void aServerThatRefusesUsHasNoAddressForUs() {
    assertMain("no-address-for-us", HOST, server(Sign.REFUSED_US));
  }

  @Test
  void oneThatAcknowledgesAnythingHasNoAddressForUsEither() {
    assertMain("no-address-for-us", HOST, server(Sign.ACKNOWLEDGED_US));
    assertMain("no-address-for-us", server(Sign.REFUSED_A_STRANGER), server(Sign.ACKNOWLEDGED_US));
  }

  @Test
  void oneThatRefusesOnlyAStrangerIgnoresUs() {
    assertMain("mac-ignored", HOST, server(Sign.REFUSED_A_STRANGER));
    assertMain("no-address-for-us", server(Sign.REFUSED_A_STRANGER), server(Sign.REFUSED_US));
  }

  @Test
  void oneThatAnswersOthersIsThere() {
    assertMain("serves-others-only", server(Sign.ANSWERED_OTHERS));
    assertMain("serves-others-only", server(Sign.REFUSED_OTHERS));
    assertMain("mac-ignored", server(Sign.ANSWERED_OTHERS), server(Sign.REFUSED_A_STRANGER));
  }

  @Test
  void oneThatConfirmsTheRecordedLeaseIsALease() {
    var diagnosis = diagnosis(LinkCondition.READY, HOST, server(Sign.CONFIRMED_US));

    assertThat(diagnosis.main().map(Cause::word)).contains("recorded-lease-only");
    assertThat(diagnosis.wouldGetLease()).isTrue();
  }

  @Test
  void whatComesOnlyWhenShortIsLostWhenLong() {
    var answer = new ShortReply(reply(offer()));

    assertMain("large-offers-lost", HOST, answer);
    assertMain("reply-fragmented", answer, new ReplyFragment(SERVER, SERVER_MAC, 396));
  }

  @Test
  void aFilterOfThisGuestIsSeenAtBothEnds() {
    assertMain("nothing-leaves", new Departure(0, ""), new Incoming(0, 18));
    assertMain("nothing-leaves", new Departure(0, "send eth0: ENOBUFS"), HOST);
    assertMain(
        "reply-dropped-here", new Departure(2, ""), new UndeliveredReply(SERVER, SERVER_MAC));
  }

  @Test
  void aReplyToAnotherHardwareAddressIsTheServersOrWhoeverStandsBeforeIt() {
    var astray = new MisaddressedReply(SERVER, SERVER_MAC, OTHER_MAC);

    assertMain("reply-misaddressed", HOST, astray);
    assertMain("reply-misaddressed", HOST, astray, server(Sign.REFUSED_US));
  }

  /** Of none of these it can be said that nobody answers this guest. */
  @Test
  void whoseReplyIsLostIsNotToldToBeSilentToo() {
    var lost =
        List.of(
            new UndeliveredReply(SERVER, SERVER_MAC),
            new MisaddressedReply(SERVER, SERVER_MAC, OTHER_MAC));
    var others =
        List.of(
            server(Sign.REFUSED_US),
            server(Sign.REFUSED_A_STRANGER),
            server(Sign.ANSWERED_OTHERS),
            new Recalled(List.of(SERVER)),
            new SeenRouter(SERVER_MAC, false, false, 1800),
            new SpanningTree(new BridgeHello(SERVER_MAC, 15)),
            new TaggedFrames(42));
    for (var reply : lost) {
      for (var other : others) {
        assertThat(diagnosis(LinkCondition.READY, reply, other).causes())
            .as("%s", other)
            .hasSize(1);
        assertThat(diagnosis(LinkCondition.READY, reply, other, HOST).causes()).hasSize(1);
      }
    }
  }

  @Test
  void theNetworkShowsWhatItIs() {
    var tree = new SpanningTree(new BridgeHello(SERVER_MAC, 15));

    assertMain("vlan-tagged", new TaggedFrames(42));
    assertMain("spanning-tree-delay", tree);
    assertMain("no-server", tree, HOST);
    assertMain("ipv6-only", new SeenRouter(SERVER_MAC, false, false, 1800));
    assertMain("no-server", new SeenRouter(SERVER_MAC, false, false, 1800), HOST);
    assertMain("nothing-comes", new Departure(2, ""), new Incoming(0, 18));
    assertMain("silence", new Departure(2, ""), new Incoming(3, 18));
  }

  /** On a trunk there is traffic of VLANs that has nothing to do with this guest. */
  @Test
  void framesOfAVlanBesideOtherHostsMayBeTheCauseAndUsuallyAreNot() {
    assertThat(words(HOST, new TaggedFrames(7))).containsExactly("no-server", "vlan-tagged");
    assertThat(words(HOST, new TaggedFrames(7), new Recalled(List.of(SERVER))))
        .containsExactly("known-server-silent");
    assertThat(words(new SeenRouter(SERVER_MAC, false, false, 1800), new TaggedFrames(7)))
        .containsExactly("ipv6-only");
  }

  @Test
  void anXdpProgramIsBlamedForSilenceOnly() {
    assertMain("xdp-program", new XdpProgram(), new Incoming(0, 18));
    assertThat(words(new XdpProgram(), reply(offer()))).isEmpty();
  }

  @Test
  void anXdpProgramThatLetsFramesPassIsNotBlamedFirst() {
    var program = new XdpProgram();
    var some = new Incoming(3, 18);
    assertThat(words(program, some, HOST)).containsExactly("no-server", "xdp-program");
    assertThat(words(program, some)).containsExactly("silence", "xdp-program");
    assertThat(words(program, some, HOST, server(Sign.REFUSED_US)))
        .containsExactly("no-address-for-us");
    assertThat(words(program, some, new UndeliveredReply(SERVER, SERVER_MAC)))
        .containsExactly("reply-dropped-here");
  }

  private static List<String> words(Observation... seen) {
    return diagnosis(seen).causes().stream().map(Cause::word).toList();
  }

  @Test
  void whoeverGaveTheRecordedLeaseIsNamed() {
    assertMain("known-server-silent", new Recalled(List.of(SERVER)), HOST);
    assertMain("no-server", new Recalled(List.of(Ipv4Address.of(192, 0, 2, 7))), HOST);
  }

  @Test
  void whatComesAndCannotBeReadIsNoSilence() {
    var unreadable = new UnreadableFrame(SERVER_MAC, "IP header checksum is wrong at octet 10");

    assertMain("replies-unusable", unreadable);
    assertMain("replies-unusable", unreadable, HOST, new Recalled(List.of(SERVER)));
    var diagnosis = diagnosis(LinkCondition.READY, HOST, unreadable);
    assertThat(diagnosis.causes()).hasSize(1);
    assertThat(diagnosis.main().orElseThrow().verdict())
        .isEqualTo(
            "no reply can be used; that of 00:16:3e:00:00:00 is malformed: IP header checksum is"
                + " wrong at octet 10");
    assertThat(diagnosis(LinkCondition.READY, reply(offer()), unreadable).causes()).isEmpty();
  }

  @Test
  void ourHardwareAddressElsewhereIsTroubleAlsoWithALease() {
    var copy = new OwnMacElsewhere(OUR_MAC);

    assertMain("duplicate-mac", HOST, copy);
    var diagnosis = diagnosis(LinkCondition.READY, reply(offer()), copy);
    assertThat(diagnosis.main().map(Cause::word)).contains("duplicate-mac");
    assertThat(diagnosis.wouldGetLease()).isTrue();
  }

  @Test
  void framesThatComeBackAreALoopAndNoCopyOfThisGuest() {
    assertMain("loop", new OwnMacElsewhere(OUR_MAC), new OwnFramesReturned());
  }

  @Test
  void theSiblingsOfAnIpvlanAreNoCopiesOfIt() {
    assertMain("no-server", HOST, new OwnMacElsewhere(OUR_MAC), LinkKind.IPVLAN);
    assertMain("duplicate-mac", HOST, new OwnMacElsewhere(OUR_MAC), LinkKind.STACKED);
  }

  @Test
  void aHostIsNotMistakenForTheHolderOfAnOfferedAddress() {
    assertThat(diagnosis(LinkCondition.READY, reply(offer()), HOST).causes()).isEmpty();
    var holder = new SeenHost(ADDRESS, SERVER_MAC);
    assertThat(diagnosis(LinkCondition.READY, reply(offer()), holder).main().map(Cause::word))
        .contains("address-taken");
  }
}

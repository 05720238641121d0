package org.jdhclient.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client6.ServerMessage.LINK_LOCAL;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.diagnosis.Causes6Lines.given;
import static org.jdhclient.diagnosis.Causes6Lines.refusing;
import static org.jdhclient.diagnosis.Causes6Lines.server;
import static org.jdhclient.diagnosis.Sights.SERVER_MAC;
import static org.jdhclient.diagnosis.Sights.diagnosis6;
import static org.jdhclient.diagnosis.Sights.reply6;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.DefaultRoute;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.LinkLocal;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.PortOf;
import org.jdhclient.diagnosis.observe.RouterHeard;
import org.jdhclient.diagnosis.observe.RoutersIgnored;
import org.jdhclient.diagnosis.observe.XdpProgram;
import org.jdhclient.diagnosis.segment.Departure;
import org.jdhclient.diagnosis.segment.Incoming;
import org.jdhclient.diagnosis.segment.MisaddressedReply;
import org.jdhclient.diagnosis.segment.SeenNeighbor;
import org.jdhclient.diagnosis.segment.SeenRouter;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.TaggedFrames;
import org.jdhclient.diagnosis.segment.UnansweredSolicitation;
import org.jdhclient.diagnosis.segment.UndeliveredReply;
import org.jdhclient.diagnosis.segment.UnreadableFrame;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is concluded of DHCPv6. */
class Diagnosis6Test {
  private static final Ipv6Address OWN = Ipv6Address.parse("fe80::2");
  private static final MacAddress OTHER_MAC = MacAddress.parse("00:16:3e:99:99:99");
  private static final RouterHeard ROUTER = new RouterHeard(RouterWord.MANAGED);
  private static final SeenNeighbor NEIGHBOR = new SeenNeighbor(LINK_LOCAL, SERVER_MAC);

  private static Diagnosis seen(Observation... observations) {
    return diagnosis6(
        Stream.concat(
                Stream.of(LinkCondition.READY, new LinkLocal.Usable(OWN)), Stream.of(observations))
            .toArray(Observation[]::new));
  }

  private static List<String> words(Diagnosis diagnosis) {
    return diagnosis.causes().stream().map(Cause::word).toList();
  }

  private static void assertMain(String word, Observation... observations) {
    var diagnosis = seen(observations);
    assertThat(diagnosis.main().map(Cause::word)).contains(word);
    assertThat(diagnosis.outcome()).isEqualTo(Effect.NO_LEASE);
  }

  @Test
  void anAdvertisementInOrderIsALease() {
    var diagnosis = seen(ROUTER, given(advertise().address()));

    assertThat(diagnosis.causes()).isEmpty();
    assertThat(diagnosis.wouldGetLease()).isTrue();
  }

  @Test
  void withoutALinkLocalAddressNobodyWasAskedSoNobodyIsSilent() {
    var diagnosis = diagnosis6(LinkCondition.READY, new LinkLocal.Missing(""), ROUTER);

    assertThat(words(diagnosis)).containsExactly("no-link-local");
    assertThat(diagnosis.wouldGetLease()).isFalse();
  }

  @Test
  void aTentativeOneLeavesItOpen() {
    var diagnosis = diagnosis6(LinkCondition.READY, new LinkLocal.Tentative(OWN));

    assertThat(words(diagnosis)).containsExactly("link-local-tentative");
    assertThat(diagnosis.outcome()).isEqualTo(Effect.UNDECIDED);
  }

  @Test
  void silenceIsExplainedByWhatRoutersSay() {
    assertMain("router-says-no-dhcpv6", new SeenRouter(SERVER_MAC, false, false, 1800), NEIGHBOR);
    assertMain("router-says-options-only", new SeenRouter(SERVER_MAC, false, true, 1800), NEIGHBOR);
    assertMain("no-dhcpv6-server", new SeenRouter(SERVER_MAC, true, false, 1800), NEIGHBOR);
    assertMain(
        "no-dhcpv6-server", ROUTER, new SeenRouter(SERVER_MAC, false, false, 1800), NEIGHBOR);
    assertMain("silence-dhcpv6", new Departure(3, ""), new Incoming(4, 11));
  }

  @Test
  void whatAClientOfEitherFamilyMeetsIsToldAsThere() {
    assertMain("nothing-comes", new Departure(3, ""), new Incoming(0, 11));
    assertMain("nothing-leaves", new Departure(0, "ENOBUFS"), new Incoming(4, 11));
    assertMain("reply-dropped-here", new UndeliveredReply(LINK_LOCAL, SERVER_MAC));
    assertMain("serves-others-only", server(Sign.ANSWERED_OTHERS), NEIGHBOR);
    assertMain("replies-unusable", new UnreadableFrame(SERVER_MAC, "too short"), NEIGHBOR);
    assertThat(seen(new PortOf("br0", "bridge")).main().orElseThrow().cure())
        .endsWith("jdhclient -6 br0.");
    assertThat(seen(new Departure(0, "")).main().orElseThrow().cure())
        .contains("UDP from port 546 to port 547");
  }

  @Test
  void aServerWhoseReplyIsLostIsNotToldToGiveNoAddress() {
    for (var lost :
        List.of(
            new UndeliveredReply(LINK_LOCAL, SERVER_MAC),
            new MisaddressedReply(LINK_LOCAL, SERVER_MAC, OTHER_MAC))) {
      assertThat(seen(server(Sign.INFORMED_US), NEIGHBOR, lost).causes()).hasSize(1);
      assertThat(seen(new RouterHeard(RouterWord.NEITHER), NEIGHBOR, lost).causes()).hasSize(1);
      assertThat(seen(new RouterHeard(RouterWord.OTHER), NEIGHBOR, lost).causes()).hasSize(1);
    }
    assertMain("reply-misaddressed", new MisaddressedReply(LINK_LOCAL, SERVER_MAC, OTHER_MAC));
  }

  @Test
  void aFirewallOfThisGuestIsNoSilentServer() {
    var inVain = new UnansweredSolicitation(NEIGHBOR, OWN);

    assertMain("neighbour-solicitation-unanswered", NEIGHBOR, inVain);
    assertMain(
        "neighbour-solicitation-unanswered",
        new SeenRouter(SERVER_MAC, false, false, 1800),
        inVain);
    assertMain("nothing-leaves", new Departure(0, ""), inVain);
    assertThat(words(seen(ROUTER, given(advertise().address()), inVain))).isEmpty();
  }

  @Test
  void whatMayBeTheCauseIsToldAfterWhatUsuallyIs() {
    var some = new Incoming(3, 11);
    assertThat(words(seen(NEIGHBOR, new TaggedFrames(7))))
        .containsExactly("no-dhcpv6-server", "vlan-tagged");
    assertThat(words(seen(NEIGHBOR, new XdpProgram(), some)))
        .containsExactly("no-dhcpv6-server", "xdp-program");
    var recorded = new LeaseOnRecord(List.of("2001:db8::10"), List.of());
    assertThat(seen(recorded, NEIGHBOR, new XdpProgram(), some).outcome())
        .isEqualTo(Effect.RECORDED_LEASE);
  }

  @Test
  void aServerThatInformsOnlyIsNamed() {
    assertMain("options-only-server", server(Sign.INFORMED_US), NEIGHBOR);
  }

  /** RFC 9915 18.2.3: a Confirm that nobody answers changes nothing. */
  @Test
  void aLeaseOnRecordOutlastsSilence() {
    var recorded = new LeaseOnRecord(List.of("2001:db8::10"), List.of());
    for (var noServer : List.of(NEIGHBOR, new SeenRouter(SERVER_MAC, false, false, 1800))) {
      var diagnosis = seen(recorded, noServer);
      assertThat(diagnosis.outcome()).isEqualTo(Effect.RECORDED_LEASE);
      assertThat(diagnosis.wouldGetLease()).isTrue();
    }
    assertThat(words(seen(recorded, NEIGHBOR))).containsExactly("no-dhcpv6-server");
    assertThat(seen(recorded, new Departure(0, "ENOBUFS"), new Incoming(4, 11)).outcome())
        .isEqualTo(Effect.RECORDED_LEASE);
  }

  @Test
  void aLeaseOnRecordIsNoneWhereAServerOrTheGuestSaysSo() {
    var recorded = new LeaseOnRecord(List.of("2001:db8::10"), List.of());
    assertMain("not-on-link", recorded, server(Sign.NOT_ON_LINK), NEIGHBOR);
    assertMain("no-binding", recorded, server(Sign.NO_BINDING), NEIGHBOR);
    assertMain("lease-taken-back", recorded, server(Sign.TAKEN_BACK), NEIGHBOR);
    assertThat(diagnosis6(LinkCondition.READY, new LinkLocal.Missing(""), recorded).wouldGetLease())
        .isFalse();
    assertThat(diagnosis6(LinkCondition.NO_CARRIER, recorded).wouldGetLease()).isFalse();
    assertThat(seen(recorded, server(Sign.CONFIRMED_US), NEIGHBOR).outcome())
        .isEqualTo(Effect.RECORDED_LEASE);
  }

  @Test
  void aLeaseOnRecordIsLeftWhereRepliesAreRefused() {
    var recorded = new LeaseOnRecord(List.of("2001:db8::10"), List.of());
    var unfinished = reply6(advertise().address(), ChecksumVerdict.PARTIAL_BY_RESIDUE);
    var refused = seen(ROUTER, recorded, unfinished);
    assertThat(words(refused)).containsExactly("checksum-unfinished");
    assertThat(LastLine.of(refused))
        .startsWith(
            "A normal run (--checksum=kernel) would get only the lease on record, 2001:db8::10,"
                + " until that ends: the UDP checksums of the replies are unfinished");

    var none = refusing(StatusCode.NO_ADDRS_AVAIL);
    assertThat(LastLine.of(seen(ROUTER, recorded, server(Sign.CONFIRMED_US), none)))
        .contains(
            "only the lease on record, 2001:db8::10, which fe80::1 (00:16:3e:00:00:00) confirms:"
                + " fe80::1 (00:16:3e:00:00:00) answers, and has no address");
    assertMain("no-addrs-avail", ROUTER, recorded, server(Sign.NOT_ON_LINK), none);
    assertThat(words(seen(ROUTER, recorded, unfinished, given(advertise().address())))).isEmpty();
  }

  @Test
  void whatServersSayOfTheRecordedLeaseIsTroubleIfTheyGiveAnother() {
    var given = given(advertise().address());
    assertMain("not-on-link", server(Sign.NOT_ON_LINK), NEIGHBOR);

    var moved = seen(ROUTER, given, server(Sign.NOT_ON_LINK));
    assertThat(words(moved)).containsExactly("not-on-link");
    assertThat(moved.wouldGetLease()).isTrue();
    assertThat(words(seen(ROUTER, given, server(Sign.NO_BINDING)))).containsExactly("no-binding");
    assertThat(words(seen(ROUTER, given, server(Sign.CONFIRMED_US)))).isEmpty();
  }

  @Test
  void aRecordedLeaseThatIsConfirmedIsALease() {
    var diagnosis = seen(server(Sign.CONFIRMED_US), NEIGHBOR);

    assertThat(words(diagnosis)).containsExactly("recorded-lease-only");
    assertThat(diagnosis.main().orElseThrow().verdict()).endsWith("answers no Solicit");
    assertThat(diagnosis.wouldGetLease()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2, no-addrs-avail", "6, no-prefix-avail", "1, server-refuses"})
  void aServersStatusIsTheCause(int status, String word) {
    var diagnosis = seen(ROUTER, refusing(status));

    assertThat(words(diagnosis)).containsExactly(word);
    assertThat(diagnosis.main().orElseThrow().verdict())
        .contains(new StatusCode(status, Octets.EMPTY).name());
    assertThat(diagnosis.wouldGetLease()).isFalse();
  }

  @Test
  void oneServerThatGivesIsEnough() {
    var diagnosis = seen(ROUTER, refusing(StatusCode.NO_ADDRS_AVAIL), given(advertise().address()));

    assertThat(diagnosis.wouldGetLease()).isTrue();
  }

  @Test
  void unfinishedChecksumsAreRefusedWithTheCuresOfIpv6() {
    var diagnosis = seen(ROUTER, reply6(advertise().address(), ChecksumVerdict.PARTIAL_BY_RESIDUE));
    var main = diagnosis.main().orElseThrow();

    assertThat(main.word()).isEqualTo("checksum-unfinished");
    assertThat(main.cure())
        .startsWith("jdhclient -6 --checksum=tolerant eth0 would get one.")
        .contains("ethtool -K BRIDGE tx off");
    assertThat(String.join("\n", main.more()))
        .contains("ip6tables", "match ip6 dport 546 0xffff action csum udp")
        .doesNotContain("bootpc");
  }

  @Test
  void anAddressWithoutARouterLeadsNowhere() {
    var diagnosis = seen(new RouterHeard(RouterWord.NONE_SEEN), given(advertise().address()));

    assertThat(words(diagnosis)).containsExactly("no-router");
    assertThat(diagnosis.wouldGetLease()).isTrue();
    assertThat(words(seen(given(reply())))).as("of options alone nobody asks").isEmpty();
    assertThat(LastLine.of(seen(given(reply())))).endsWith(" would get options.");
    assertThat(words(seen(given(advertise().address()), new DefaultRoute()))).isEmpty();
  }

  @Test
  void aRouterThatIsNoDefaultRouterLeadsNowhereEither() {
    var given = given(advertise().address());
    var router = new SeenRouter(SERVER_MAC, true, false, 0);

    assertThat(words(seen(ROUTER, router, given))).containsExactly("no-default-router");
    assertThat(words(seen(router, new SeenRouter(OTHER_MAC, false, false, 9), given))).isEmpty();
    assertThat(words(seen(router, given, new DefaultRoute()))).isEmpty();
    assertThat(words(seen(router, NEIGHBOR))).containsExactly("no-dhcpv6-server");
  }

  @ParameterizedTest
  @EnumSource(RoutersIgnored.class)
  void aRouterThatTheGuestIgnoresDoesNot(RoutersIgnored how) {
    var given = given(advertise().address());
    var router = new SeenRouter(SERVER_MAC, true, false, 1800);

    assertThat(words(seen(how, router, given))).containsExactly("router-ignored");
    assertThat(seen(how, router, given).wouldGetLease()).isTrue();
    assertThat(words(seen(how, router, given, new DefaultRoute()))).isEmpty();
    assertThat(words(seen(how, new RouterHeard(RouterWord.NONE_SEEN), given)))
        .containsExactly("no-router");
  }
}

package org.jdhclient.diagnosis.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.client6.ServerMessage.lent;
import static org.jdhclient.client6.ServerMessage.reply;
import static org.jdhclient.client6.ServerMessage.times;
import static org.jdhclient.dhcp6.Dhcp6MessageType.CONFIRM;
import static org.jdhclient.dhcp6.Dhcp6MessageType.INFORMATION_REQUEST;
import static org.jdhclient.dhcp6.Dhcp6MessageType.REBIND;
import static org.jdhclient.dhcp6.Dhcp6MessageType.SOLICIT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client6.Configs;
import org.jdhclient.client6.ServerMessage;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.diagnosis.observe.Traffic;
import org.jdhclient.diagnosis.segment.Departure;
import org.jdhclient.diagnosis.segment.MisaddressedReply;
import org.jdhclient.diagnosis.segment.SeenNeighbor;
import org.jdhclient.diagnosis.segment.SeenRouter;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.UnansweredSolicitation;
import org.jdhclient.diagnosis.segment.UndeliveredReply;
import org.jdhclient.diagnosis.segment.UnreadableFrame;
import org.jdhclient.lease6.Extension;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Asked;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame.Heading;
import org.junit.jupiter.api.Test;

/** What is asked of DHCPv6 in which order, and what the answers are taken for. */
class Inquiry6Test {
  private static final int SOLICITATION = 135;
  private static final int ADVERTISEMENT = 136;
  private static final int ROUTER_SOLICITATION = 133;
  private static final int ECHO_REQUEST = 128;
  private static final int UDP = 17;
  private static final int ICMPV6 = 58;

  private static Lease6 recorded(ServerMessage message) {
    var received = message.decoded(1);
    var wanted =
        received.associations().stream().map(IdentityAssociation::name).collect(Collectors.toSet());
    return Extension.granted(received, wanted, received.options(), BootTime.ofSeconds(0)).lease();
  }

  @Test
  void solicitsAndThenASecondLook() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0).asks(SOLICIT);
    assertThat(talk.icmp()).containsExactly(ROUTER_SOLICITATION);
    talk.at(1).asks(SOLICIT);
    talk.at(2).asks();
    talk.at(3).asks(SOLICIT);
    talk.at(6).asks(INFORMATION_REQUEST);
    assertThat(talk.icmp()).containsExactly(ROUTER_SOLICITATION, ECHO_REQUEST);
    talk.at(8).asks(INFORMATION_REQUEST);
    talk.at(11);
    assertThat(talk.isOver()).isTrue();
    assertThat(talk.seen(Traffic.class))
        .extracting(Traffic::asked)
        .containsExactly(new Asked(3, "Solicit"));
  }

  @Test
  void nothingIsToBeGivenBeforeItIsRequested() {
    var talk = Inquiry6Talk.begin(Configs.rapid());

    talk.at(0);
    assertThat(talk.asked(SOLICIT))
        .noneMatch(solicit -> solicit.options().has(KnownOptions.RAPID_COMMIT));
    talk.hears(reply().option(KnownOptions.RAPID_COMMIT, Octets.EMPTY).address());
    assertThat(talk.seen(SeenReply6.class))
        .extracting(seen -> seen.refusal().orElseThrow().reason())
        .containsExactly(Discard.UNEXPECTED_TYPE);
  }

  @Test
  void anAdvertisementEndsTheFirstLookWithoutASecond() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0).asks(SOLICIT);
    talk.hears(advertise().address());
    talk.at(3).asks();
    assertThat(talk.isOver()).as("a router may come yet").isFalse();
    talk.at(4);

    assertThat(talk.isOver()).isTrue();
    assertThat(talk.seen(SeenReply6.class))
        .singleElement()
        .satisfies(seen -> assertThat(seen.refusal()).isEmpty());
  }

  @Test
  void aStatusIsARefusalAsOfTheMachine() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0);
    talk.hears(advertise().refusing(AssociationType.IA_NA, StatusCode.NO_ADDRS_AVAIL));

    var seen = talk.seen(SeenReply6.class).get(0);
    assertThat(seen.refusal().orElseThrow().reason()).isEqualTo(Discard.UNUSABLE);
    assertThat(seen.complaint().map(StatusCode::name)).contains("NoAddrsAvail");
  }

  @Test
  void whatIsNoDatagramIsToldWithItsSender() {
    var talk = Inquiry6Talk.begin(Configs.address());
    talk.at(0);

    talk.hearsCut(advertise().address());

    assertThat(talk.seen(SeenReply6.class)).isEmpty();
    assertThat(talk.seen(UnreadableFrame.class))
        .extracting(UnreadableFrame::sender)
        .containsExactly(MacAddress.parse("00:16:3e:00:00:00"));
  }

  @Test
  void whoWantsOptionsAloneAsksForThem() {
    var talk = Inquiry6Talk.begin(Configs.stateless(), Optional.of(recorded(reply().address())));

    talk.at(0).asks(INFORMATION_REQUEST);
    talk.at(1).asks(INFORMATION_REQUEST);
    talk.at(3).asks(INFORMATION_REQUEST);
    talk.at(6).asks();
    talk.hears(reply());

    assertThat(talk.seen(SeenReply6.class))
        .singleElement()
        .satisfies(seen -> assertThat(seen.refusal()).isEmpty());
  }

  @Test
  void theRecordedLeaseIsAskedOfAsAClientDoesThatComesBack() {
    var talk = Inquiry6Talk.begin(Configs.address(), Optional.of(recorded(reply().address())));

    talk.at(0).asks(CONFIRM, SOLICIT);
    talk.hearsAnswerTo(CONFIRM, reply().status(StatusCode.NOT_ON_LINK));
    talk.at(1).asks(CONFIRM, SOLICIT);
    talk.hearsAnswerTo(CONFIRM, reply().status(StatusCode.SUCCESS));

    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.NOT_ON_LINK, Sign.CONFIRMED_US);
  }

  @Test
  void ofTheRecordedLeaseItCountsWhatAClientHears() {
    var talk = Inquiry6Talk.begin(Configs.address(), Optional.of(recorded(reply().address())));
    talk.at(0);

    talk.tapsAnswerTo(CONFIRM, reply().status(StatusCode.SUCCESS));
    talk.hearsAnswerTo(CONFIRM, advertise().status(StatusCode.SUCCESS));
    talk.hearsAnswerTo(CONFIRM, reply().to(ServerMessage.OTHER_SERVER));

    assertThat(talk.seen(SeenServer.class)).isEmpty();
    assertThat(talk.seen(UndeliveredReply.class)).hasSize(1);
    talk.hearsAnswerTo(CONFIRM, reply().status(StatusCode.SUCCESS));
    assertThat(talk.seen(UndeliveredReply.class)).isEmpty();
  }

  @Test
  void ofTheRecordedLeaseAWrongChecksumConfirmsNothing() {
    var talk = Inquiry6Talk.begin(Configs.address(), Optional.of(recorded(reply().address())));
    talk.at(0);

    talk.hearsDamagedAnswerTo(CONFIRM, reply().status(StatusCode.SUCCESS));
    talk.hearsDamagedAnswerTo(CONFIRM, reply().status(StatusCode.NOT_ON_LINK));

    assertThat(talk.seen(SeenServer.class)).isEmpty();
    assertThat(talk.seen(SeenReply6.class))
        .extracting(seen -> seen.refusalIn(ChecksumMode.KERNEL))
        .containsExactly(
            "its UDP checksum is wrong", "unusable (of the lease on record: NotOnLink: because)");
  }

  @Test
  void theRecordedLeaseIsSeenAsFarAsItIsWanted() {
    var lease = recorded(reply().address().prefix());

    assertThat(
            Inquiry6Talk.begin(Configs.addressAndPrefix(), Optional.of(lease))
                .seen(LeaseOnRecord.class))
        .extracting(LeaseOnRecord::text)
        .containsExactly("a lease on record that still runs: 2001:db8::10, 2001:db8:1::/56");
    assertThat(Inquiry6Talk.begin(Configs.address(), Optional.of(lease)).seen(LeaseOnRecord.class))
        .extracting(LeaseOnRecord::what)
        .containsExactly("2001:db8::10");
    assertThat(
            Inquiry6Talk.begin(Configs.stateless(), Optional.of(lease)).seen(LeaseOnRecord.class))
        .isEmpty();
  }

  @Test
  void ofAPrefixItIsARebindOfThatAlone() {
    var talk =
        Inquiry6Talk.begin(Configs.addressAndPrefix(), Optional.of(recorded(reply().prefix())));

    talk.at(0).asks(REBIND, SOLICIT);
    assertThat(talk.asked(REBIND).get(0).options().has(KnownOptions.IA_NA)).isFalse();
    talk.hearsAnswerTo(REBIND, reply().refusing(AssociationType.IA_PD, StatusCode.NO_BINDING));

    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.NO_BINDING);
  }

  /** RFC 9915 18.3.5: so a server ends what is of this link no more. */
  @Test
  void whoGivesItNoTimeTakesItBack() {
    var talk =
        Inquiry6Talk.begin(
            Configs.addressAndPrefix(), Optional.of(recorded(reply().address().prefix())));
    var takesBack =
        reply()
            .na(1, times(0, 0), lent(ServerMessage.ADDRESS, 0, 0))
            .pd(1, times(0, 0), lent(ServerMessage.PREFIX, 0, 0));

    talk.at(0).hearsDamagedAnswerTo(REBIND, takesBack);
    assertThat(talk.seen(SeenReply6.class))
        .extracting(seen -> seen.refusalIn(ChecksumMode.KERNEL))
        .containsExactly("unusable (of the lease on record: it is taken back)");
    talk.hearsAnswerTo(REBIND, takesBack);

    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.TAKEN_BACK);
  }

  @Test
  void whatAClientIsLeftWithIsNamed() {
    var lease = recorded(reply().address().prefix());
    var withoutPrefix = reply().address().refusing(AssociationType.IA_PD, StatusCode.NO_BINDING);
    var prefixTakenBack = reply().address().pd(1, times(0, 0), lent(ServerMessage.PREFIX, 0, 0));
    for (var answer : List.of(withoutPrefix, prefixTakenBack)) {
      var talk = Inquiry6Talk.begin(Configs.addressAndPrefix(), Optional.of(lease));

      talk.at(0).hearsAnswerTo(REBIND, answer);

      assertThat(talk.seen(SeenServer.class))
          .extracting(SeenServer::sign)
          .containsExactly(Sign.CONFIRMED_US);
      assertThat(talk.seen(LeaseOnRecord.class))
          .extracting(LeaseOnRecord::what)
          .containsExactly("2001:db8::10");
    }
  }

  @Test
  void whoInformsIsAskedOnceMore() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0);
    talk.at(6);
    talk.tapsAnswerTo(INFORMATION_REQUEST, reply());
    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.INFORMED_US);
    talk.at(7).asks(SOLICIT);
    talk.at(10);
    assertThat(talk.isOver()).isTrue();
  }

  @Test
  void routersTellByTheirFlagsAndAreHosts() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0).tapsRouter(0x40);

    assertThat(talk.seen(SeenRouter.class))
        .singleElement()
        .satisfies(router -> assertThat(router.managed()).isFalse())
        .satisfies(router -> assertThat(router.other()).isTrue())
        .satisfies(router -> assertThat(router.lifetime()).isEqualTo(1800));
    assertThat(talk.seen(SeenNeighbor.class)).hasSize(1);
  }

  @Test
  void anotherClientsAnswersShowItsServer() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(1).tapsAnswerToAnother(advertise().address());

    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.ANSWERED_OTHERS);
  }

  @Test
  void anAdvertisementThatOnlyTheTapSeesIsUndelivered() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0).tapsAnswerTo(SOLICIT, advertise().address());

    assertThat(talk.seen(UndeliveredReply.class)).hasSize(1);
  }

  @Test
  void anAnswerToAnotherHardwareAddressIsAstrayAndNotUndelivered() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0).tapsAstray(SOLICIT, advertise().address());
    talk.at(6).tapsAstray(INFORMATION_REQUEST, reply());

    assertThat(talk.seen(MisaddressedReply.class))
        .extracting(MisaddressedReply::destination)
        .containsExactly(Inquiry6Talk.ANOTHER);
    assertThat(talk.seen(UndeliveredReply.class)).isEmpty();
    assertThat(talk.seen(SeenServer.class)).isEmpty();
  }

  @Test
  void whoAsksForOurHardwareAddressInVainIsTold() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0).tapsNeighbor(SOLICITATION, ServerMessage.LINK_LOCAL, Heading.TO_US);
    assertThat(talk.seen(UnansweredSolicitation.class))
        .extracting(seen -> seen.by().address())
        .containsExactly(ServerMessage.LINK_LOCAL);
    talk.at(1).tapsNeighbor(ADVERTISEMENT, ServerMessage.LINK_LOCAL, Heading.FROM_US);
    assertThat(talk.seen(UnansweredSolicitation.class)).isEmpty();
  }

  @Test
  void whoWantsToHaveOurAddressAsksForNoHardwareAddress() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0).tapsNeighbor(SOLICITATION, Ipv6Address.ANY, Heading.TO_US);
    talk.tapsNeighbor(SOLICITATION, ServerMessage.LINK_LOCAL, Heading.FROM_US);

    assertThat(talk.seen(UnansweredSolicitation.class)).isEmpty();
  }

  @Test
  void whatLeavesIsDhcpAndNotWhatIsBesideIt() {
    var talk = Inquiry6Talk.begin(Configs.address());

    talk.at(0).tapsLeaving(ICMPV6);
    assertThat(talk.seen(Departure.class)).extracting(Departure::seen).containsExactly(0);
    talk.tapsLeaving(UDP);
    assertThat(talk.seen(Departure.class)).extracting(Departure::seen).containsExactly(1);
  }
}

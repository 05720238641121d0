package org.jdhclient.diagnosis.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.octets;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.segment.Departure;
import org.jdhclient.diagnosis.segment.MisaddressedReply;
import org.jdhclient.diagnosis.segment.OwnFramesReturned;
import org.jdhclient.diagnosis.segment.OwnMacElsewhere;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.ShortReply;
import org.jdhclient.diagnosis.segment.UndeliveredReply;
import org.jdhclient.diagnosis.segment.UnreadableFrame;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.EthernetHeader;
import org.junit.jupiter.api.Test;

/** What is asked in which order, and what the answers are taken for. */
class InquiryTest {
  /** Where a frame has it. */
  private static final int IP_CHECKSUM = 14 + 10;

  private static final Ipv4Address RECORDED = Ipv4Address.of(10, 0, 3, 210);

  private static final Ipv4Address ROUTER = Ipv4Address.of(10, 0, 3, 1);

  private static Remembered remembering(Ipv4Address... hosts) {
    var router = octets(ROUTER);
    var lease = ack().address(RECORDED).option(3, router).recorded(BootTime.ofSeconds(0));
    return new Remembered(List.of(lease), List.of(hosts));
  }

  @Test
  void twoDiscoversAndThenASecondLook() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);

    talk.at(0).asks(MessageType.DISCOVER);
    talk.at(3).asksNothing();
    talk.at(4).asks(MessageType.DISCOVER);
    talk.at(10).asks(MessageType.DISCOVER, MessageType.REQUEST);
    talk.at(18);
    assertThat(talk.isOver()).isTrue();
  }

  @Test
  void anAnswerEndsTheFirstLookWithoutASecond() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(0).asks(MessageType.DISCOVER);

    talk.at(1).hears(offer());

    talk.at(4);
    assertThat(talk.isOver()).isTrue();
    assertThat(talk.asked(MessageType.REQUEST)).as("it takes nothing").isEmpty();
    assertThat(talk.probed()).as("whether the offered address is free").contains(ADDRESS);
  }

  @Test
  void anOfferOfWhichNoLeaseCanComeIsUnusable() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(0);

    talk.hears(offer().without(51));
    talk.hears(offer().lease(0));

    assertThat(talk.replies())
        .extracting(reply -> reply.refusal().orElseThrow().toString())
        .containsExactly(
            "unusable (DHCPOFFER from 192.0.2.1: no option 51 (dhcp-lease-time))",
            "unusable (DHCPOFFER from 192.0.2.1: option 51 (dhcp-lease-time): a lease of 0 seconds)");
  }

  @Test
  void anAnswerToOurTransactionIsOursWhateverElseItSays() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(0);

    talk.hears(offer().op(1));
    talk.hears(offer().htype(6));
    talk.hears(offer().chaddr("02000000000100"));

    assertThat(talk.replies())
        .extracting(reply -> reply.refusal().orElseThrow().reason())
        .containsExactly(
            Discard.NOT_A_REPLY,
            Discard.FOREIGN_HARDWARE_ADDRESS,
            Discard.FOREIGN_HARDWARE_ADDRESS);
  }

  @Test
  void whatIsNoDatagramIsToldWithItsSender() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(0);

    talk.hearsDamaged(IP_CHECKSUM, offer());

    assertThat(talk.replies()).isEmpty();
    assertThat(talk.seen(UnreadableFrame.class))
        .containsExactly(
            new UnreadableFrame(
                MacAddress.parse("00:16:3e:00:00:00"), "IP header checksum is wrong at octet 10"));
  }

  @Test
  void whatIsRequestedIsOursOrNobodys() {
    var unknown = InquiryTalk.begin(Remembered.NOTHING);
    unknown.at(10);
    assertThat(unknown.requested()).containsExactly(Questions.IMPOSSIBLE);

    var known = InquiryTalk.begin(remembering(Ipv4Address.of(10, 0, 3, 7)));
    known.at(10);
    assertThat(known.requested()).containsExactly(RECORDED);
    assertThat(known.probed()).contains(Ipv4Address.of(10, 0, 3, 7));
  }

  @Test
  void noRequestNamesAServerWhichWouldHaveOthersForgetTheirOffers() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(10).taps(InquiryTalk.arpOf(RECORDED));
    talk.at(12);
    talk.at(14);

    assertThat(talk.asked(MessageType.REQUEST))
        .hasSizeGreaterThan(3)
        .allSatisfy(request -> assertThat(request.options().has(54)).isFalse());
  }

  @Test
  void aRefusalOfOursIsAServerThatHearsUs() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(10);

    talk.tapsAnswerTo(MessageType.REQUEST, nak());

    assertThat(talk.seen(SeenServer.class)).extracting(SeenServer::sign).contains(Sign.REFUSED_US);
    talk.at(11).asks(MessageType.DISCOVER);
    talk.at(14);
    assertThat(talk.isOver()).as("nothing more need be asked").isTrue();
  }

  @Test
  void aConfirmationOfTheRecordedLeaseIsTold() {
    var talk = InquiryTalk.begin(remembering());
    talk.at(10);

    talk.tapsAnswerTo(MessageType.REQUEST, ack().address(RECORDED));
    talk.hearsAnswerTo(MessageType.REQUEST, ack().address(RECORDED));

    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.CONFIRMED_US);
    assertThat(talk.seen(UndeliveredReply.class)).isEmpty();
    talk.at(11).asks(MessageType.DISCOVER);
  }

  @Test
  void whereNoOfferIsAnyUseTheRecordIsAskedOf() {
    var talk = InquiryTalk.begin(remembering());
    talk.at(0);

    talk.hears(offer().without(51));
    talk.at(1).asks(MessageType.REQUEST);
    assertThat(talk.requested()).containsExactly(RECORDED);
    assertThat(talk.probed()).contains(ROUTER);
    talk.hearsAnswerTo(MessageType.REQUEST, ack().address(RECORDED));

    assertThat(talk.seen(LeaseOnRecord.class))
        .containsExactly(new LeaseOnRecord(List.of("10.0.3.210"), List.of(ROUTER)));
    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.CONFIRMED_US);
  }

  @Test
  void whereAnOfferIsTheRecordIsNotAskedOf() {
    var talk = InquiryTalk.begin(remembering());
    talk.at(0);

    talk.hears(offer());
    talk.hears(offer().without(51));
    talk.at(1).asks();

    assertThat(talk.requested()).isEmpty();
  }

  @Test
  void whatOnlyTheTapSeesConfirmsNothing() {
    var talk = InquiryTalk.begin(remembering());
    talk.at(10);

    talk.tapsAnswerTo(MessageType.REQUEST, ack().address(RECORDED));

    assertThat(talk.seen(SeenServer.class)).isEmpty();
    assertThat(talk.seen(UndeliveredReply.class)).hasSize(1);
  }

  @Test
  void anAcknowledgementThatAClientRefusesConfirmsNothing() {
    var talk = InquiryTalk.begin(remembering());
    talk.at(10);

    talk.hearsDamagedAnswerTo(MessageType.REQUEST, ack().address(RECORDED));
    talk.hearsAnswerTo(MessageType.REQUEST, ack().address(ADDRESS));
    talk.hearsDamagedAnswerTo(MessageType.REQUEST, nak());

    assertThat(talk.seen(SeenServer.class)).isEmpty();
    assertThat(talk.replies())
        .extracting(reply -> reply.refusalIn(ChecksumMode.KERNEL))
        .containsExactly(
            "its UDP checksum is wrong",
            "unusable (DHCPACK from 192.0.2.1: yiaddr 192.0.2.10 where 10.0.3.210 was asked for)",
            "unusable (it refuses the lease on record)");
  }

  @Test
  void aRefusalOfTheRecordedLeaseIsAServerThatHearsUs() {
    var talk = InquiryTalk.begin(remembering());
    talk.at(10);

    talk.tapsAnswerTo(MessageType.REQUEST, nak());
    talk.hearsAnswerTo(MessageType.REQUEST, nak());

    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.REFUSED_US, Sign.REFUSED_RECORDED);
  }

  @Test
  void whoAcknowledgesAnythingConfirmsNoLease() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(10);

    talk.tapsAnswerTo(MessageType.REQUEST, ack());
    talk.hearsAnswerTo(MessageType.REQUEST, ack());

    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.ACKNOWLEDGED_US);
    talk.at(11).asks(MessageType.DISCOVER);
  }

  @Test
  void anAnswerToTheShortDiscoverIsKeptApart() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(0);
    talk.at(10);

    talk.tapsAnswerTo(MessageType.DISCOVER, offer());

    assertThat(talk.seen(ShortReply.class)).hasSize(1);
    assertThat(talk.replies()).isEmpty();
  }

  @Test
  void aHostThatIsThereIsAskedByItselfAndAsAStranger() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(10).taps(InquiryTalk.arpOf(RECORDED));
    assertThat(talk.seen(SeenHost.class)).hasSize(1);

    talk.at(12).asks(MessageType.REQUEST);
    talk.at(14).asks(MessageType.REQUEST, MessageType.REQUEST);

    talk.tapsAnswerTo(MessageType.REQUEST, nak());
    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.REFUSED_A_STRANGER);
  }

  @Test
  void anotherClientsAnswersShowItsServer() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);

    talk.at(1).taps(InquiryTalk.fromServer(ack().xid(77)));

    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.ANSWERED_OTHERS);
  }

  @Test
  void aReplyThatOnlyTheTapSeesIsUndelivered() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(0);

    talk.tapsAnswerTo(MessageType.DISCOVER, offer());

    assertThat(talk.seen(UndeliveredReply.class)).hasSize(1);
  }

  @Test
  void aReplyToAnotherHardwareAddressIsAstrayAndNotUndelivered() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(0).tapsAstray(MessageType.DISCOVER, offer());

    assertThat(talk.seen(MisaddressedReply.class))
        .extracting(MisaddressedReply::destination)
        .containsExactly(InquiryTalk.ANOTHER);
    assertThat(talk.seen(UndeliveredReply.class)).isEmpty();
    talk.at(10).tapsAstray(MessageType.DISCOVER, offer());
    assertThat(talk.seen(ShortReply.class)).isEmpty();
  }

  @Test
  void aStrangersAnswerGoesToTheStranger() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(10).taps(InquiryTalk.arpOf(RECORDED));
    talk.at(14).tapsAstray(MessageType.REQUEST, nak());

    assertThat(talk.seen(MisaddressedReply.class)).isEmpty();
    assertThat(talk.seen(SeenServer.class))
        .extracting(SeenServer::sign)
        .containsExactly(Sign.REFUSED_A_STRANGER);
  }

  @Test
  void framesUnderOurAddressAreACopyOrALoop() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);
    talk.at(0);

    talk.tapsOwnFrames();
    assertThat(talk.seen(OwnFramesReturned.class)).hasSize(1);
    assertThat(talk.seen(OwnMacElsewhere.class)).isEmpty();

    talk.taps(InquiryTalk.arpOfACopy(RECORDED));
    assertThat(talk.seen(OwnMacElsewhere.class)).hasSize(1);
  }

  @Test
  void whatLeavesIsDhcpAndNotTheArpBesideIt() {
    var talk = InquiryTalk.begin(Remembered.NOTHING);

    talk.at(10).tapsLeaving(EthernetHeader.ETHERTYPE_ARP);
    assertThat(talk.seen(Departure.class)).extracting(Departure::seen).containsExactly(0);
    talk.tapsLeaving(EthernetHeader.ETHERTYPE_IPV4);
    assertThat(talk.seen(Departure.class)).extracting(Departure::seen).doesNotContain(0);
  }
}

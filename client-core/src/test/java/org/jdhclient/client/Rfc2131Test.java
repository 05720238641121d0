package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REQUEST;
import static org.jdhclient.client.ServerMessage.ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.nak;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.stream.LongStream;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.Ports;
import org.jdhclient.config.Timing;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 2131 up to the lease; {@link Rfc2131ExtensionTest} has what comes after. */
class Rfc2131Test {
  private static final int LONGEST_THAT_MUST_FIT = 576;

  @Test
  @DisplayName("R2131-4.1-magic: options begin with 99.130.83.99, and without it is no DHCP")
  void magic() {
    var discover = Conversation.begin().next().message().encode();
    assertThat(discover.slice(236, 240)).isEqualTo(Hex.octets("63825363"));
    var bootp = new OctetWriter().octets(discover).putU16(236, 0).toOctets();
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> DhcpMessage.decode(bootp));
  }

  @Test
  @DisplayName("R2131-2-minsize: 576 octets are received, and at least 300 are sent")
  void minimumSizes() throws Exception {
    assertThat(Conversation.begin().next().message().encode().length()).isEqualTo(300);
    var filler = LONGEST_THAT_MUST_FIT - offer().decoded(0).encode().length();
    var longOffer = offer().option(224, Hex.repeated(1, filler));
    assertThat(ServerMessage.reencoded(longOffer).options().has(224)).isTrue();
  }

  @Test
  @DisplayName("R2131-2-flags: the reserved bits of flags are zero")
  void reservedFlags() {
    assertThat(Conversation.begin().serverSends(offer()).serverSends(ack()).at(1800).allSent())
        .hasSizeGreaterThan(2)
        .allSatisfy(sent -> assertThat(sent.message().flags() & 0x7fff).isZero());
  }

  @Test
  @DisplayName("R2131-4.1-bcast: the broadcast bit is clear, and unicast to yiaddr is accepted")
  void unicastReplies() {
    var conversation = Conversation.begin();
    assertThat(conversation.next().message().flags()).isZero();
    conversation.serverSends(offer().sentTo(ADDRESS)).clientIs(Requesting.class);
    conversation.serverSends(ack().sentTo(ADDRESS)).clientIs(Bound.class);
  }

  /** What servers take for everyone's address: also that of whole networks, and of none. */
  @ParameterizedTest
  @ValueSource(
      strings = {"192.0.2.255", "192.0.2.15", "192.0.255.255", "192.255.255.255", "0.0.0.0"})
  void repliesToOtherBroadcastAddresses(String destination) {
    var everyone = Ipv4Address.parse(destination);
    Conversation.begin()
        .serverSends(offer().sentTo(everyone))
        .clientIs(Requesting.class)
        .serverSends(ack().sentTo(everyone))
        .clientIs(Bound.class)
        .at(1800)
        .serverSends(ack().sentTo(everyone))
        .clientIs(Bound.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.255", "192.0.2.63", "0.0.0.0"})
  void aRefusalToOtherBroadcastAddresses(String destination) {
    Conversation.begin()
        .serverSends(offer())
        .serverSends(nak().sentTo(Ipv4Address.parse(destination)))
        .clientIs(Phase.SELECTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.11", "192.0.2.10", "192.0.2.99", "198.51.100.255", "224.0.0.1"})
  void repliesToSomebodyElse(String destination) {
    var other = Ipv4Address.parse(destination);
    Conversation.begin()
        .serverSends(offer().address(Ipv4Address.of(192, 0, 2, 20)).sentTo(other))
        .clientIgnoresBecause(Discard.FOREIGN_DESTINATION);
  }

  @Test
  @DisplayName("R2131-4.1-giaddr: who plays a relay agent is answered at its address")
  void repliesToTheRelayAgentThatIsPlayed() {
    var relay = Ipv4Address.of(198, 51, 100, 99);
    Conversation.begin(Conversation.config().relayedBy(relay), 1)
        .serverSends(offer().sentTo(relay))
        .clientIs(Requesting.class)
        .serverSends(ack().sentTo(relay))
        .clientIs(Bound.class)
        .at(1800)
        .serverSends(ack().sentTo(relay))
        .clientIs(Bound.class);
  }

  @Test
  @DisplayName("R2131-4.1-port: messages go from port 68 to port 67")
  void ports() {
    assertThat(Conversation.config().ports()).isEqualTo(new Ports(68, 67));
  }

  @Test
  @DisplayName("R2131-2-clientid-same: one client identifier stands in all messages")
  void sameIdentifier() {
    var config = Conversation.config(Hex.octets("ff0102"), Timing.DEFAULT);
    var conversation = Conversation.begin(config, 1).serverSends(offer()).serverSends(ack());
    assertThat(conversation.at(3601).allSent())
        .hasSizeGreaterThan(4)
        .allSatisfy(
            sent -> assertThat(sent.message().options().get(61)).contains(Hex.octets("ff0102")));
  }

  @Test
  @DisplayName("R2131-4.1-xid: each transaction draws its xid, and a reply with another is dropped")
  void transactions() {
    var xids =
        LongStream.range(0, 1000)
            .mapToObj(seed -> Conversation.begin(Conversation.config(), seed).xid());
    assertThat(xids).doesNotHaveDuplicates();
    var conversation = Conversation.begin();
    conversation
        .serverSends(offer().xid(conversation.xid() + 1))
        .clientIgnoresBecause(Discard.FOREIGN_TRANSACTION);
  }

  @Test
  @DisplayName("R2131-4.1-chaddr: a reply with another chaddr or htype is dropped")
  void hardwareAddress() {
    Conversation.begin()
        .serverSends(offer().chaddr("020000000003"))
        .clientIgnoresBecause(Discard.FOREIGN_HARDWARE_ADDRESS)
        .serverSends(offer().htype(32))
        .clientIgnoresBecause(Discard.FOREIGN_HARDWARE_ADDRESS);
  }

  @Test
  @DisplayName("R2131-4.1-backoff: intervals grow by chance up to a cutoff")
  void backoff() {
    var attempts = Conversation.begin(Conversation.config(), 1).at(60).allSent();
    assertThat(attempts).hasSizeGreaterThan(3);
    assertThat(attempts.get(2).at() - attempts.get(1).at()).isGreaterThan(attempts.get(1).at());
    var others = Conversation.begin(Conversation.config(), 2).at(60).allSent();
    assertThat(others).extracting(Sent::at).isNotEqualTo(attempts.stream().map(Sent::at).toList());
  }

  @Test
  @DisplayName("R2131-4.4.1-startdelay: the first DISCOVER is not delayed")
  void noDelayAtTheStart() {
    assertThat(Conversation.begin().next().at()).isZero();
  }

  @Test
  @DisplayName("R2131-t5-discover: ciaddr is 0, and there is no server identifier")
  void discover() {
    var discover = Conversation.begin().next();
    assertThat(discover.words()).isEqualTo(DISCOVER);
    assertThat(discover.source().isAny()).isTrue();
    assertThat(discover.message().ciaddr().isAny()).isTrue();
    assertThat(discover.message().options().has(54)).isFalse();
  }

  @Test
  @DisplayName("R2131-t5-selecting: server identifier, yiaddr as requested address, ciaddr 0")
  void requestInSelecting() {
    var conversation = Conversation.begin().clientSends(DISCOVER);
    conversation.serverSends(offer().from(OTHER_SERVER).address(OTHER_ADDRESS));
    assertThat(conversation.next().words())
        .isEqualTo("REQUEST requesting 192.0.2.11 of 192.0.2.2 to 255.255.255.255");
  }

  @Test
  @DisplayName("R2131-3.1-secs: REQUEST has the secs and the destination of its DISCOVER")
  void secsOfTheRequest() {
    var conversation = Conversation.begin().at(40);
    var discovers = conversation.allSent();
    var discover = discovers.get(discovers.size() - 1);
    conversation.serverSends(offer()).at(49);
    assertThat(conversation.allSent())
        .hasSizeGreaterThan(1)
        .allSatisfy(
            request -> {
              assertThat(request.message().secs()).isEqualTo(discover.message().secs());
              assertThat(request.destination()).isEqualTo(discover.destination());
            });
  }

  @Test
  @DisplayName("R2131-3.1-prl: the parameter request list is the same in all messages")
  void requestList() {
    var sent = Conversation.begin().serverSends(offer()).serverSends(ack()).at(3601).allSent();
    var list = sent.get(0).message().options().get(55);
    assertThat(list).isPresent();
    assertThat(sent).allMatch(message -> message.message().options().get(55).equals(list));
  }

  @Test
  @DisplayName("R2131-3.5-maxsize: all messages say how much fits")
  void maximumSize() {
    assertThat(Conversation.begin().serverSends(offer()).serverSends(ack()).at(3601).allSent())
        .allSatisfy(
            sent -> assertThat(sent.message().options().get(57)).contains(Hex.octets("05c0")));
  }

  @Test
  @DisplayName("R2131-3.1.4-request-retry: REQUEST is repeated, then all begins anew and is told")
  void requestRetry() {
    var conversation = Conversation.begin(Conversation.config(), 4).clientSends(DISCOVER);
    conversation.serverSends(offer()).at(33);
    conversation.clientSends(REQUEST).clientSends(REQUEST);
    assertThat(conversation.allSent()).extracting(Sent::words).contains(DISCOVER);
    conversation.clientTells(
        "No DHCPACK received from 192.0.2.1 for the 192.0.2.10 that it had offered.");
  }

  @Test
  @DisplayName("R2131-3.1.3-nooffer: DISCOVER is repeated while nobody offers")
  void discoverRetry() {
    Conversation.begin().at(30).clientSends(DISCOVER).clientSends(DISCOVER).clientSends(DISCOVER);
  }

  @Test
  @DisplayName("R2131-4.4.1-ack-params: what counts is in the ACK, not in the OFFER")
  void parametersOfTheAck() {
    var lease =
        Conversation.begin()
            .serverSends(offer().lease(60).option(15, "61"))
            .serverSends(ack().lease(7200).option(15, "62"))
            .state()
            .lease()
            .orElseThrow();
    assertThat(lease.times().leaseSeconds()).isEqualTo(7200);
    assertThat(lease.parameters().domainName()).isEqualTo("b");
  }

  @Test
  @DisplayName("R2131-4.4.1-offer-noserverid: an OFFER without server identifier is not selected")
  void offerWithoutServer() {
    Conversation.begin().serverSends(offer().without(54)).clientIgnoresBecause(Discard.UNUSABLE);
  }

  @Test
  @DisplayName("R2131-3.1.5-nak: a refused client begins anew")
  void refused() {
    var conversation = Conversation.begin().serverSends(offer());
    int xid = conversation.xid();
    conversation.allSent();
    conversation.serverSends(nak()).clientSends(DISCOVER).clientIs(Selecting.class);
    assertThat(conversation.xid()).isNotEqualTo(xid);
  }

  @Test
  @DisplayName("R2131-4.4.1-nak-state: a NAK in SELECTING or BOUND is ignored")
  void refusalsThatNobodyAskedFor() {
    Conversation.begin().serverSends(nak()).clientIgnoresBecause(Discard.UNEXPECTED_TYPE);
    Conversation.bound(ack())
        .serverSends(nak())
        .clientIgnoresBecause(Discard.FOREIGN_TRANSACTION)
        .clientIs(Bound.class);
  }
}

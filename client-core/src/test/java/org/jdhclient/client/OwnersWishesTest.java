package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.Conversation.DISCOVER;
import static org.jdhclient.client.Conversation.REQUEST;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.conf.Configurations.config;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.Options;
import org.jdhclient.lease.Lease;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dhclient.conf says, done. */
class OwnersWishesTest {
  private static Conversation by(String text) {
    return Conversation.begin(config(text), 1);
  }

  private static Lease bound(String text, ServerMessage ack) {
    return by(text).serverSends(offer()).serverSends(ack).state().lease().orElseThrow();
  }

  private static Options sentBy(Conversation conversation) {
    return conversation.next().message().options();
  }

  @Test
  void whatIsToBeSentIsSentInDiscoverAndRequest() {
    var conversation =
        by(
            """
            send host-name = gethostname();
            send vendor-class-identifier "jd";
            send user-class "uc";
            send dhcp-client-identifier 1:2:3;
            send dhcp-lease-time 3600;
            send dhcp-max-message-size 1000;
            request subnet-mask, routers;
            """);
    for (var sent : conversation.serverSends(offer()).allSent()) {
      var options = sent.message().options();
      assertThat(options.get(12)).contains(Hex.octets("6775657374"));
      assertThat(options.get(60)).contains(Hex.octets("6a64"));
      assertThat(options.get(77)).contains(Hex.octets("7563"));
      assertThat(options.get(61)).contains(Hex.octets("010203"));
      assertThat(options.get(51)).contains(Hex.octets("00000e10"));
      assertThat(options.get(57)).contains(Hex.octets("03e8"));
      assertThat(options.get(55)).contains(Hex.octets("0103"));
    }
    assertThat(sentBy(conversation.serverSends(ack()).ownerReleases()).codes())
        .containsExactlyInAnyOrder(54, 61);
  }

  @Test
  void anAddressMayBeWishedFor() {
    by("send dhcp-requested-address 192.0.2.99;")
        .clientSends("DISCOVER requesting 192.0.2.99 to 255.255.255.255")
        .serverSends(offer())
        .clientSends(REQUEST);
  }

  @Test
  void noRequestListIsSentWhereThereIsNone() {
    assertThat(sentBy(by("request;")).has(55)).isFalse();
  }

  @Test
  void anOfferWithoutARequiredOptionIsLeft() {
    by("require routers;")
        .clientSends(DISCOVER)
        .serverSends(offer())
        .clientTells("DHCPOFFER of 192.0.2.10 from 192.0.2.1: no routers option.")
        .clientSendsNothing()
        .serverSends(offer().option(3, "c0000201"))
        .clientSends(REQUEST);
  }

  @Test
  void aRejectedServerIsNotHeard() {
    var conversation = by("reject 10.0.0.5, 192.0.2.0/30;");
    conversation.clientSends(DISCOVER).serverSends(offer());
    assertThat(conversation.lastActions()).first().isInstanceOf(Action.Ignore.class);
    conversation
        .clientTells("DHCPOFFER from 192.0.2.1 rejected by rule 192.0.2.0 mask 255.255.255.252.")
        .clientSendsNothing();
    by("reject 192.0.2.2;")
        .clientSends(DISCOVER)
        .serverSends(offer().from(OTHER_SERVER))
        .clientSendsNothing()
        .serverSends(offer())
        .clientSends(REQUEST);
  }

  @Test
  void optionsAreModifiedAndTheRecordIsNot() {
    var lease =
        bound(
            """
            supersede domain-name "own.example";
            prepend domain-name-servers 127.0.0.1;
            append domain-name-servers 127.0.0.2;
            default host-name "unused";
            default interface-mtu 1400;
            """,
            ack()
                .option(15, Octets.ofLatin1("theirs.example"))
                .option(6, "c0000201")
                .option(12, "6162"));
    var parameters = lease.parameters();
    assertThat(parameters.domainName()).isEqualTo("own.example");
    assertThat(parameters.nameServers())
        .containsExactly(
            Ipv4Address.of(127, 0, 0, 1), ServerMessage.SERVER, Ipv4Address.of(127, 0, 0, 2));
    assertThat(parameters.hostName()).isEqualTo("ab");
    assertThat(parameters.mtu()).isEqualTo(1400);
    assertThat(lease.options().get(15)).contains(Octets.ofLatin1("theirs.example"));
    assertThat(lease.effectiveOptions().get(6)).contains(Hex.octets("7f000001c00002017f000002"));
  }

  @Test
  void searchedDomainsAreAddedToThoseThatWereCompressed() {
    var lease =
        bound("prepend domain-search \"own.example\";", ack().option(119, "0161016200 0163c002"));
    assertThat(lease.parameters().domainSearch()).containsExactly("own.example", "a.b", "c.b");
  }

  /** As dhclient.conf's own sample has it. */
  @ParameterizedTest
  @CsvSource({
    "supersede, 'a.example b.example', a.example b.example",
    "prepend, 'a.example ', a.example theirs.example",
    "append, ' a.example', theirs.example a.example",
    "default, 'a.example b.example', theirs.example",
  })
  void aDomainMayBeSeveralNames(String how, String names, String searched) {
    var lease =
        bound(
            how + " domain-name \"" + names + "\";",
            ack().option(15, Octets.ofLatin1("theirs.example")));
    assertThat(lease.parameters().searchList()).containsExactly(searched.split(" "));
    assertThat(lease.parameters().dropped()).isEmpty();
  }

  @Test
  void aRememberedLeaseIsModifiedToo() {
    var remembered = List.of(ack().recorded(Conversation.START));
    var client = Conversation.begin(config("supersede domain-name \"own\";"), 1, remembered);
    assertThat(client.client().remembered().get(0).parameters().domainName()).isEqualTo("own");
  }

  @Test
  void aLeaseLastsAsLongAsTheOwnerSays() {
    var lease = bound("supersede dhcp-lease-time 600;", ack().t1(1800).t2(3150));
    assertThat(lease.times().leaseSeconds()).isEqualTo(600);
    assertThat(lease.renewsAt()).isLessThan(Conversation.START.plusSeconds(301));
  }

  @Test
  void offersAreCollectedAndTheOneOfTheWishedAddressTaken() {
    by("select-timeout 5; initial-interval 30; backoff-cutoff 60;"
            + " send dhcp-requested-address 192.0.2.10;")
        .at(1)
        .serverSends(offer().from(OTHER_SERVER).address(OTHER_ADDRESS))
        .at(2)
        .serverSends(offer())
        .clientSends("DISCOVER requesting 192.0.2.10 to 255.255.255.255")
        .at(4.9)
        .clientSendsNothing()
        .at(5)
        .clientSends(REQUEST);
  }

  @Test
  void ofOffersThatNobodyWishedForTheFirstIsTaken() {
    by("select-timeout 5;")
        .at(1)
        .serverSends(offer())
        .serverSends(offer().from(OTHER_SERVER).address(OTHER_ADDRESS))
        .clientSends(DISCOVER)
        .at(5)
        .clientSends(REQUEST);
  }

  @Test
  void theFirstMessageIsHeldBack() {
    var conversation = by("initial-delay 5;").clientSendsNothing().at(5.1);
    assertThat(conversation.next().at()).isBetween(0.0, 5.0);
  }

  @Test
  void afterATimeoutTheClientRestsAsLongAsItIsTold() {
    var conversation = by("timeout 20; retry 10;").at(22).clientTells("No DHCPOFFERS received.");
    conversation.allSent();
    conversation.at(21 + 5 + 10).clientSends(DISCOVER);
  }

  @Test
  void anAcknowledgementAtOnceIsTakenWhereItIsAllowed() {
    by("send rapid-commit;").serverSends(ack().option(80, "")).clientIs(Bound.class);
    by("also request rapid-commit;").serverSends(ack()).clientIs(Selecting.class);
    by("").serverSends(ack().option(80, "")).clientIs(Selecting.class);
    var conversation = by("also request rapid-commit;");
    assertThat(sentBy(conversation).get(80)).contains(Octets.EMPTY);
    assertThat(sentBy(conversation.serverSends(offer())).has(80)).isFalse();
  }

  @Test
  void ipv6AloneIsPreferredOnlyByThoseWhoAsk() {
    by("also request v6-only-preferred;")
        .clientSends(DISCOVER)
        .serverSends(offer().option(108, "00000000"))
        .clientTells("v6 only preferred for 300 seconds.")
        .clientIs(Resting.class)
        .at(299)
        .clientSendsNothing()
        .at(301)
        .clientSends(DISCOVER);
    by("").clientSends(DISCOVER).serverSends(offer().option(108, "00000708")).clientSends(REQUEST);
  }

  @Test
  void aRememberedLeaseGivesWayToIpv6Alone() {
    var remembered = List.of(ack().recorded(Conversation.START));
    Conversation.begin(config("also request v6-only-preferred;"), 1, remembered)
        .serverSends(ack().option(108, "00000708"))
        .clientTells("v6 only preferred for 1800 seconds.")
        .hostIsAskedTo("withdraw 192.0.2.10")
        .clientIs(Resting.class);
  }
}

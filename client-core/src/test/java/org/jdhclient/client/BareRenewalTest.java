package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.message;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Route;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedRoute;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acknowledgements that do not say again what they have said: an hour's lease, renewed at T1. */
class BareRenewalTest {
  private static final Ipv4Address ROUTER = Ipv4Address.of(192, 0, 2, 1);
  private static final Ipv4Address OTHER_ROUTER = Ipv4Address.of(192, 0, 2, 3);

  private static ServerMessage full() {
    return ack()
        .t1(1800)
        .t2(3000)
        .option(1, "fffffe00")
        .option(3, "c0000201")
        .option(6, "c0000235")
        .option(12, Octets.ofLatin1("guest"))
        .option(15, Octets.ofLatin1("lan.example"))
        .option(26, "0578")
        .option(28, "c00003ff")
        .siaddr(OTHER_SERVER);
  }

  /** Lease time and server identifier, and nothing else. */
  private static ServerMessage bare() {
    return message(MessageType.ACK).lease(3600);
  }

  private static Conversation renewing(ServerMessage before) {
    return Conversation.bound(before).at(1800).clientIs(Renewing.class);
  }

  private static Lease renewed(ServerMessage before, ServerMessage answer) {
    var conversation = renewing(before).serverSends(answer).clientIs(Bound.class);
    return conversation.state().lease().orElseThrow();
  }

  private static List<Route> routes(Lease lease) {
    return lease.parameters().routes().stream().map(LeasedRoute::route).toList();
  }

  @Test
  void whatIsNotNamedStaysInForce() {
    var before = Conversation.bound(full()).state().lease().orElseThrow();
    var lease = renewed(full(), bare());
    assertThat(lease.parameters()).isEqualTo(before.parameters());
    assertThat(lease.options()).isEqualTo(before.options());
    assertThat(lease.nextServer()).isEqualTo(OTHER_SERVER);
    assertThat(lease.expiresAt()).isEqualTo(lease.times().requestedAt().plusSeconds(3600));
  }

  @Test
  void soItDoesAgainAndAgain() {
    var conversation = renewing(full()).serverSends(bare()).at(3500).serverSends(bare());
    var parameters = conversation.state().lease().orElseThrow().parameters();
    assertThat(parameters.prefixLength()).isEqualTo(23);
    assertThat(parameters.domainName()).isEqualTo("lan.example");
  }

  @Test
  void anotherServerThatRebindsMayBeBriefToo() {
    var conversation = Conversation.bound(full()).at(3000).clientIs(Rebinding.class);
    conversation.serverSends(bare().from(OTHER_SERVER)).clientIs(Bound.class);
    var lease = conversation.state().lease().orElseThrow();
    assertThat(lease.server()).isEqualTo(OTHER_SERVER);
    assertThat(routes(lease)).containsExactly(Route.defaultVia(ROUTER));
  }

  @Test
  void whatIsNamedChanges() {
    var lease = renewed(full(), bare().option(3, "c0000203").option(6, "c0000236 c0000237"));
    assertThat(routes(lease)).containsExactly(Route.defaultVia(OTHER_ROUTER));
    assertThat(lease.parameters().nameServers()).hasSize(2);
    assertThat(lease.parameters().mtu()).isEqualTo(1400);
  }

  /** The broadcast address was that of the former subnet. */
  @Test
  void anotherMaskHasItsOwnBroadcastAddress() {
    var lease = renewed(full(), bare().option(1, "ffffff00"));
    assertThat(lease.parameters().broadcast()).hasToString("192.0.2.255");
  }

  @Test
  void namedTimesCountAndFormerOnesWithTheSameLeaseTime() {
    assertThat(renewed(full(), bare()).times().rebindsAt())
        .isEqualTo(renewed(full(), bare().t2(3000)).times().rebindsAt());
    var other = renewed(full(), bare().lease(8000)).times();
    assertThat(other.rebindsAt()).isEqualTo(other.requestedAt().plusSeconds(7000));
  }

  @Test
  void aLeaseTimeThatIsNotNamedIsTheFormer() {
    var times = renewed(full(), message(MessageType.ACK)).times();
    assertThat(times.expiresAt()).isEqualTo(times.requestedAt().plusSeconds(3600));
  }

  /** A mask with holes, an MTU that is none, routers and name servers that no host can use ... */
  @ParameterizedTest
  @CsvSource({
    "1, ff00ff00", "1, ffff", "3, 00000000", "3, c0", "6, ffffffff e0000001", "12, 2d2d",
    "15, 2e2e", "26, 0000", "26, 05", "28, 0a000001", "58, 0001", "59, 0001"
  })
  void whatIsNamedAndOfNoUseIsNotNamed(int code, String octets) {
    var conversation = renewing(full()).serverSends(bare().option(code, octets));
    var lease = conversation.clientIs(Bound.class).state().lease().orElseThrow();
    assertThat(lease.parameters()).isEqualTo(renewed(full(), bare()).parameters());
    assertThat(lease.times()).isEqualTo(renewed(full(), bare()).times());
  }

  @Test
  void thatIsTold() {
    renewing(full())
        .serverSends(bare().option(26, "0010"))
        .clientTells(
            "option 26 of the answer is no use, and what was in force stays: 16 cannot be used");
  }

  /** 10.0.0.0/8 by way of the subnet's own address. */
  @ParameterizedTest
  @CsvSource({"33, 0a000000 c0000200", "121, 080a c0000200", "249, 080a c0000200", "121, 21"})
  void routesThatNobodyCanUseAreNotNamed(int code, String octets) {
    var before = full().option(code, code == 33 ? "0a000000 c0000202" : "08 0a c0000202");
    var lease = renewed(before, bare().option(code, octets));
    assertThat(routes(lease)).isEqualTo(routes(renewed(before, bare())));
  }

  @Test
  void ofAListWhatIsOfUseCounts() {
    var lease = renewed(full(), bare().option(3, "00000000 c0000203"));
    assertThat(routes(lease)).containsExactly(Route.defaultVia(OTHER_ROUTER));
  }

  @Test
  void whatIsOfNoUseAndWasNotInForceIsLeftOut() {
    var lease = renewed(full().without(1), bare().option(1, "ff00ff00"));
    assertThat(lease.parameters().prefixLength()).isEqualTo(24);
    assertThat(lease.parameters().dropped()).hasSize(1);
  }

  @Test
  void whoAcknowledgesHasToBeNamed() {
    renewing(full()).serverSends(bare().without(54)).clientIgnoresBecause(Discard.UNUSABLE);
  }

  /** RFC 3442: classless routes would hide the router that has just changed. */
  @Test
  void formerClasslessRoutesDoNotHideAnotherRouter() {
    var before = full().option(121, "00 c0000201  08 0a c0000202");
    assertThat(routes(renewed(before, bare()))).hasSize(2);
    assertThat(routes(renewed(before, bare().option(3, "c0000201")))).hasSize(2);
    assertThat(routes(renewed(before, bare().option(3, "c0000203"))))
        .containsExactly(Route.defaultVia(OTHER_ROUTER));
    assertThat(routes(renewed(before, bare().option(249, "00 c0000203"))))
        .containsExactly(Route.defaultVia(OTHER_ROUTER));
  }

  @Test
  void anotherAddressIsAnotherLease() {
    var lease = renewed(full(), bare().address(OTHER_ADDRESS));
    assertThat(lease.parameters().routers()).isEmpty();
    assertThat(lease.parameters().prefixLength()).isEqualTo(24);
  }

  /** What the client was told before is what it had a right to, or a message of then. */
  @ParameterizedTest
  @ValueSource(ints = {56, 80})
  void whatBelongsToTheMessageGoesWithIt(int code) {
    var lease = renewed(full().option(code, Octets.ofLatin1(code == 56 ? "hello" : "")), bare());
    assertThat(lease.options().has(code)).isFalse();
  }

  private static Conversation rebooting() {
    var recorded = full().recorded(Conversation.START.plusSeconds(-100));
    return Conversation.begin(Conversation.config(), 1, List.of(recorded))
        .clientIs(Rebooting.class);
  }

  @Test
  void aRecordedLeaseIsConfirmedByAFewWordsOfItsServer() {
    var lease = rebooting().serverSends(bare()).state().lease().orElseThrow();
    assertThat(lease.parameters().mtu()).isEqualTo(1400);
    assertThat(routes(lease)).containsExactly(Route.defaultVia(ROUTER));
  }

  /** It may be another network with the same addresses. */
  @Test
  void aWholeAnswerOrAnotherServersIsNotMixedWithWhatIsOnRecord() {
    var whole = ack().option(3, "c0000203");
    var lease = rebooting().serverSends(whole).state().lease().orElseThrow();
    assertThat(lease.parameters().mtu()).isZero();
    assertThat(lease.parameters().domainNames()).isEmpty();
    var others = rebooting().serverSends(bare().from(OTHER_SERVER)).state().lease().orElseThrow();
    assertThat(others.parameters().routers()).isEmpty();
  }

  @Test
  void aLinkThatCameBackIsAskedInTheSameWay() {
    var conversation = Conversation.bound(full()).linkFlaps().clientIs(Verifying.class);
    var lease = conversation.serverSends(bare()).state().lease().orElseThrow();
    assertThat(lease.parameters().mtu()).isEqualTo(1400);
  }
}

package org.jdhclient.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Conversation;
import org.jdhclient.client.Phase;
import org.jdhclient.client.ServerMessage;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkParametersTest {
  private static NetworkParameters from(ServerMessage ack) {
    return NetworkParameters.from(ack.decoded(0));
  }

  private static void assertRoutes(ServerMessage ack, String... routes) {
    assertThat(from(ack).routes())
        .extracting(leased -> leased.route() + " +" + leased.preference())
        .containsExactly(routes);
  }

  @ParameterizedTest
  @CsvSource({
    "ffffff00, 24, 192.0.2.255",
    "ffffffff, 32, 0.0.0.0",
    "fffffffe, 31, 0.0.0.0",
    "fffffffc, 30, 192.0.2.11",
    "80000000, 1, 255.255.255.255",
  })
  void aMaskGivesLengthAndBroadcast(String mask, int length, String broadcast) {
    var parameters = from(ack().option(1, mask));
    assertThat(parameters.prefixLength()).isEqualTo(length);
    assertThat(parameters.broadcast()).hasToString(broadcast);
    assertThat(parameters.dropped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"00000000", "ff00ff00", "ffffff", "ffffff0000", "''"})
  void aMaskThatIsNoneGivesWayToTheClass(String mask) {
    var parameters = from(ack().option(1, mask));
    assertThat(parameters.prefixLength()).isEqualTo(24);
    assertThat(parameters.dropped()).extracting(d -> d.code()).containsExactly(1);
  }

  @Test
  void aServersBroadcastAddressIsTakenWithinTheSubnet() {
    assertThat(from(ack().option(28, "c0000200")).broadcast()).hasToString("192.0.2.0");
    assertThat(from(ack().option(28, "ffffffff")).broadcast()).hasToString("255.255.255.255");
    assertThat(from(ack().option(28, "c00003ff")).broadcast()).hasToString("192.0.2.255");
  }

  @Test
  void furtherRoutersAreWorseDefaults() {
    assertRoutes(
        ack().option(3, "c0000201 c0000202"),
        "0.0.0.0/0 via 192.0.2.1 +0",
        "0.0.0.0/0 via 192.0.2.2 +1");
  }

  @Test
  void aRouterBeyondTheLinkGetsARouteOfItsOwnFirst() {
    assertRoutes(
        ack().option(1, "ffffffff").option(3, "c0000201"),
        "192.0.2.1/32 on link +0",
        "0.0.0.0/0 via 192.0.2.1 +0");
  }

  @Test
  void noLinkRouteIsAddedTwiceOrWhereAnEarlierRouteReaches() {
    assertRoutes(
        ack().option(1, "ffffffff").option(121, "18 c00002 00000000  00 c0000201"),
        "192.0.2.0/24 on link +0",
        "0.0.0.0/0 via 192.0.2.1 +0");
    assertRoutes(
        ack().option(1, "ffffffff").option(121, "08 0a c0000201  00 c0000201"),
        "192.0.2.1/32 on link +0",
        "10.0.0.0/8 via 192.0.2.1 +0",
        "0.0.0.0/0 via 192.0.2.1 +0");
  }

  @Test
  void aDefaultRouteOnTheLinkReachesNoGateway() {
    assertRoutes(
        ack().option(121, "00 00000000  08 0a c6336401"),
        "0.0.0.0/0 on link +0",
        "198.51.100.1/32 on link +0",
        "10.0.0.0/8 via 198.51.100.1 +0");
  }

  @Test
  void staticRoutesStandBesideRouters() {
    assertRoutes(
        ack().option(3, "c0000201").option(33, "0a000000 c0000202"),
        "0.0.0.0/0 via 192.0.2.1 +0",
        "10.0.0.0/8 via 192.0.2.2 +0");
  }

  @Test
  void routesThatNoHostCanUseAreLeftOut() {
    assertRoutes(
        ack().option(121, "08 7f c0000201  04 e0 c0000201  08 0a c000020a  08 0a e0000001"));
  }

  @Test
  void theFirstRouteToADestinationStands() {
    assertRoutes(ack().option(121, "00 c0000201  00 c0000202"), "0.0.0.0/0 via 192.0.2.1 +0");
  }

  @Test
  void aServerCannotFillTheRoutingTable() {
    var many = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      many.append("18 0a%04x c0000201".formatted(i));
    }
    assertThat(from(ack().option(121, many.toString())).routes()).hasSize(256);
    var routers = new StringBuilder();
    for (int i = 1; i <= 200; i++) {
      routers.append("c00002%02x".formatted(i));
    }
    assertThat(from(ack().option(3, routers.toString())).routes()).hasSize(64);
  }

  /** A gateway off the link needs a route of its own: 255 routes leave no place for two more. */
  @Test
  void theRouteToAGatewayCountsToo() {
    var many = new StringBuilder();
    for (int i = 0; i < 255; i++) {
      many.append("18 0a%04x c0000201".formatted(i));
    }
    many.append("18 0b0000 cb007101").append("18 0b0001 c0000201");
    var routes = from(ack().option(121, many.toString())).routes();
    assertThat(routes).hasSize(256);
    assertThat(routes.get(255).route()).hasToString("11.0.1.0/24 via 192.0.2.1");
  }

  /** A host that is a gateway's way already cannot be reached by another. */
  @Test
  void aGatewayBehindAGatewayIsNone() {
    assertRoutes(
        ack().option(121, "20 cb007101 c0000201  18 0a0000 cb007101"),
        "203.0.113.1/32 via 192.0.2.1 +0");
  }

  @Test
  void aServerCannotFillTheLog() {
    var parameters = from(ack().option(6, Hex.repeated(0xff, 4_000)));
    assertThat(parameters.nameServers()).isEmpty();
    assertThat(parameters.dropped())
        .singleElement()
        .hasToString("DroppedOption[code=6, why=255.255.255.255 and 999 more cannot be used]");
  }

  @Test
  void nameServersMayBeLocalButNotEverybody() {
    assertThat(from(ack().option(6, "7f000035 e0000001 c0000235 00000000")).nameServers())
        .containsExactly(Ipv4Address.of(127, 0, 0, 53), Ipv4Address.of(192, 0, 2, 53));
  }

  @ParameterizedTest
  @CsvSource({"0000, 0", "0044, 0", "023f, 0", "0240, 576", "05dc, 1500", "ffff, 65535", "05, 0"})
  void anMtuBelow576IsLeftOut(String octets, int mtu) {
    assertThat(from(ack().option(26, octets)).mtu()).isEqualTo(mtu);
  }

  @Test
  void namesAreNamesOrNothing() {
    var good = from(ack().option(12, Octets.ofLatin1("guest")).option(15, Octets.ofLatin1("lan")));
    assertThat(good.hostName()).isEqualTo("guest");
    assertThat(good.domainName()).isEqualTo("lan");
    var bad = from(ack().option(12, Octets.ofLatin1("$(id)")).option(15, Octets.ofLatin1("a $b")));
    assertThat(bad.hostName()).isEmpty();
    assertThat(bad.domainName()).isEmpty();
    assertThat(bad.dropped()).extracting(d -> d.code()).containsExactlyInAnyOrder(12, 15);
  }

  /** One option for several, as clouds' option sets and dhclient.conf's own sample have it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.example b.example",
        "a.example\t b.example. ",
        "  a.example  b.example a.example"
      })
  void aDomainMayBeSeveralNamesWithBlanksBetween(String value) {
    var parameters = from(ack().option(15, Octets.ofLatin1(value)));
    assertThat(parameters.domainName()).isEqualTo("a.example");
    assertThat(parameters.searchList()).containsExactly("a.example", "b.example");
    assertThat(parameters.dropped()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.example b;c", "a.example\nb.example", "a.example,b.example", " ", ""})
  void oneNameThatIsNoneLeavesTheDomainOut(String value) {
    var parameters = from(ack().option(15, Octets.ofLatin1(value)));
    assertThat(parameters.searchList()).isEmpty();
    assertThat(parameters.dropped()).extracting(d -> d.code()).containsExactly(15);
  }

  @Test
  void theDomainIsSearchedBeforeTheSearchList() throws Exception {
    var list = DnsName.encode("b.example").concat(DnsName.encode("c.example"));
    var parameters =
        from(ack().option(15, Octets.ofLatin1("a.example b.example")).option(119, list));
    assertThat(parameters.searchList()).containsExactly("a.example", "b.example", "c.example");
  }

  /** 192.0.2.0/24: what stands for all of it is no router, of whichever option. */
  @ParameterizedTest
  @CsvSource({
    "3, c0000200, 192.0.2.0 cannot be used",
    "3, c00002ff, 192.0.2.255 cannot be used",
    "121, 00 c0000200, 0.0.0.0/0 via 192.0.2.0 cannot be used",
    "249, 08 0a c00002ff, 10.0.0.0/8 via 192.0.2.255 cannot be used",
    "33, 0a000000 c0000200, 10.0.0.0/8 via 192.0.2.0 cannot be used",
  })
  void theSubnetsOwnAddressIsNoRouter(int code, String octets, String why) {
    var parameters = from(ack().option(1, "ffffff00").option(code, octets));
    assertThat(parameters.routes()).isEmpty();
    assertThat(parameters.dropped())
        .containsExactly(new NetworkParameters.DroppedOption(code, why));
  }

  @Test
  void ofTwoHostsEitherIsARouter() {
    assertRoutes(ack().option(1, "fffffffe").option(3, "c000020b"), "0.0.0.0/0 via 192.0.2.11 +0");
  }

  @Test
  void whatIsListedTwiceIsThereOnce() {
    var parameters =
        from(ack().option(3, "c0000201 c0000201").option(6, "c0000235 c0000236 c0000235"));
    assertThat(parameters.routes()).hasSize(1);
    assertThat(parameters.nameServers())
        .containsExactly(Ipv4Address.of(192, 0, 2, 53), Ipv4Address.of(192, 0, 2, 54));
  }

  /** T1, T2 and IPv6-only, without which a lease is as good. */
  @ParameterizedTest
  @ValueSource(ints = {58, 59, 108})
  void aTimeOfAWrongLengthIsLeftOutAndTold(int code) {
    Conversation.bound(ack().option(code, "000384"))
        .clientTells(
            "option " + code + " of the lease is left out: 3 octets where 4 belong at octet 0")
        .clientIs(Phase.BOUND);
  }

  @Test
  void whatIsLeftOutIsTold() {
    Conversation.bound(ack().option(26, "0000"))
        .clientTells("option 26 of the lease is left out: 0 cannot be used")
        .clientIs(Phase.BOUND);
  }
}

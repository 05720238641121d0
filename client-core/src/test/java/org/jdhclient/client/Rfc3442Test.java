package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;

import org.jdhclient.config.ClientConfig;
import org.jdhclient.lease.NetworkParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 3442, classless static routes. */
class Rfc3442Test {
  private static final String TO_10_8 = "08 0a c0000202";

  private static void assertRoutes(ServerMessage ack, String... routes) {
    assertThat(NetworkParameters.from(ack.decoded(0)).routes())
        .extracting(leased -> leased.route().toString())
        .containsExactly(routes);
  }

  @Test
  @DisplayName("R3442-121-over-3: with classless routes the routers do not count")
  void routersDoNotCount() {
    assertRoutes(ack().option(3, "c0000201").option(121, TO_10_8), "10.0.0.0/8 via 192.0.2.2");
  }

  @Test
  @DisplayName("R3442-121-over-33: with classless routes the static routes do not count")
  void staticRoutesDoNotCount() {
    assertRoutes(
        ack().option(33, "ac100000 c0000201").option(121, TO_10_8), "10.0.0.0/8 via 192.0.2.2");
  }

  @Test
  @DisplayName("R3442-prl: 121 is asked for before 3, and 33 not at all")
  void orderOfTheRequestList() {
    var list = Conversation.begin().next().message().options().get(55).orElseThrow().reader();
    var codes = ClientConfig.DEFAULT_REQUEST_LIST;
    assertThat(list.remaining()).isEqualTo(codes.size());
    assertThat(codes.indexOf(121)).isNotNegative().isLessThan(codes.indexOf(3));
    assertThat(codes).doesNotContain(33);
  }

  @Test
  @DisplayName("R3442-mask: bits of the destination beyond its width are masked off")
  void hostBitsAreMaskedOff() {
    assertRoutes(ack().option(121, "0c 0aff c0000201"), "10.240.0.0/12 via 192.0.2.1");
  }

  @Test
  @DisplayName("R3442-onlink: a router of 0.0.0.0 means that the destination is on the link")
  void routerZeroIsOnLink() {
    assertRoutes(ack().option(121, "08 0a 00000000"), "10.0.0.0/8 on link");
  }

  @Test
  @DisplayName("R3442-default: a width of 0 is the default route")
  void widthZeroIsTheDefaultRoute() {
    assertRoutes(ack().option(121, "00 c0000201"), "0.0.0.0/0 via 192.0.2.1");
  }

  @Test
  @DisplayName("R3442-malformed: one bad descriptor spoils the option, and the routers count")
  void oneBadDescriptorSpoilsAll() {
    for (var bad : new String[] {"21 0a00000000 c0000202", "08 0a c00002", TO_10_8 + "18 0a"}) {
      assertRoutes(ack().option(3, "c0000201").option(121, bad), "0.0.0.0/0 via 192.0.2.1");
    }
  }

  @Test
  @DisplayName("R3442-min5: fewer than 5 octets are no routes")
  void fewerThanFiveOctets() {
    for (var bad : new String[] {"", "00", "00 c00002"}) {
      var parameters = NetworkParameters.from(ack().option(121, bad).decoded(0));
      assertThat(parameters.routes()).isEmpty();
      assertThat(parameters.dropped()).extracting(d -> d.code()).containsExactly(121);
    }
  }

  @Test
  @DisplayName("R3442-ext: a router outside of the subnet is reached by a host route set first")
  void routersBeyondTheSubnet() {
    assertRoutes(
        ack().option(121, "00 c6336401"), "198.51.100.1/32 on link", "0.0.0.0/0 via 198.51.100.1");
  }

  @Test
  @DisplayName("R3442-long: an option in pieces is put together before it is read")
  void pieces() throws Exception {
    var routes = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      routes.append("18 0a00%02x c0000201".formatted(i));
    }
    var decoded = ServerMessage.reencoded(ack().option(121, routes.toString()));
    assertThat(NetworkParameters.from(decoded).routes()).hasSize(60);
  }

  @Test
  @DisplayName("R3442-121-over-3: Microsoft's 249 counts only where there is no 121")
  void microsoftsTwin() {
    assertRoutes(ack().option(3, "c0000201").option(249, TO_10_8), "10.0.0.0/8 via 192.0.2.2");
    assertRoutes(ack().option(249, TO_10_8).option(121, "00 c0000201"), "0.0.0.0/0 via 192.0.2.1");
  }
}

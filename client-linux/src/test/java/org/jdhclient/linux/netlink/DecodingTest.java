package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kernel really sent, decoded; and what it would never send, refused. */
class DecodingTest {
  private static final Ipv4Address ADDRESS = Ipv4Address.of(10, 0, 3, 5);
  private static final int VETH0 = 3;

  @Test
  void link() throws Exception {
    var link = LinkMessage.decode(Captures.message("link-veth0").body());
    assertThat(link)
        .isEqualTo(
            new LinkMessage(VETH0, "veth0", 0x11043, 1, Octets.of(2, 0, 0, 0, 0, 1), 1400, 65535));
    assertThat(link.macAddress()).contains(MacAddress.parse("02:00:00:00:00:01"));
    assertThat(link.isUp()).isTrue();
    assertThat(link.hasCarrier()).isTrue();
    assertThat(link.canBroadcast()).isTrue();
    assertThat(link.isLoopback()).isFalse();
  }

  @Test
  void aLinkThatIsNotEthernetHasNoMacAddress() {
    var tunnel = new LinkMessage(9, "tun0", 0x10091, 65534, Octets.EMPTY, 1500, 0);
    var infiniband = new LinkMessage(9, "ib0", 0, 32, Octets.of(1, 2, 3, 4, 5, 6), 1500, 0);
    assertThat(tunnel.macAddress()).isEmpty();
    assertThat(infiniband.macAddress()).isEmpty();
  }

  @Test
  void address() throws Exception {
    assertThat(AddressMessage.decode(Captures.message("address-dump").body()))
        .isEqualTo(
            new AddressMessage(
                VETH0, ADDRESS, 24, 0, Ipv4Address.of(10, 0, 3, 255), 3600, 1800, 100, "veth0"));
  }

  @Test
  void routes() throws Exception {
    var reader = NetlinkReader.over(Captures.read("route-dump"));
    var routes = new ArrayList<RouteMessage>();
    while (reader.hasRemaining()) {
      routes.add(RouteMessage.decode(reader.message().body()).orElseThrow());
    }
    var router = Ipv4Address.of(10, 0, 3, 1);
    assertThat(routes)
        .containsExactly(
            new RouteMessage(Ipv4Prefix.DEFAULT, router, VETH0, ADDRESS, 100, 16),
            onLink(Ipv4Address.of(10, 0, 3, 0), 24, 100, 2),
            onLink(Ipv4Address.of(10, 9, 0, 0), 16, 0, 16));
  }

  private static RouteMessage onLink(Ipv4Address network, int length, int metric, int protocol) {
    var prefix = new Ipv4Prefix(network, length);
    return new RouteMessage(prefix, Ipv4Address.ANY, VETH0, ADDRESS, metric, protocol);
  }

  @Test
  void routesOfOtherTablesAndTypesAreNone() throws Exception {
    int table = 16 + 4;
    int type = 16 + 7;
    assertThat(decodeRoute(table, 254)).isPresent();
    assertThat(decodeRoute(table, 255)).isEmpty();
    assertThat(decodeRoute(type, 2)).isEmpty();
  }

  private static Optional<RouteMessage> decodeRoute(int offset, int value)
      throws MalformedPacketException {
    var octets = Captures.read("route-dump");
    octets[offset] = (byte) value;
    return RouteMessage.decode(NetlinkReader.over(octets).message().body());
  }

  @Test
  void events() throws Exception {
    var gone = new AddressMessage(VETH0, ADDRESS, 24, 0, Ipv4Address.ANY, 2, 1, 0, "veth0");
    assertThat(eventsOf("event-newaddr")).containsExactly(new NetlinkEvent.NewAddress(gone));
    assertThat(eventsOf("event-deladdr")).containsExactly(new NetlinkEvent.DelAddress(gone));
    assertThat(eventsOf("link-veth0"))
        .singleElement()
        .isInstanceOfSatisfying(
            NetlinkEvent.NewLink.class, e -> assertThat(e.link().name()).isEqualTo("veth0"));
    assertThat(eventsOf("event-dellink"))
        .singleElement()
        .isInstanceOfSatisfying(
            NetlinkEvent.DelLink.class, e -> assertThat(e.link().ifindex()).isEqualTo(VETH0));
  }

  @Test
  void aPortThatLeavesItsBridgeIsNotALinkThatIsGone() throws Exception {
    assertThat(eventsOf("event-bridge-dellink")).isEmpty();
  }

  @Test
  void messagesOfOtherTypesAreNoEvents() throws Exception {
    assertThat(eventsOf("route-dump")).isEmpty();
  }

  private static List<NetlinkEvent> eventsOf(String capture) throws MalformedPacketException {
    var events = new ArrayList<NetlinkEvent>();
    NetlinkEvent.decode(Captures.message(capture), events);
    return events;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "link-veth0",
        "address-dump",
        "route-dump",
        "event-newaddr",
        "event-deladdr",
        "event-dellink",
        "event-bridge-dellink",
        "event-newaddr6",
        "event-deladdr6",
        "event-inet6",
        "event-prefix",
        "address6-dump",
        "link-veth0-inet6"
      })
  void everyTruncationIsMalformed(String capture) {
    var whole = Captures.read(capture);
    int end = whole[0] & 0xff | (whole[1] & 0xff) << 8;
    for (int length = 0; length < end; length++) {
      var octets = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> NetlinkReader.over(octets).message())
          .isInstanceOf(MalformedPacketException.class);
      if (length >= 16) {
        octets[0] = (byte) length;
        octets[1] = (byte) (length >>> 8);
        decodeOrRefuse(octets);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "link-veth0",
        "address-dump",
        "route-dump",
        "nack-enetunreach",
        "address6-dump",
        "event-inet6",
        "event-prefix"
      })
  void everyChangedOctetIsDecodedOrMalformed(String capture) {
    var whole = Captures.read(capture);
    for (int i = 4; i < whole.length; i++) {
      for (int value : new int[] {0, 1, 3, 0x7f, 0x80, 0xff}) {
        var octets = whole.clone();
        octets[i] = (byte) value;
        decodeOrRefuse(octets);
      }
    }
  }

  /** Any other exception than the one caught here fails the test. */
  private static void decodeOrRefuse(byte[] octets) {
    try {
      var exchange = new Exchange(List.of(AddressMessage.list()), 1);
      var reader = NetlinkReader.over(octets);
      while (reader.hasRemaining()) {
        var message = reader.message();
        if (message.type() == 2) {
          exchange.take(new NetlinkMessage(2, message.flags(), 1, message.body()));
        } else if (message.type() == 24) {
          assertThat(RouteMessage.decode(message.body())).isNotNull();
        } else {
          NetlinkEvent.decode(message, new ArrayList<>());
        }
      }
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isNotNegative();
    }
  }
}

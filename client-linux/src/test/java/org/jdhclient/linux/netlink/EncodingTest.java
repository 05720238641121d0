package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteOrder;
import java.util.HexFormat;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.junit.jupiter.api.Test;

/** Each request, octet for octet as iproute2 6.1 sends it for the command in the comment. */
class EncodingTest {
  private static final int VETH0 = 3;
  private static final Ipv4Address ADDRESS = Ipv4Address.of(10, 0, 3, 5);
  private static final Ipv4Address ROUTER = Ipv4Address.of(10, 0, 3, 1);
  private static final AddressMessage LEASED =
      new AddressMessage(VETH0, ADDRESS, 24, 0, Ipv4Address.of(10, 0, 3, 255), 3600, 1800, 100, "");
  private static final RouteMessage DEFAULT_ROUTE =
      new RouteMessage(Ipv4Prefix.DEFAULT, ROUTER, VETH0, ADDRESS, 100, RouteMessage.RTPROT_DHCP);
  private static final RouteMessage ON_LINK_ROUTE =
      new RouteMessage(
          Ipv4Prefix.containing(Ipv4Address.of(10, 9, 0, 0), 16),
          Ipv4Address.ANY,
          VETH0,
          ADDRESS,
          0,
          RouteMessage.RTPROT_DHCP);

  static void assertEncoded(NetlinkRequest request, int sequence, String hex) {
    assumeTrue(
        ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN,
        "the captures are of a little-endian machine");
    var writer = new NetlinkWriter();
    request.writeTo(writer, sequence);
    assertThat(HexFormat.of().formatHex(writer.toByteArray())).isEqualTo(hex.replace(" ", ""));
  }

  /** {@code ip link set dev veth0 up}. */
  @Test
  void linkUp() {
    assertEncoded(
        LinkMessage.setUp(VETH0),
        0x6b034cfd,
        "2000000010000500fd4c036b00000000 00000000030000000100000001000000");
  }

  /** {@code ip link set dev veth0 mtu 1400}. */
  @Test
  void linkMtu() {
    assertEncoded(
        LinkMessage.setMtu(VETH0, 1400),
        0x6b034cfe,
        "2800000010000500fe4c036b00000000 00000000030000000000000000000000 0800040078050000");
  }

  /** {@code ip link show dev veth0}, but with an acknowledgement and without statistics. */
  @Test
  void linkByName() {
    assertEncoded(
        LinkMessage.getByName("veth0"),
        0x6b034cff,
        "3400000012000500ff4c036b00000000 00000000000000000000000000000000"
            + "0a00030076657468 30000000 08001d0008000000");
  }

  @Test
  void linkByIndex() {
    assertEncoded(
        LinkMessage.getByIndex(VETH0),
        1,
        "28000000120005000100000000000000 00000000030000000000000000000000 08001d0008000000");
  }

  /**
   * {@code ip addr replace 10.0.3.5/24 brd 10.0.3.255 dev veth0 valid_lft 3600 preferred_lft 1800
   * metric 100}.
   */
  @Test
  void addressAdd() {
    assertEncoded(
        LEASED.add(),
        0x6b034cfe,
        "4c00000014000505fe4c036b00000000 0218000003000000 080002000a000305 080004000a0003ff"
            + "0800090064000000 080001000a000305 1400060008070000100e0000 0000000000000000");
  }

  @Test
  void addressWithoutBroadcastOrMetricForEver() {
    var infinite = AddressMessage.INFINITE;
    assertEncoded(
        new AddressMessage(VETH0, ADDRESS, 32, 0, Ipv4Address.ANY, infinite, infinite, 0, "").add(),
        1,
        "3c000000140005050100000000000000 0220000003000000 080002000a000305 080001000a000305"
            + "14000600ffffffffffffffff 0000000000000000");
  }

  /** {@code ip addr del 10.0.3.5/24 dev veth0}. */
  @Test
  void addressDelete() {
    assertEncoded(
        LEASED.delete(),
        0x6b034cff,
        "2800000015000500ff4c036b00000000 0218000003000000 080002000a000305 080001000a000305");
  }

  /** {@code ip route append default via 10.0.3.1 dev veth0 proto dhcp src 10.0.3.5 metric 100}. */
  @Test
  void routeAdd() {
    assertEncoded(
        DEFAULT_ROUTE.add(),
        0x6b034cfe,
        "3c0000001800050cfe4c036b00000000 02000000fe10000100000000 080005000a000301"
            + "080007000a000305 0800060064000000 0800040003000000");
  }

  /** {@code ip route append 10.9.0.0/16 dev veth0 proto dhcp src 10.0.3.5 scope link}. */
  @Test
  void onLinkRouteAdd() {
    assertEncoded(
        ON_LINK_ROUTE.add(),
        0x6b034cfe,
        "340000001800050cfe4c036b00000000 02100000fe10fd0100000000 080001000a090000"
            + "080007000a000305 0800040003000000");
  }

  /**
   * {@code ip route del default via 10.0.3.1 dev veth0 proto dhcp src 10.0.3.5 metric 100 scope
   * global}.
   */
  @Test
  void routeDelete() {
    assertEncoded(
        DEFAULT_ROUTE.delete(),
        0x6b03503e,
        "3c000000190005003e50036b00000000 02000000fe10000100000000 080005000a000301"
            + "080007000a000305 0800060064000000 0800040003000000");
  }

  @Test
  void lists() {
    assertEncoded(AddressMessage.list(), 1, "18000000160001030100000000000000 0200000000000000");
    assertEncoded(
        RouteMessage.list(), 1, "1c0000001a0001030100000000000000 020000000000000000000000");
  }

  @Test
  void requestsSayWhatTheyAsk() {
    assertThat(DEFAULT_ROUTE.add()).hasToString("RTM_NEWROUTE 0.0.0.0/0 via 10.0.3.1 dev 3");
    assertThat(ON_LINK_ROUTE.delete()).hasToString("RTM_DELROUTE 10.9.0.0/16 dev 3");
    assertThat(LEASED.add()).hasToString("RTM_NEWADDR 10.0.3.5/24 dev 3");
    assertThat(LinkMessage.getByName("veth0")).hasToString("RTM_GETLINK veth0");
    assertThat(LinkMessage.setMtu(3, 1400)).hasToString("RTM_NEWLINK mtu 1400 dev 3");
  }
}

package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kernel's own answers, as far as it gives them without privileges. */
class NetlinkSocketTest {
  private static final AddressMessage SOME_ADDRESS =
      new AddressMessage(1, Ipv4Address.of(127, 7, 7, 7), 8, 0, Ipv4Address.ANY, 60, 60, 0, "");

  private NetlinkSocket socket;

  @BeforeEach
  void open() throws ErrnoException {
    socket = NetlinkSocket.open();
  }

  @AfterEach
  void close() {
    socket.close();
  }

  @Test
  void theLoopbackLinkIsFoundByNameAndIndex() throws Exception {
    var lo = socket.link("lo");
    assertThat(lo.name()).isEqualTo("lo");
    assertThat(lo.isLoopback()).isTrue();
    assertThat(lo.canBroadcast()).isFalse();
    assertThat(lo.macAddress()).isEmpty();
    assertThat(lo.mtu())
        .isEqualTo(Integer.parseInt(Files.readString(Path.of("/sys/class/net/lo/mtu")).strip()));
    assertThat(socket.link(lo.ifindex())).isEqualTo(lo);
  }

  @Test
  void allLinksAreListed() throws Exception {
    assertThat(socket.links()).contains(socket.link("lo")).doesNotHaveDuplicates();
  }

  @Test
  void routersAndRoutesOfIpv6AreAsInProc() throws Exception {
    var routes = Path.of("/proc/net/ipv6_route");
    var settings = Path.of("/proc/sys/net/ipv6/conf/lo/accept_ra");
    assumeTrue(Files.exists(routes) && Files.exists(settings), "no IPv6 here");

    assertThat(socket.hasIpv6DefaultRoute())
        .isEqualTo(Files.readAllLines(routes).stream().anyMatch(NetlinkSocketTest::isDefault));
    assertThat(socket.routerSettings(socket.link("lo").ifindex()).orElseThrow().acceptRa())
        .isEqualTo(Integer.parseInt(Files.readString(settings).strip()));
  }

  /** That which refuses all is of lo. */
  private static boolean isDefault(String route) {
    return route.startsWith("0".repeat(32) + " 00 ") && !route.endsWith(" lo");
  }

  @Test
  void aLinkThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> socket.link("nosuch0"))
        .isInstanceOf(NetlinkException.class)
        .hasMessage("RTM_GETLINK nosuch0: ENODEV (No such device)");
    assertThatThrownBy(() -> socket.link(0x7ffffff0))
        .matches(e -> ((ErrnoException) e).is(Errno.ENODEV));
  }

  @Test
  void aNameThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> socket.link("a-name-of-far-more-than-15-octets"))
        .isInstanceOf(NetlinkException.class);
  }

  @Test
  void theLoopbackLinkHasOnlyItsOwnAddressesAndRoutes() throws Exception {
    var lo = socket.link("lo");
    for (var address : socket.addresses(lo.ifindex())) {
      assertThat(address.ifindex()).isEqualTo(lo.ifindex());
      assertThat(address.address().isAny()).isFalse();
    }
    for (var route : socket.routes(lo.ifindex())) {
      assertThat(route.ifindex()).isEqualTo(lo.ifindex());
    }
    assertThat(socket.addresses(0x7ffffff0)).isEmpty();
  }

  @Test
  void eachRequestOfABatchHasItsOwnReply() throws Exception {
    var replies =
        socket.request(
            List.of(
                LinkMessage.getByName("nosuch0"),
                LinkMessage.getByName("lo"),
                LinkMessage.getByName("nosuch1")));
    assertThat(replies).extracting(NetlinkReply::errno).containsExactly(19, 0, 19);
    assertThat(socket.request(List.of())).isEmpty();
    assertThat(socket.link("lo").name()).isEqualTo("lo");
  }

  /** Were all sent at once, there would be no room for what the kernel says of them. */
  @Test
  void soHasEachOfAVeryLongOne() throws Exception {
    var requests = new ArrayList<>(Collections.nCopies(3_000, LinkMessage.getByName("nosuch0")));
    requests.set(2_500, LinkMessage.getByName("lo"));

    var replies = socket.request(requests);

    assertThat(replies).extracting(NetlinkReply::request).isEqualTo(requests);
    assertThat(replies).filteredOn(NetlinkReply::isDone).containsExactly(replies.get(2_500));
    assertThat(socket.link("lo").name()).isEqualTo("lo");
  }

  @Test
  void changesNeedAPrivilegeThatTheErrorNames() {
    assumeFalse(
        System.getProperty("user.name").equals("root"),
        "root may change what this tries to change");
    assertThatThrownBy(() -> socket.request(SOME_ADDRESS.add()))
        .hasMessage("RTM_NEWADDR 127.7.7.7/8 dev 1: EPERM (needs CAP_NET_ADMIN)");
  }

  @Test
  void aMonitorThatSawNothingSaysNothing() throws Exception {
    try (var monitor = NetlinkMonitor.open(NetlinkMonitor.RTMGRP_IPV4_IFADDR)) {
      assertThat(monitor.receive()).isEmpty();
    }
  }
}

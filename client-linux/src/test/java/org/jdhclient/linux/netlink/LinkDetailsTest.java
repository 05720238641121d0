package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A guest's own bridge, whose only port listens, as the kernel showed both. */
class LinkDetailsTest {
  private static final int BR0 = 3;

  @Test
  void aBridgeHasADelayAndIsNoPort() throws Exception {
    var bridge = LinkDetails.decode(Captures.message("link-bridge").body());

    assertThat(bridge.name()).isEqualTo("br0");
    assertThat(bridge.ifindex()).isEqualTo(BR0);
    assertThat(bridge.isBridge()).isTrue();
    assertThat(bridge.forwardDelayCentiseconds()).isEqualTo(1500);
    assertThat(bridge.master()).isZero();
    assertThat(bridge.portKind()).isEmpty();
    assertThat(bridge.isWaitingToForward()).isFalse();
  }

  @Test
  void aPortKnowsItsBridgeAndWaits() throws Exception {
    var port = LinkDetails.decode(Captures.message("link-bridge-port").body());

    assertThat(port.name()).isEqualTo("eth0");
    assertThat(port.kind()).isEqualTo("veth");
    assertThat(port.master()).isEqualTo(BR0);
    assertThat(port.portKind()).isEqualTo("bridge");
    assertThat(port.isWaitingToForward()).isTrue();
    assertThat(port.hasXdp()).isFalse();
  }

  @Test
  void aLinkByItselfHasNoneOfThese() throws Exception {
    var link = LinkDetails.decode(Captures.message("link-veth0").body());

    assertThat(link.name()).isEqualTo("veth0");
    assertThat(link.master()).isZero();
    assertThat(link.isBridge()).isFalse();
    assertThat(link.isWaitingToForward()).isFalse();
  }

  @Test
  void theKernelDescribesTheLoopbackLink() throws Exception {
    try (var netlink = NetlinkSocket.open()) {
      assertThat(netlink.details()).extracting(LinkDetails::name).contains("lo");
    }
  }
}

package org.jdhclient.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.address.Ipv4Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksumCureTest {
  @Test
  void aHostThatIsKnownHasItsBridgesName() {
    assertThat(new ChecksumCure(LikelyHost.LXC).sentence())
        .isEqualTo("ethtool -K lxcbr0 tx off (LXC, by the look of it)");
  }

  @Test
  void aHostThatIsNotKnownHasAnyBridge() {
    assertThat(new ChecksumCure(LikelyHost.UNKNOWN).sentence())
        .isEqualTo("ethtool -K BRIDGE tx off (BRIDGE being the one this guest is plugged into)");
  }

  @ParameterizedTest
  @EnumSource(LikelyHost.class)
  void eachLineButThatOfIptablesNamesTheBridge(LikelyHost host) {
    assertThat(new ChecksumCure(host).commands())
        .filteredOn(line -> !line.startsWith("iptables"))
        .hasSize(3)
        .allMatch(line -> line.contains(host.bridge()));
  }

  @Test
  void aServersUsualAddressTellsTheHost() {
    assertThat(LikelyHost.ofServer(Ipv4Address.of(10, 0, 3, 1))).contains(LikelyHost.LXC);
    assertThat(LikelyHost.ofServer(Ipv4Address.of(192, 168, 122, 1))).contains(LikelyHost.LIBVIRT);
    assertThat(LikelyHost.ofServer(Ipv4Address.of(10, 0, 3, 2))).isEmpty();
  }
}

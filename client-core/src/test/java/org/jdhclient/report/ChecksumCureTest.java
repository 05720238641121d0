package org.jdhclient.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksumCureTest {
  @Test
  void aHostThatIsKnownHasItsBridgesName() {
    assertThat(new ChecksumCure(LikelyHost.LXC, Family.V4).sentence())
        .isEqualTo("ethtool -K lxcbr0 tx off (LXC, by the look of it)");
  }

  @Test
  void aHostThatIsNotKnownHasAnyBridge() {
    assertThat(new ChecksumCure(LikelyHost.UNKNOWN, Family.V4).sentence())
        .isEqualTo("ethtool -K BRIDGE tx off (BRIDGE being the one this guest is plugged into)");
  }

  @ParameterizedTest
  @EnumSource(LikelyHost.class)
  void eachLineButThatOfIptablesNamesTheBridge(LikelyHost host) {
    assertThat(new ChecksumCure(host, Family.V4).commands())
        .filteredOn(line -> !line.startsWith("iptables"))
        .hasSize(3)
        .allMatch(line -> line.contains(host.bridge()));
  }

  /** nft can but clear a checksum, which IPv6 forbids (RFC 8200 8.1). */
  @Test
  void theCuresOfIpv6AreOfItsPortAndClearNothing() {
    assertThat(new ChecksumCure(LikelyHost.UNKNOWN, Family.V6).commands())
        .hasSize(3)
        .noneMatch(line -> line.startsWith("nft"))
        .anyMatch(line -> line.startsWith("ethtool -K BRIDGE tx off"))
        .anyMatch(line -> line.startsWith("ip6tables ") && line.contains("--dport dhcpv6-client "))
        .anyMatch(
            line ->
                line.endsWith(
                    "egress protocol ipv6 u32 match ip6 protocol 17 0xff match ip6 dport 546 0xffff"
                        + " action csum udp"));
  }

  @Test
  void aServersUsualAddressTellsTheHost() {
    assertThat(LikelyHost.ofServer(Ipv4Address.of(10, 0, 3, 1))).contains(LikelyHost.LXC);
    assertThat(LikelyHost.ofServer(Ipv4Address.of(192, 168, 122, 1))).contains(LikelyHost.LIBVIRT);
    assertThat(LikelyHost.ofServer(Ipv6Address.parse("fe80::216:3eff:fe00:0")))
        .contains(LikelyHost.LXC);
    assertThat(LikelyHost.ofServer(Ipv4Address.of(10, 0, 3, 2))).isEmpty();
    assertThat(LikelyHost.ofServer(Ipv6Address.parse("fe80::216:3eff:fe00:1"))).isEmpty();
  }
}

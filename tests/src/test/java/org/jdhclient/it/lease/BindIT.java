package org.jdhclient.it.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.capture.UdpChecksum;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job: a guest on an LXC bridge gets its address from a real dnsmasq. */
@Tag("both-forms")
@ExtendWith(LabExtension.class)
public final class BindIT {
  @Test
  void saysWhatDhclientSays(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-v", "eth0");

    client.awaitLine("^Listening on LPF/eth0/00:16:3e:11:22:33$");
    client.awaitLine("^Sending on   LPF/eth0/00:16:3e:11:22:33$");
    client.awaitLine("^Sending on   Socket/fallback$");
    client.awaitLine("^DHCPDISCOVER on eth0 to 255\\.255\\.255\\.255 port 67 interval \\d+$");
    var address =
        client.awaitLine("^DHCPOFFER of (10\\.0\\.3\\.\\d+) from 10\\.0\\.3\\.1$").group(1);
    client.awaitLine("^DHCPREQUEST for " + address + " on eth0 to 255\\.255\\.255\\.255 port 67$");
    client.awaitLine("^DHCPACK of " + address + " from 10\\.0\\.3\\.1$");
    client.awaitLine("^bound to " + address + " -- renewal in \\d+ seconds\\.$");
    assertThat(client.lines().get(0)).matches("jdhclient \\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void saysNothingOfItsWorkWhenQuiet(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-q", "eth0");

    lab.capture().await("DHCPACK", ack -> true);
    Conditions.awaitAddress(lab.guest());

    assertThat(client.awaitExit()).isZero();
    assertThat(client.lines()).isEmpty();
  }

  @Test
  void givesTheInterfaceItsAddressForTheLeaseTime(Lab lab) {
    lab.dnsmasq();
    var leased = Conditions.bound(lab.jdhclient("-v", "eth0"));

    var address = lab.guest().addresses().get(0);

    assertThat(lab.guest().addresses()).hasSize(1);
    assertThat(address.cidr()).isEqualTo(leased + "/24");
    assertThat(address.broadcast()).isEqualTo("10.0.3.255");
    assertThat(address.validSeconds().orElseThrow()).isBetween(3500L, 3600L);
    assertThat(lab.guest().isUp()).isTrue();
  }

  @Test
  void routesThroughTheRouterOfTheLease(Lab lab) {
    lab.dnsmasq();
    var leased = Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().routes())
        .anyMatch(
            route ->
                route.matches("default via 10.0.3.1 dev eth0 proto dhcp .*src " + leased + ".*"))
        .anyMatch(
            route ->
                route.matches("10.0.3.0/24 dev eth0 proto \\w+ scope link src " + leased + ".*"))
        .hasSize(2);
  }

  @Test
  void namesTheServersInResolvConf(Lab lab) {
    lab.dnsmasq("--domain=lab.test", "--dhcp-option=option:dns-server,10.0.3.1,192.0.2.53");
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().resolvConf().lines())
        .containsSubsequence("nameserver 10.0.3.1", "nameserver 192.0.2.53")
        .anyMatch(line -> line.matches("(domain|search) lab\\.test"));
  }

  @Test
  void bindsThoughTheServersChecksumIsPartial(Lab lab) {
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(checksums(lab.capture().dhcp("DHCPOFFER"))).allMatch(UdpChecksum::isPartial);
    lab.capture().first("DHCPACK");
    assertThat(checksums(lab.capture().dhcp("DHCPACK"))).allMatch(UdpChecksum::isPartial);
  }

  @Test
  void bindsWhenTheHostFinishesItsChecksums(Lab lab) {
    lab.bridge().host().run("ethtool", "-K", "lxcbr0", "tx", "off").orThrow();
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    lab.capture().first("DHCPACK");
    assertThat(checksums(lab.capture().dhcp("DHCPACK"))).allMatch(UdpChecksum::isValid);
  }

  @Test
  void sendsValidChecksumsItself(Lab lab) {
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    lab.capture().first("DHCPDISCOVER");
    assertThat(checksums(lab.capture().dhcp("DHCPDISCOVER"))).allMatch(UdpChecksum::isValid);
  }

  @Test
  void keepsToOneTransaction(Lab lab) {
    lab.dnsmasq();
    var leased = Conditions.bound(lab.jdhclient("-v", "eth0"));

    var discover = lab.capture().first("DHCPDISCOVER");
    var request = lab.capture().first("DHCPREQUEST");

    assertThat(request.xid()).isEqualTo(discover.xid());
    assertThat(request.isBroadcast()).isTrue();
    assertThat(request.source()).isEqualTo("0.0.0.0");
    assertThat(request.ciaddr()).isEqualTo("0.0.0.0");
    assertThat(request.addressOption(50)).isEqualTo(leased);
    assertThat(request.addressOption(54)).isEqualTo("10.0.3.1");
  }

  @Test
  void bindsToAnLxcHostsDnsmasqWhichPingsFirst(Lab lab) {
    Dnsmasq.start(lab.bridge());

    Conditions.bound(lab.jdhclient("-v", "eth0"));
  }

  @Test
  void listensToAServerThatBroadcasts(Lab lab) {
    lab.udhcpd(60);

    var leased = Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().addresses().get(0).address()).isEqualTo(leased);
  }

  private static List<UdpChecksum> checksums(List<DhcpFrame> frames) {
    return frames.stream().map(DhcpFrame::checksum).toList();
  }
}

package org.jdhclient.it.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.jdhclient.it.fixture.Diagnosis;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.server.Dnsmasq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the last line says of replies that come. */
@ExtendWith(LabExtension.class)
final class RepliesIT {
  private static void assertLastLine(Lab lab, String regex, String... options) {
    Diagnosis.setUp(lab.guest());
    var diagnosis = Diagnosis.ofEth0(lab, options);
    assertThat(diagnosis.lastLine())
        .as(diagnosis.text())
        .containsPattern("^A normal run \\(--checksum=kernel\\) would " + regex);
  }

  private static String[] configured(Lab lab, String statement) throws IOException {
    Files.writeString(lab.guest().cell().file("/run/dhclient.conf"), statement + "\n");
    return new String[] {"-cf", "/run/dhclient.conf"};
  }

  @Test
  void aServerThatTheOwnerRejects(Lab lab) throws IOException {
    lab.dnsmasq();

    assertLastLine(
        lab,
        "get no lease: dhclient.conf says to reject whoever answers: \\[10\\.0\\.3\\.1\\]",
        configured(lab, "reject 10.0.3.1;"));
  }

  @Test
  void anOfferThatLacksWhatIsRequired(Lab lab) throws IOException {
    lab.dnsmasq();

    assertLastLine(
        lab,
        "get no lease: no reply can be used; that of 10\\.0\\.3\\.1 .*no option nis-domain",
        configured(lab, "require nis-domain;"));
  }

  @Test
  void aNetworkThatPrefersIpv6(Lab lab) throws IOException {
    lab.dnsmasq("--dhcp-option=108,00:00:07:08");

    assertLastLine(
        lab,
        "get no lease: 10\\.0\\.3\\.1 says that this network prefers IPv6 alone",
        configured(lab, "also request v6-only-preferred;"));
  }

  @Test
  void aSecondServerWithoutARouter(Lab lab) {
    lab.dnsmasq();
    lab.rogueDnsmasq("--dhcp-option=option:router");

    assertLastLine(lab, "be offered a lease, but 2 servers answer: .*10\\.0\\.3\\.200.* no router");
  }

  @Test
  void anAddressThatSomebodyHas(Lab lab) {
    lab.dnsmasq(Dnsmasq.Service.LXC.withRange("10.0.3.70,10.0.3.70"));
    try (var other = Cell.open("other")) {
      lab.bridge().plug(other, "00:16:3e:44:55:66");
      other.run("ip", "link", "set", "eth0", "up").orThrow();
      other.run("ip", "addr", "add", "10.0.3.70/24", "dev", "eth0").orThrow();

      assertLastLine(
          lab,
          "be offered a lease, but the address that is offered, 10\\.0\\.3\\.70, is in use by 00:16:3e:44");
    }
  }

  @Test
  void anAddressThatACopyOfThisGuestHas(Lab lab) {
    lab.dnsmasq(Dnsmasq.Service.LXC.withRange("10.0.3.70,10.0.3.70"));
    try (var copy = Cell.open("copy")) {
      lab.bridge().plug(copy, Guest.MAC);
      copy.run("ip", "link", "set", "eth0", "up").orThrow();
      copy.run("ip", "addr", "add", "10.0.3.70/24", "dev", "eth0").orThrow();

      assertLastLine(
          lab, "be offered a lease, but another host on the network has eth0's hardware address");
    }
  }
}

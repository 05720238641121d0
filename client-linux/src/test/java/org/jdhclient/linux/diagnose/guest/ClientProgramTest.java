package org.jdhclient.linux.diagnose.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jdhclient.address.Family;
import org.jdhclient.linux.process.ProcessDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientProgramTest {
  private static final Set<String> OTHERS = Set.of("lo", "eth1");

  @ParameterizedTest
  @CsvSource({
    "dhclient,        dhclient,          dhclient -4 eth0,                    DHCLIENT",
    "dhclient.distri, dhclient.distrib,  /sbin/dhclient.distrib eth0,         DHCLIENT",
    "dhclient,        jdhclient,         dhclient -4 -v eth0,                 JDHCLIENT",
    "dhclient,        java,              dhclient -4 -v eth0,                 DHCLIENT",
    "udhcpc,          busybox,           udhcpc -i eth0,                      UDHCPC",
    "busybox,         busybox,           busybox udhcpc -f -i eth0,           UDHCPC",
    "busybox,         busybox,           busybox udhcpc6 -i eth0,             UDHCPC6",
    "dhcp6c,          dhcp6c,            dhcp6c -f eth0,                      DHCP6C",
    "busybox,         busybox.static,    /bin/busybox.static udhcpc,          UDHCPC",
    "dhcpcd,          dhcpcd,            dhcpcd: [manager] [ip4] [ip6],       DHCPCD",
    "systemd-network, systemd-networkd,  /lib/systemd/systemd-networkd,       NETWORKD",
    "systemd-network, '',                '',                                  NETWORKD",
    "NetworkManager,  NetworkManager,    /usr/sbin/NetworkManager --no-daemon, NETWORK_MANAGER",
    "connmand,        connmand,          /usr/sbin/connmand -n,               CONNMAN",
  })
  void isKnownByAnyOfItsNames(String name, String program, String line, ClientProgram expected) {
    assertThat(ClientProgram.of(process(name, program, line))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "dnsmasq,   dnsmasq,   dnsmasq --interface=eth0",
    "vim,       vim,       vim dhclient.conf",
    "sh,        dash,      sh /usr/sbin/dhclient-script",
    "dhclientx, dhclientx, dhclientx eth0",
    "busybox,   busybox,   busybox ping udhcpc",
    "jdhclient, jdhclient, jdhclient --diagnose eth0",
    "dhclient,  dhclient,  dhclient -r eth0",
  })
  void whatIsNoClientIsNotTakenForOne(String name, String program, String line) {
    assertThat(ClientProgram.of(process(name, program, line))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DHCLIENT,  dhclient eth0,             V4",
    "DHCLIENT,  dhclient -6 -v eth0,       V6",
    "JDHCLIENT, jdhclient -S eth0,         V6",
    "UDHCPC,    udhcpc -i eth0,            V4",
    "ODHCP6C,   odhcp6c eth0,              V6",
    "DHCPCD,    dhcpcd eth0,               V4 V6",
    "DHCPCD,    dhcpcd -4 -B eth0,         V4",
    "DHCPCD,    dhcpcd --ipv6only eth0,    V6",
    "DHCPCD,    dhcpcd: [manager] [ip4],   V4",
    "DHCPCD,    dhcpcd: eth0 [ip4] [ip6],  V4 V6",
    "DHCPCD,    dhcpcd: [privileged proxy], ''",
  })
  void whichDhcpItSpeaks(ClientProgram program, String line, String families) {
    var words = List.of(line.split(" "));
    for (var family : Family.values()) {
      assertThat(program.speaks(family, words)).isEqualTo(families.contains(family.name()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DHCLIENT, dhclient -4 eth0,            true",
    "DHCLIENT, dhclient -4 eth1,            false",
    "DHCLIENT, dhclient -d,                 true",
    "DHCPCD,   dhcpcd: [manager] [ip4],     true",
    "DHCPCD,   dhcpcd: eth1 [ip4],          false",
    "UDHCPC,   udhcpc -f,                   true",
    "UDHCPC,   udhcpc -i eth1,              false",
    "NETWORKD, /lib/systemd/systemd-networkd, false",
  })
  void whichInterfaceItTakesStandsInItsCommandLine(
      ClientProgram program, String line, boolean taken) {
    assertThat(program.takes("eth0", List.of(line.split(" ")), OTHERS)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({
    "DHCPCD,   dhcpcd: eth0 [ip4] [ip6],      eth0",
    "DHCPCD,   dhcpcd: eth0 [ip4],            -4 eth0",
    "DHCPCD,   dhcpcd: eth0 [ip6],            -6 eth0",
    "DHCPCD,   dhcpcd: [manager] [ip4],       ''",
    "DHCPCD,   dhcpcd -B eth0,                eth0",
    "DHCPCD,   dhcpcd -6 -B eth0,             -6 eth0",
    "DHCPCD,   dhcpcd -B eth0 eth1,           ''",
    "DHCPCD,   dhcpcd -M eth0,                ''",
    "DHCLIENT, dhclient -4 eth0,              ''",
  })
  void byWhichAnotherCallMeansIt(ClientProgram program, String line, String arguments) {
    assertThat(program.arguments("eth0", List.of(line.split(" ")), OTHERS)).isEqualTo(arguments);
  }

  @Test
  void udhcpcWithoutAnInterfaceTakesEth0Only() {
    assertThat(ClientProgram.UDHCPC.takes("ens3", List.of("udhcpc"), Set.of("lo"))).isFalse();
  }

  private static ProcessDetails process(String name, String program, String line) {
    return new ProcessDetails(7, name, program, List.of(line.split(" ")), "net:[1]");
  }
}

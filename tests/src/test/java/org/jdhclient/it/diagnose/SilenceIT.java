package org.jdhclient.it.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Diagnosis;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.hostile.RepeatedFrame;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.Dnsmasq;
import org.jdhclient.lab.server.Silence;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the last line says where nobody answers a DISCOVER. */
@Order(1)
@ExtendWith(LabExtension.class)
final class SilenceIT {
  private static final String SERVER = "10\\.0\\.3\\.1 \\(00:16:3e:00:00:00\\)";

  /** Who has 10.0.3.99, tell 10.0.3.200. */
  private static final String BROADCAST_IN_VLAN_42 =
      "ffffffffffff00163eaabbcc"
          + "8100002a"
          + "08060001080006040001"
          + "00163eaabbcc0a0003c8"
          + "0000000000000a000363";

  private static void assertNoLease(Lab lab, String because) {
    Diagnosis.setUp(lab.guest());
    var diagnosis = Diagnosis.ofEth0(lab);
    assertThat(diagnosis.lastLine())
        .as(diagnosis.text())
        .containsPattern("^A normal run \\(--checksum=kernel\\) would get no lease: .*" + because);
    assertThat(diagnosis.status()).isEqualTo(3);
  }

  @Test
  void aPoolThatIsUsedUp(Lab lab) {
    var server = lab.dnsmasq(Dnsmasq.Service.LXC.withRange("10.0.3.50,10.0.3.50"));
    try (var other = Cell.open("other")) {
      plug(lab, other);
      other.run("udhcpc", "-i", "eth0", "-n", "-q", "-s", "/bin/true").orThrow();

      assertNoLease(lab, SERVER + " is a DHCP server and hears this guest.* pool is used up");
    }
    assertThat(server.leases()).as("nobody's lease is touched").contains("00:16:3e:44:55:66");
  }

  private static void plug(Lab lab, Cell other) {
    lab.bridge().plug(other, "00:16:3e:44:55:66");
    other.run("ip", "link", "set", "eth0", "up").orThrow();
  }

  @Test
  void aRangeForKnownHostsOnly(Lab lab) {
    var server = lab.dnsmasq(Dnsmasq.Service.LXC.withRange("10.0.3.0,static"));

    assertNoLease(lab, SERVER + " is a DHCP server and hears this guest.* serves none but");

    assertThat(server.leases()).isEmpty();
  }

  @Test
  void aServerThatIsToldToIgnoreThisGuest(Lab lab) {
    var server = lab.dnsmasq("--dhcp-host=" + Guest.MAC + ",ignore");

    assertNoLease(lab, SERVER + " .* nothing under " + Guest.MAC + ": it is told to ignore");

    assertThat(server.leases()).as("the stranger gets nothing").isEmpty();
  }

  @Test
  void aServerThatServesOthersOnly(Lab lab) {
    lab.dnsmasq("--dhcp-ignore=tag:!known", "--dhcp-host=00:16:3e:44:55:66,10.0.3.60");
    try (var other = Cell.open("other")) {
      plug(lab, other);
      other.start("sh", "-c", "while udhcpc -B -i eth0 -n -q -s /bin/true; do :; done");

      assertNoLease(lab, SERVER + " is a DHCP server and answers other clients, but not this");
    }
  }

  @Test
  void theServerOfTheRecordedLeaseBehindAFirewall(Lab lab) {
    lab.dnsmasq();
    lab.guest().run("jdhclient", "-1", "eth0").orThrow();
    lab.guest().run("jdhclient", "-x", "eth0").orThrow();
    Silence.begin(lab.bridge());

    Diagnosis.setUp(lab.guest());
    var diagnosis = Diagnosis.ofEth0(lab);
    assertThat(diagnosis.lastLine())
        .as(diagnosis.text())
        .containsPattern(
            "would get only the lease on record, 10\\.0\\.3\\.[0-9]+, whose router 10\\.0\\.3\\.1"
                + " answers ARP, until that ends: "
                + SERVER
                + ", server or router of the lease on record, .*answers ARP");
    assertThat(diagnosis.status()).isZero();
  }

  @Test
  void aNetworkWithoutAServer(Lab lab) {
    assertNoLease(lab, "nobody answered, though the network is there: " + SERVER);
  }

  @Test
  void aCableThatLeadsNowhere(Lab lab) {
    var host = lab.bridge().host();
    host.shell("echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6").orThrow();
    host.run("ip", "addr", "flush", "dev", LxcBridge.NAME).orThrow();
    host.run("ip", "link", "set", lab.port().name(), "nomaster").orThrow();

    assertNoLease(lab, "nobody answered, and not one frame came in on eth0 in 1[0-9]+ s");
  }

  @Test
  void aBridgePortThatDoesNotForwardYet(Lab lab) {
    lab.dnsmasq();
    lab.port().carrierOff();
    lab.bridge()
        .host()
        .shell("ip link set lxcbr0 type bridge stp_state 1 forward_delay 3000")
        .orThrow();
    lab.port().carrierOn();

    assertNoLease(lab, "the bridge 00:16:3e:00:00:00 .*speaks STP, with a forward delay of 30 s");
  }

  @Test
  void aVlanThatComesTagged(Lab lab) {
    var neighbour = lab.rogue().startJava(RepeatedFrame.class, BROADCAST_IN_VLAN_42);
    neighbour.awaitLine("ready");
    lab.bridge().host().run("ip", "addr", "flush", "dev", LxcBridge.NAME).orThrow();

    assertNoLease(lab, "frames come in on eth0 that are tagged for VLAN 42");
  }

  @Test
  void aVlanBesideANetworkWithoutAServer(Lab lab) {
    var neighbour = lab.rogue().startJava(RepeatedFrame.class, BROADCAST_IN_VLAN_42);
    neighbour.awaitLine("ready");

    assertNoLease(lab, "nobody answered, though the network is there: " + SERVER);
  }

  @Test
  void aNetworkOfIpv6Only(Lab lab) {
    var host = lab.bridge().host();
    host.shell("ip addr flush dev lxcbr0; ip addr add fd00:3::1/64 dev lxcbr0 nodad").orThrow();
    var router =
        host.start(
            "dnsmasq",
            "--conf-file=/dev/null",
            "--keep-in-foreground",
            "--log-facility=-",
            "--port=0",
            "--enable-ra",
            "--interface=" + LxcBridge.NAME,
            "--dhcp-range=fd00:3::,ra-only");
    router.awaitLine("router advertisement on fd00:3::");

    assertNoLease(lab, "a router \\(00:16:3e:00:00:00\\) advertises IPv6.*IPv6 only");
  }

  @Test
  void longOffersThatAreLost(Lab lab) {
    longOffers(lab);
    // A bridge's own MTU goes with its ports', until it is set itself.
    lab.bridge().host().run("ip", "link", "set", lab.port().name(), "mtu", "400").orThrow();
    lab.bridge().host().run("ip", "link", "set", LxcBridge.NAME, "mtu", "1500").orThrow();

    assertNoLease(lab, SERVER + " answers a DHCPDISCOVER that asks for next to nothing.*MTU");
  }

  @Test
  void longOffersThatComeInPieces(Lab lab) {
    longOffers(lab);
    lab.bridge().host().shell("ip link set lxcbr0 mtu 400").orThrow();

    assertNoLease(lab, "the reply of " + SERVER + " comes in fragments, for an MTU of about 3");
  }

  private static void longOffers(Lab lab) {
    var name = "a-name-that-is-as-long-as-names-may-well-be-in-a-network-of-some-size";
    lab.dnsmasq(
        "--dhcp-option=option:domain-search,one-%s.example,two-%s.example,three-%s.example"
            .formatted(name.substring(0, 50), name.substring(5, 55), name.substring(9, 59)));
  }

  @Test
  void anotherHostWithTheSameHardwareAddress(Lab lab) {
    try (var other = Cell.open("other")) {
      lab.bridge().plug(other, Guest.MAC);
      other.run("ip", "link", "set", "eth0", "up").orThrow();
      other.run("ip", "addr", "add", "10.0.3.70/24", "dev", "eth0").orThrow();
      other.start("busybox", "ping", "-q", "10.0.3.99");

      assertNoLease(lab, "another host on the network has eth0's hardware address " + Guest.MAC);
    }
  }

  @Test
  void aFilterOnTheWayIn(Lab lab) {
    lab.dnsmasq();
    filter(lab.guest().cell(), "ingress");

    assertNoLease(lab, SERVER + " answers, and its reply comes in at eth0, but something on this");
  }

  @Test
  void aFilterOnTheWayOut(Lab lab) {
    lab.dnsmasq();
    filter(lab.guest().cell(), "egress");

    assertNoLease(lab, "nothing that was sent left by eth0: something on this guest drops it");
  }

  private static void filter(Cell guest, String direction) {
    guest.run("nft", "add", "table", "netdev", "filter").orThrow();
    guest
        .run(
            "nft",
            "add chain netdev filter drops { type filter hook "
                + direction
                + " device eth0 priority 0; policy drop; }")
        .orThrow();
  }

  @Test
  void aServerThatComesWhileItIsAskedIsALease(Lab lab) {
    var silence = Silence.begin(lab.bridge());
    lab.dnsmasq();
    Diagnosis.setUp(lab.guest());
    var diagnosing = lab.startInGuest("jdhclient", "--diagnose", "eth0");
    lab.capture().await("DHCPREQUEST", request -> true);
    silence.end();

    diagnosing.awaitLine("would be offered a lease");
    Await.until("it ends", () -> !diagnosing.isAlive());
  }
}

package org.jdhclient.it.contract;

import java.util.List;
import org.jdhclient.it.fixture.HostProcess;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.debian.GuestRoot;
import org.jdhclient.lab.network.LxcBridge;

/**
 * A Debian 13 with ifupdown and a client on a network that has a router for IPv6 too: its owner has
 * said IPv4 for eth0, has switched IPv6's autoconfiguration off, and has another interface.
 */
final class IfupdownGuest {
  private static final String INTERFACES =
      """
      auto eth0
      iface eth0 inet dhcp
      """;
  private static final String NO_AUTOCONFIGURATION =
      "for net in all default eth0 eth1; do"
          + " echo 0 >/proc/sys/net/ipv6/conf/$net/accept_ra; done";
  private static final String[] SERVED = {
    "--dhcp-option=option:dns-server,10.0.3.1,10.0.3.2,10.0.3.3",
    "--dhcp-option=option:domain-name,example.org",
    "--dhcp-option=option:domain-search,example.org,example.com",
    "--enable-ra",
    "--dhcp-range=fd77::,ra-only",
    "--ra-param=lxcbr0,4,1800"
  };

  private final Lab lab;
  private final GuestRoot root;
  private final InetDhcpClient client;

  private IfupdownGuest(Lab lab, GuestRoot root, InetDhcpClient client) {
    this.lab = lab;
    this.root = root;
    this.client = client;
  }

  static IfupdownGuest open(Lab lab, InetDhcpClient client) {
    var guest = lab.guest();
    lab.bridge().plug(guest.cell(), "eth1", "00:16:3e:11:22:44");
    guest.run("sh", "-c", NO_AUTOCONFIGURATION).orThrow();
    guest.run("ip", "addr", "add", "192.0.2.9/24", "dev", "eth1").orThrow();
    guest.run("ip", "link", "set", "eth1", "up").orThrow();
    var host = lab.bridge().host();
    host.run("ip", "addr", "add", "fd77::1/64", "dev", LxcBridge.NAME, "nodad").orThrow();
    lab.dnsmasq(SERVED);
    var root = GuestRoot.open(guest.cell(), InetDhcpClient.debian());
    root.write("/etc/network/interfaces", INTERFACES);
    client.install(root);
    return new IfupdownGuest(lab, root, client);
  }

  /** Starts it; what it starts in turn may keep its output open. */
  Running ifup() {
    return root.start("sh", "-c", "exec ifup eth0 >/run/ifup.log 2>&1");
  }

  void ifdown() {
    root.run("ifdown", "eth0").orThrow();
  }

  /** Ends a client as the manual says. */
  void endByHand(InetDhcpClient which) {
    root.shell(which.end()).orThrow();
    Await.until("it has ended", () -> !isServedBy(which));
  }

  void install(InetDhcpClient other) {
    other.install(root);
  }

  String saidByIfup() {
    return root.read("/run/ifup.log");
  }

  boolean isBound() {
    return !lab.guest().addresses().isEmpty();
  }

  /** What is around eth0's IPv4 as long as eth0 is up, and no client was ever there. */
  Surroundings untouched() {
    lab.guest().run("ip", "link", "set", "eth0", "up").orThrow();
    awaitLinkLocal();
    var untouched = Surroundings.of(lab.guest());
    lab.guest().run("ip", "link", "set", "eth0", "down").orThrow();
    return untouched;
  }

  /** The same, with a client, once there was time for whatever it does about routers. */
  Surroundings settled() {
    awaitLinkLocal();
    var heard = advertisements();
    Await.until("two more router advertisements", () -> advertisements() >= heard + 2);
    awaitLinkLocal();
    return Surroundings.of(lab.guest());
  }

  private void awaitLinkLocal() {
    Await.until(
        "the addresses of IPv6 are all in use",
        () -> {
          var shown = lab.guest().run("ip", "-6", "-oneline", "addr").orThrow().out();
          return shown.contains(": eth0 ")
              && shown.contains(": eth1 ")
              && !shown.contains("tentative");
        });
  }

  private int advertisements() {
    var counted = "awk '/InRouterAdvertisements/ { print $2 }' /proc/net/dev_snmp6/eth0";
    return Integer.parseInt(lab.guest().run("sh", "-c", counted).orThrow().out().strip());
  }

  boolean hasAskedOften() {
    return lab.capture().dhcp("DHCPDISCOVER").size() >= client.askedOften();
  }

  List<String> resolvConf() {
    return root.read("/etc/resolv.conf").lines().map(String::strip).toList();
  }

  /** Whether this client runs. */
  boolean isServedBy(InetDhcpClient which) {
    return HostProcess.withZombiesIn(lab.guest()).stream()
        .filter(process -> !process.isZombie())
        .anyMatch(process -> process.executable().matches(which.executable()));
  }
}

package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.Guest;

/** A guest whose network serves both families of IP, each for a client of its own. */
final class BothFamilies {
  /** A family, and what its client brings into resolv.conf alone. */
  enum Family {
    V4(
        "-4",
        "/run/dhclient.pid",
        """
        domain v4.test
        search v4.test lab.test
        nameserver 10.0.3.1
        """),
    V6(
        "-6",
        "/run/dhclient6.pid",
        """
        search lab.test
        nameserver 2001:db8:1::1
        """);

    private final String flag;
    private final String pidFile;
    private final String resolvConf;

    Family(String flag, String pidFile, String resolvConf) {
      this.flag = flag;
      this.pidFile = pidFile;
      this.resolvConf = HEADER + resolvConf;
    }

    /** By which a command is about it. */
    String flag() {
      return flag;
    }

    String resolvConf() {
      return resolvConf;
    }

    Family other() {
      return this == V4 ? V6 : V4;
    }
  }

  private static final String HEADER = "# Written by jdhclient for eth0\n";

  /** What both bring, in the order that using.md tells. */
  static final String RESOLV_CONF =
      HEADER
          + """
          domain v4.test
          search v4.test lab.test
          nameserver 10.0.3.1
          nameserver 2001:db8:1::1
          """;

  private final Lab lab;

  private BothFamilies(Lab lab) {
    this.lab = lab;
  }

  /** Has one dnsmasq serve both. */
  static BothFamilies served(Lab lab) {
    lab.dnsmasqForBothFamilies(
        "--dhcp-option=option:domain-name,v4.test",
        "--dhcp-option=option:domain-search,v4.test,lab.test");
    lab.guest().awaitLinkLocal();
    return new BothFamilies(lab);
  }

  /** Begins a client that goes on in the background with its lease. */
  void begin(Family family) {
    run(family.flag(), "eth0");
    assertThat(pid(family)).isPositive();
  }

  void beginBoth() {
    begin(Family.V4);
    begin(Family.V6);
  }

  /** A call of the command, which has to succeed. */
  void run(String... arguments) {
    var command = lab.jdhclient(arguments);
    assertThat(command.awaitExit()).as(command.toString()).isZero();
  }

  long pid(Family family) {
    return Long.parseLong(guest().run("cat", family.pidFile).orThrow().out().strip());
  }

  /** Has a client read dhclient.conf anew and renew, once its address is known to be its own. */
  void reload(Family family) {
    Await.until(
        "state BOUND",
        () -> {
          var status = guest().run("jdhclient", family.flag(), "--status", "eth0");
          return status.out().contains(": BOUND\n");
        });
    guest().run("kill", "-HUP", Long.toString(pid(family))).orThrow();
  }

  /** Ends a client at once, with all that belongs to it. */
  void kill(Family family) {
    long pid = pid(family);
    client(pid).kill(guest());
  }

  private ClientProcess client(long pid) {
    return ClientProcess.allIn(guest()).stream()
        .filter(client -> client.pid() == pid)
        .findAny()
        .orElseThrow();
  }

  void awaitResolvConf(String content) {
    Await.until("resolv.conf is\n" + content, () -> guest().resolvConf().equals(content));
  }

  /** Whether an interface has leased addresses of a family. */
  boolean hasAddress(Family family, String name) {
    return !guest()
        .run("ip", family.flag(), "-oneline", "addr", "show", "dev", name, "scope", "global")
        .orThrow()
        .lines()
        .isEmpty();
  }

  void awaitAddresses(String name) {
    for (var family : Family.values()) {
      Await.until(name + " has its addresses", () -> hasAddress(family, name));
    }
  }

  /** No client, and nothing of what they brought: addresses, routes, files of /run. */
  void assertNothingLeft() {
    assertThat(ClientProcess.allIn(guest())).isEmpty();
    assertThat(guest().addresses()).isEmpty();
    assertThat(guest().globalAddresses()).isEmpty();
    assertThat(guest().routes()).isEmpty();
    assertThat(guest().run("ip", "-6", "route", "show").orThrow().lines())
        .allMatch(route -> route.startsWith("fe80::/64 "));
    assertThat(guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
    assertThat(guest().run("ls", "-A", "/run/jdhclient").out()).isEmpty();
    assertThat(guest().run("find", "/run", "-name", "*.pid").orThrow().out()).isEmpty();
  }

  private Guest guest() {
    return lab.guest();
  }
}

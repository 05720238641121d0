package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.HostProcess;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.container.DhcpProgram;
import org.jdhclient.lab.debian.DebianRoot;
import org.jdhclient.lab.debian.GuestRoot;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.debian.JdhclientPackage;
import org.jdhclient.lab.server.Dnsmasq;

/**
 * A guest that is a whole Debian with a caller installed: its dhclient is ISC's until jdhclient's
 * package is installed too.
 */
final class CallerGuest {
  private static final String ADDRESS = "10.0.3.77";

  /** The only one that there is, so that both clients get the same. */
  private static final String ONLY_ADDRESS = ADDRESS + "," + ADDRESS;

  private static final String[] SERVED = {
    "--dhcp-option=option:dns-server,10.0.3.1,10.0.3.2",
    "--dhcp-option=option:domain-name,example.org",
    "--dhcp-option=option:domain-search,example.org,example.com"
  };

  private final Lab lab;
  private final GuestRoot root;
  private Dnsmasq server;

  private CallerGuest(Lab lab, GuestRoot root, Dnsmasq server) {
    this.lab = lab;
    this.root = root;
    this.server = server;
  }

  /**
   * @param packages the caller's, and what it needs
   */
  static CallerGuest open(Lab lab, Release release, String... packages) {
    var all = Stream.concat(Stream.of("isc-dhcp-client", "iproute2"), Stream.of(packages));
    var debian = DebianRoot.with(release.toString(), all.toArray(String[]::new));
    var server = lab.dnsmasq(Dnsmasq.Service.LXC.withRange(ONLY_ADDRESS), SERVED);
    return new CallerGuest(lab, GuestRoot.open(lab.guest().cell(), debian), server);
  }

  GuestRoot root() {
    return root;
  }

  Lab lab() {
    return lab;
  }

  /** What is the same of a part of the caller's life with ISC's dhclient, and then with ours. */
  <T> T sameWithBoth(Function<CallerGuest, T> life) {
    var dhclients = life.apply(this);
    installJdhclient();
    var ours = life.apply(this);
    assertThat(ours).as("with jdhclient as with ISC's dhclient").isEqualTo(dhclients);
    return ours;
  }

  /** From now on the guest's dhclient is jdhclient; of the one before nothing is left. */
  void installJdhclient() {
    killClients();
    lab.guest().run("ip", "addr", "flush", "dev", "eth0").orThrow();
    lab.guest().run("ip", "link", "set", "eth0", "down").orThrow();
    root.shell("rm -f /var/lib/dhcp/*.leases").orThrow();
    root.write("/etc/resolv.conf", Cell.FIRST_RESOLV_CONF);
    server.forgetLeases();
    server = lab.restart(server, ONLY_ADDRESS, SERVED);
    root.install(JdhclientPackage.of(Installation.underTest()));
  }

  private void killClients() {
    clients().forEach(each -> lab.guest().run("kill", "-KILL", Long.toString(each.pid())));
    Await.until("no client is left", () -> clients().isEmpty());
  }

  /** What has become of it. */
  FinalState state() {
    return FinalState.of(this);
  }

  /** The processes that are a dhclient, ISC's or ours. */
  List<HostProcess> clients() {
    return HostProcess.withZombiesIn(lab.guest()).stream()
        .filter(process -> !process.isZombie())
        .filter(CallerGuest::isClient)
        .toList();
  }

  private static boolean isClient(HostProcess process) {
    return Stream.of(DhcpProgram.values())
        .anyMatch(program -> program.is(process.executable(), process.arguments()));
  }
}

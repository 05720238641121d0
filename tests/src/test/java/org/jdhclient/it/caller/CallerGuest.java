package org.jdhclient.it.caller;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.HostProcess;
import org.jdhclient.lab.Lab;
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
  /** The only one that there is, so that both clients get the same. */
  static final String ADDRESS = "10.0.3.77";

  private static final String ONLY_ADDRESS = ADDRESS + "," + ADDRESS;

  private final Lab lab;
  private final GuestRoot root;
  private Dnsmasq server;

  private CallerGuest(Lab lab, GuestRoot root, Dnsmasq server) {
    this.lab = lab;
    this.root = root;
    this.server = server;
  }

  /**
   * @param suite the release's name, such as {@code trixie}
   * @param packages the caller's, and what it needs
   */
  static CallerGuest open(Lab lab, String suite, String... packages) {
    var all = Stream.concat(Stream.of("isc-dhcp-client", "iproute2"), Stream.of(packages));
    var debian = DebianRoot.with(suite, all.toArray(String[]::new));
    var server = lab.dnsmasq(Dnsmasq.Service.LXC.withRange(ONLY_ADDRESS));
    return new CallerGuest(lab, GuestRoot.open(lab.guest().cell(), debian), server);
  }

  GuestRoot root() {
    return root;
  }

  Lab lab() {
    return lab;
  }

  /** From now on the guest's dhclient is jdhclient; nobody remembers a lease. */
  void installJdhclient() {
    root.shell("rm -f /var/lib/dhcp/*.leases").orThrow();
    root.install(JdhclientPackage.of(Installation.underTest()));
    server.forgetLeases();
    server = lab.restart(server, ONLY_ADDRESS);
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

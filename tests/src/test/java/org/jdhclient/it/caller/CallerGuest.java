package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.HostProcess;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.container.DhcpProgram;
import org.jdhclient.lab.debian.DebianRoot;
import org.jdhclient.lab.debian.GuestRoot;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.debian.JdhclientPackage;
import org.jdhclient.lab.server.Dnsmasq;

/**
 * A guest that is a whole Debian with a caller installed: its dhclient is ISC's, or that of
 * jdhclient's package, which was installed after ISC's.
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

  /** A guest as it is with ISC's dhclient. */
  static CallerGuest withDhclient(Lab lab, DebianRoot debian) {
    var server = lab.dnsmasq(Dnsmasq.Service.LXC.withRange(ONLY_ADDRESS), SERVED);
    return new CallerGuest(lab, GuestRoot.open(lab.guest().cell(), debian), server);
  }

  /** A guest whose owner has installed jdhclient's package too. */
  static CallerGuest withJdhclient(Lab lab, DebianRoot debian) {
    var guest = withDhclient(lab, debian);
    guest.root.install(JdhclientPackage.of(Installation.underTest()));
    for (var name : List.of("/sbin/dhclient", "/usr/sbin/dhclient")) {
      assertThat(guest.root.run("readlink", "-f", name).out().strip()).endsWith("/jdhclient");
    }
    return guest;
  }

  /**
   * Returns what is the same of a part of a caller's life, with ISC's dhclient and with ours.
   *
   * @param lab where ours is; the other guest has one of its own
   */
  static <T> T sameWithBoth(Lab lab, DebianRoot debian, Function<CallerGuest, T> life) {
    T dhclients;
    try (var others = Lab.open()) {
      dhclients = life.apply(withDhclient(others, debian));
    }
    var ours = life.apply(withJdhclient(lab, debian));
    assertThat(ours).as("with jdhclient as with ISC's dhclient").isEqualTo(dhclients);
    return ours;
  }

  GuestRoot root() {
    return root;
  }

  Lab lab() {
    return lab;
  }

  /** From now on its server serves these options too, and remembers nobody. */
  void serveAlso(String... options) {
    server.forgetLeases();
    var all = Stream.concat(Stream.of(SERVED), Stream.of(options)).toArray(String[]::new);
    server = lab.restart(server, ONLY_ADDRESS, all);
  }

  /** The server of its network. */
  Dnsmasq server() {
    return server;
  }

  /** Has the server tell more than it does by itself. */
  void serve(String... options) {
    var all = Stream.concat(Stream.of(SERVED), Stream.of(options));
    server = lab.restart(server, ONLY_ADDRESS, all.toArray(String[]::new));
  }

  /**
   * What has become of it, once there are so many clients: whoever tells ISC's to end does not wait
   * until it has.
   */
  FinalState state(int clients) {
    Await.until("clients: " + clients, () -> clients().size() == clients);
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

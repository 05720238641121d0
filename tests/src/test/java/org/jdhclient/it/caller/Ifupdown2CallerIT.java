package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.HostProcess;
import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ifupdown2, by which Proxmox sets up its hosts: a dhclient that runs is not started again. */
@Caller("ifupdown2")
final class Ifupdown2CallerIT {
  private static final String INTERFACES =
      """
      auto lo
      iface lo inet loopback
      auto eth0
      iface eth0 inet dhcp
      """;

  private static final String STATIC =
      """
      auto lo
      iface lo inet loopback
      auto eth0
      iface eth0 inet static
        address 10.0.3.200/24
        gateway 10.0.3.1
      """;

  private record Life(
      FinalState up,
      String running,
      int checked,
      FinalState reloaded,
      FinalState down,
      int checkedDown) {}

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("ifup, ifquery, ifreload -a twice, ifdown")
  void findsTheClientThatRuns(Release release, Lab lab) {
    var life = CallerGuest.sameWithBoth(lab, release.with("ifupdown2"), Ifupdown2CallerIT::live);

    assertThat(life.checked).isZero();
    assertThat(life.running).contains("iface eth0 inet dhcp");
    assertThat(life.reloaded).isEqualTo(life.up);
    assertThat(life.checkedDown).isNotZero();
  }

  private static Life live(CallerGuest guest) {
    guest.root().write("/etc/network/interfaces", INTERFACES);
    // As its networking.service does at boot.
    guest.root().run("mkdir", "/run/network").orThrow();
    guest.root().run("ifup", "-a").orThrow();
    var up = guest.state(1);
    var running = guest.root().run("ifquery", "--running", "eth0").orThrow().out();
    int checked = guest.root().run("ifquery", "--check", "eth0").status();

    var first = pids(guest);
    guest.root().run("ifreload", "-a").orThrow();
    guest.root().run("ifreload", "-a").orThrow();
    assertThat(pids(guest)).as("the client that ran before").isEqualTo(first);
    var reloaded = guest.state(1);

    guest.root().run("ifdown", "eth0").orThrow();
    int checkedDown = guest.root().run("ifquery", "--check", "eth0").status();
    var down = guest.state(0).withoutResolvConf();
    return new Life(up, running, checked, reloaded, down, checkedDown);
  }

  private record Change(FinalState before, FinalState after, FinalState back) {}

  @Whole
  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("ifreload -a from dhcp to static and back")
  void endsTheClientThatIsNotWantedAnyMore(Release release, Lab lab) {
    var life = CallerGuest.sameWithBoth(lab, release.with("ifupdown2"), Ifupdown2CallerIT::change);

    assertThat(life.after.addresses()).anyMatch(address -> address.startsWith("10.0.3.200/24"));
  }

  private static Change change(CallerGuest guest) {
    guest.root().run("mkdir", "/run/network").orThrow();
    guest.root().write("/etc/network/interfaces", INTERFACES);
    guest.root().run("ifreload", "-a").orThrow();
    var before = guest.state(1);
    guest.root().write("/etc/network/interfaces", STATIC);
    guest.root().run("ifreload", "-a").orThrow();
    var after = guest.state(0).withoutResolvConf();
    guest.root().write("/etc/network/interfaces", INTERFACES);
    guest.root().run("ifreload", "-a").orThrow();
    return new Change(before, after, guest.state(1));
  }

  private static List<Long> pids(CallerGuest guest) {
    return guest.clients().stream().map(HostProcess::pid).toList();
  }
}

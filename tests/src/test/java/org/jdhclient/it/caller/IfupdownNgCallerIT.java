package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ifupdown-ng, which ends a dhclient by SIGKILL, and gives nothing back. */
@Caller("ifupdown-ng")
final class IfupdownNgCallerIT {
  private static final String INTERFACES =
      """
      auto lo
      iface lo inet loopback
      auto eth0
      iface eth0 inet dhcp
      """;

  private record Life(FinalState up, FinalState down, FinalState again) {}

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("ifup, ifdown, ifup")
  void killsAndStartsAgain(Release release, Lab lab) {
    var guest = CallerGuest.open(lab, release, "ifupdown-ng");
    guest.root().write("/etc/network/interfaces", INTERFACES);

    var life = guest.sameWithBoth(IfupdownNgCallerIT::live);

    assertThat(life.up.clients()).isEqualTo(1);
    assertThat(life.down.clients()).isZero();
    assertThat(life.again).isEqualTo(life.up);
  }

  private static Life live(CallerGuest guest) {
    guest.root().run("ifup", "eth0").orThrow();
    var up = guest.state();
    guest.root().run("ifdown", "eth0").orThrow();
    Await.until("the client has ended", () -> guest.clients().isEmpty());
    var down = guest.state();
    guest.root().run("ifup", "eth0").orThrow();
    return new Life(up, down, guest.state());
  }
}

package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ifupdown-ng, which ends a dhclient by SIGKILL, and gives nothing back. */
@Whole
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
    var suffix = release == Release.TRIXIE ? "-ng" : "";
    var life =
        CallerGuest.sameWithBoth(lab, release.with("ifupdown-ng"), guest -> live(guest, suffix));

    assertThat(life.again).isEqualTo(life.up);
  }

  /**
   * @param suffix of the names of its commands, in the release where it can be installed beside
   *     ifupdown
   */
  private static Life live(CallerGuest guest, String suffix) {
    guest.root().write("/etc/network/interfaces", INTERFACES);
    guest.root().run("ifup" + suffix, "eth0").orThrow();
    var up = guest.state(1);
    guest.root().run("ifdown" + suffix, "eth0").orThrow();
    var down = guest.state(0);
    guest.root().run("ifup" + suffix, "eth0").orThrow();
    return new Life(up, down, guest.state(1));
  }
}

package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Debian's ifupdown, of both releases. */
@Caller("ifupdown")
final class IfupdownCallerIT {
  private static final String STANZA =
      """
      auto eth0
      iface eth0 inet dhcp
        metric 50
      """;

  private record Life(FinalState up, String configured, FinalState down, FinalState again) {}

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("ifup, ifquery, ifdown, ifup -a")
  void setsUpAndDown(Release release, Lab lab) {
    var life = CallerGuest.sameWithBoth(lab, release.with("ifupdown"), IfupdownCallerIT::upAndDown);

    assertThat(life.up.routes()).contains("default via 10.0.3.1 dev eth0 metric 50");
    assertThat(life.configured).isEqualTo("eth0=eth0\n");
    assertThat(life.again).isEqualTo(life.up);
  }

  private static Life upAndDown(CallerGuest guest) {
    guest.root().write("/etc/network/interfaces", STANZA);
    guest.root().run("ifup", "eth0").orThrow();
    var up = guest.state();
    var configured = guest.root().run("ifquery", "--state").out();
    guest.root().run("ifdown", "eth0").orThrow();
    var down = guest.state().withoutResolvConf();
    guest.root().run("ifup", "-a").orThrow();
    return new Life(up, configured, down, guest.state());
  }
}

package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.server.Silence;
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

  private record LateServer(int status, FinalState without, FinalState later) {}

  @Whole
  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("ifup without a server, which comes later")
  void goesOnWithoutAServer(Release release, Lab lab) {
    var life =
        CallerGuest.sameWithBoth(lab, release.with("ifupdown"), IfupdownCallerIT::withLateServer);

    assertThat(life.later.addresses()).hasSize(1);
  }

  private static LateServer withLateServer(CallerGuest guest) {
    guest.root().write("/etc/network/interfaces", STANZA);
    guest.root().shell("echo 'timeout 3; retry 2;' >>/etc/dhcp/dhclient.conf").orThrow();
    var silence = Silence.begin(guest.lab().bridge());
    int status = guest.root().run("ifup", "eth0").status();
    var without = guest.state(1);
    silence.end();
    Await.until("it is online", () -> guest.state(1).isOnline());
    return new LateServer(status, without, guest.state(1));
  }

  private static Life upAndDown(CallerGuest guest) {
    guest.root().write("/etc/network/interfaces", STANZA);
    guest.root().run("ifup", "eth0").orThrow();
    var up = guest.state(1);
    var configured = guest.root().run("ifquery", "--state").out();
    guest.root().run("ifdown", "eth0").orThrow();
    var down = guest.state(0).withoutResolvConf();
    guest.root().run("ifup", "-a").orThrow();
    return new Life(up, configured, down, guest.state(1));
  }
}

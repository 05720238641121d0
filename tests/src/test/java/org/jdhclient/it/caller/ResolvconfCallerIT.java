package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** resolvconf, whose hook takes make_resolv_conf upon itself. */
@Whole
@Caller("resolvconf")
final class ResolvconfCallerIT {
  private static final String OWNS =
      "mkdir -p /run/resolvconf/interface && ln -sf /run/resolvconf/resolv.conf /etc/resolv.conf"
          + " && resolvconf --enable-updates && resolvconf -u";

  private record Life(
      FinalState bound, String told, List<String> fragments, FinalState released, String left) {}

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("its enter hook: dhclient IF, -r")
  void isToldByItsHook(Release release, Lab lab) {
    var debian = release.with("resolvconf", "procps", "psmisc");

    var life = CallerGuest.sameWithBoth(lab, debian, ResolvconfCallerIT::live);

    assertThat(life.fragments).containsExactly("eth0.dhclient");
    assertThat(life.bound.resolvConf()).contains("nameserver 10.0.3.2");
    assertThat(life.left).isEmpty();
  }

  private static Life live(CallerGuest guest) {
    var root = guest.root();
    root.shell(OWNS).orThrow();
    root.run("dhclient", "eth0").orThrow();
    var bound = guest.state(1);
    var told = root.read("/run/resolvconf/interface/eth0.dhclient");
    var fragments = root.run("ls", "/run/resolvconf/interface").lines();
    root.run("dhclient", "-r", "eth0").orThrow();
    var left = root.run("ls", "/run/resolvconf/interface").out();
    return new Life(bound, told, fragments, guest.state(0), left);
  }
}

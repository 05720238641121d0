package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Debian's ifupdown, of both releases. */
@Caller("ifupdown")
final class IfupdownCallerIT {
  private static final String STANZA = "iface eth0 inet dhcp\n";

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"bookworm", "trixie"})
  @DisplayName("ifup, ifquery, ifdown")
  void setsUpAndDown(String suite, Lab lab) {
    var guest = CallerGuest.open(lab, suite, "ifupdown");
    guest.root().write("/etc/network/interfaces", STANZA);

    var before = upAndDown(guest);
    guest.installJdhclient();
    var ours = upAndDown(guest);

    assertThat(ours).isEqualTo(before);
  }

  private record UpAndDown(FinalState up, String configured, FinalState down) {}

  private static UpAndDown upAndDown(CallerGuest guest) {
    guest.root().run("ifup", "eth0").orThrow();
    var up = guest.state();
    var configured = guest.root().run("ifquery", "--state").out();
    guest.root().run("ifdown", "eth0").orThrow();
    return new UpAndDown(up, configured, guest.state());
  }
}

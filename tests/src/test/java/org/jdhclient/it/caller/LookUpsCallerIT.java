package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Those who look whether there is a dhclient, and for one among the processes, and end it by name.
 */
@Caller("scripts")
final class LookUpsCallerIT {
  /** Each prints whether it finds just the process in the pid file. */
  private static final String FIND =
      """
      dhclient --version >/dev/null 2>&1 && echo found
      until [ -s /run/dhclient.pid ]; do sleep 0.05; done
      client=$(cat /run/dhclient.pid)
      same() { [ "$*" = "$client" ] && echo found; }
      same $(pidof dhclient)
      same $(pgrep dhclient)
      same $(pgrep -x dhclient)
      same $(pgrep -f '^dhclient.*eth0')
      same $(ps -C dhclient -o pid=)
      case $(readlink /proc/$client/exe) in *dhclient) echo found ;; esac
      tr '\\0' ' ' </proc/$client/cmdline
      """;

  private record Life(
      List<String> found, FinalState killed, FinalState killedAll, FinalState anew) {}

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("--version, pidof, pgrep, ps -C, /proc/PID/exe; pkill, killall; -r IF, then IF")
  void findAndEndTheClientByItsName(Release release, Lab lab) {
    var debian = release.with("cloud-init", "procps", "psmisc");

    var life = CallerGuest.sameWithBoth(lab, debian, LookUpsCallerIT::live);

    assertThat(life.found)
        .hasSize(8)
        .endsWith("dhclient eth0 ")
        .allMatch(line -> line.equals("found") || line.startsWith("dhclient"));
    assertThat(life.killed.addresses()).as("it stays, as after any SIGTERM").hasSize(1);
    assertThat(life.killedAll).isEqualTo(life.killed);
  }

  private static Life live(CallerGuest guest) {
    var root = guest.root();
    root.run("dhclient", "eth0").orThrow();
    var found = root.shell(FIND).orThrow().lines();
    var killed = afterEnding(guest, "pkill");
    root.run("dhclient", "eth0").orThrow();
    var killedAll = afterEnding(guest, "killall");
    root.run("dhclient", "eth0").orThrow();
    root.shell("dhclient -r eth0; dhclient eth0").orThrow();
    return new Life(found, killed, killedAll, guest.state(1));
  }

  private static FinalState afterEnding(CallerGuest guest, String program) {
    guest.root().run(program, "dhclient").orThrow();
    return guest.state(0);
  }
}

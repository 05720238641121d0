package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Azure's agent: it looks for the client by {@code pidof dhclient}, by which it sees that another
 * was started, and reads where its server is in the lease file.
 */
@Whole
@Caller("waagent")
final class WaagentCallerIT {
  private static final String LOOK =
      """
      import os, subprocess, time
      from azurelinuxagent.common.osutil import get_osutil
      client = ["-pf", "/run/dhclient.eth0.pid", "-lf", "/var/lib/dhcp/dhclient.eth0.leases", "eth0"]
      def pid():
          while not (os.path.exists(client[1]) and os.path.getsize(client[1])):
              time.sleep(0.01)
          return int(open(client[1]).read())
      subprocess.run(["dhclient", "-4", *client], check=True)
      debian = get_osutil()
      print(debian.get_dhcp_pid() == [pid()])
      print(debian.get_dhcp_lease_endpoint())
      subprocess.run(["dhclient", "-r", *client], check=True)
      subprocess.run(["dhclient", "-4", *client], check=True)
      print(pid() in debian.get_dhcp_pid())
      debian.set_dhcp_hostname("renamed")
      """;

  private record Life(List<String> seen, String configuration, FinalState state) {}

  @Test
  @DisplayName(
      "pidof dhclient, before and after a restart, unknown-245 and expire of the lease file")
  void findsTheClientAndItsServer(Lab lab) {
    var debian = Release.BOOKWORM.with("waagent", "procps", "psmisc");

    var life = CallerGuest.sameWithBoth(lab, debian, WaagentCallerIT::live);

    assertThat(life.seen).containsExactly("True", "168.63.129.16", "True");
  }

  private static Life live(CallerGuest guest) {
    guest.serve("--dhcp-option-force=245,a8:3f:81:10");
    var seen = guest.root().run("python3", "-c", LOOK).orThrow().lines();
    return new Life(seen, guest.root().read("/etc/dhcp/dhclient.conf"), guest.state(1));
  }
}

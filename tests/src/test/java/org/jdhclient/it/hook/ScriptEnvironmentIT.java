package org.jdhclient.it.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The environment of a script beside the one that the real dhclient gives it, on the same link,
 * from the same server.
 *
 * <p>What differs, and may: the pid; the time at which a lease expires, for it is another lease;
 * that option 249 is asked for too; and that a next server of 0.0.0.0, which is none, is not told.
 */
@ExtendWith(LabExtension.class)
final class ScriptEnvironmentIT {
  private static final int LEASE_SECONDS = 10;
  private static final Duration LEASE_TIME = Duration.ofSeconds(60);
  private static final String ANY_NUMBER = "(\\d+)";

  /** Configures as little as can be, and writes down what it was given, whole at once. */
  private static final String SPY =
      """
      #!/bin/sh
      env | grep -v '^PWD=\\|^_=\\|^SHLVL=\\|^OLDPWD=' >/run/env
      mv /run/env /run/$(basename $0).$reason
      case $reason in
        PREINIT) ip link set dev $interface up ;;
        BOUND|REBOOT) ip addr add $new_ip_address/24 dev $interface ;;
        EXPIRE|RELEASE|STOP) ip -4 addr flush dev $interface ;;
      esac
      exit 0
      """;

  private static void install(Guest guest) {
    guest.cell().shell("cat >/run/theirs <<'EOF'\n" + SPY + "EOF\nchmod +x /run/theirs").orThrow();
    guest.run("cp", "/run/theirs", "/run/ours").orThrow();
    // Debian's file asks for more than dhclient does by itself.
    guest
        .cell()
        .shell(
            "echo 'option rfc3442-classless-static-routes code 121 = array of unsigned integer 8;"
                + "request subnet-mask, broadcast-address, time-offset, routers, domain-name,"
                + " domain-name-servers, domain-search, host-name, netbios-name-servers,"
                + " netbios-scope, interface-mtu, rfc3442-classless-static-routes, ntp-servers;'"
                + " >/run/dhclient.conf")
        .orThrow();
  }

  private static void runTheirs(Lab lab, String... more) {
    var words = new ArrayList<>(List.of("dhclient"));
    words.addAll(List.of(more));
    words.addAll(
        List.of("-cf", "/run/dhclient.conf", "-sf", "/run/theirs", "-lf", "/run/theirs.leases"));
    words.addAll(List.of("-pf", "/run/theirs.pid", "-e", "X=y z", "eth0"));
    lab.guest().run(words.toArray(String[]::new)).orThrow();
  }

  private static void runOurs(Lab lab, String... more) {
    var words = new ArrayList<>(List.of(more));
    words.addAll(List.of("-sf", "/run/ours", "-e", "X=y z", "eth0"));
    assertThat(lab.jdhclient(words.toArray(String[]::new)).awaitExit()).isZero();
  }

  private static void await(Guest guest, String file) {
    Await.until(
        file + " is there", LEASE_TIME, () -> guest.run("ls", "/run/" + file).status() == 0);
  }

  private static Map<String, String> environment(Guest guest, String file) {
    await(guest, file);
    Map<String, String> variables = new TreeMap<>();
    for (var line : guest.run("cat", "/run/" + file).orThrow().lines()) {
      int equals = line.indexOf('=');
      variables.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return variables;
  }

  private static void assertSame(Guest guest, String reason) {
    var ours = environment(guest, "ours." + reason);
    var theirs = environment(guest, "theirs." + reason);
    for (var changing : List.of("pid", "new_expiry", "old_expiry")) {
      assertThat(ours.containsKey(changing)).as(changing).isEqualTo(theirs.containsKey(changing));
      assertThat(ours.getOrDefault(changing, "0")).matches(ANY_NUMBER);
      ours.remove(changing);
      theirs.remove(changing);
    }
    ours.remove("requested_ms_classless_static_routes");
    ours.remove("requested_unknown_249");
    theirs.remove("new_next_server", "0.0.0.0");
    theirs.remove("old_next_server", "0.0.0.0");
    // Theirs is released by a process that knows the lease file only, which does not say that.
    if (reason.equals("RELEASE")) {
      ours.remove("old_next_server", "10.0.3.5");
    }
    assertThat(ours).as(reason).containsExactlyInAnyOrderEntriesOf(theirs);
  }

  @Test
  void isDhclientsWhenALeaseBeginsAndIsGivenBack(Lab lab) {
    var guest = lab.guest();
    lab.dnsmasq(
        "--dhcp-host=" + Guest.MAC + ",ct1,10.0.3.52",
        "--domain=lab.test",
        "--dhcp-option-force=option:domain-search,a.test,b.test",
        "--dhcp-option=option:dns-server,10.0.3.1,10.0.3.2",
        "--dhcp-option=option:ntp-server,10.0.3.7,10.0.3.8",
        "--dhcp-option=option:classless-static-route,192.168.5.0/24,10.0.3.9,0.0.0.0/0,10.0.3.1",
        "--dhcp-option=option:mtu,1400",
        "--dhcp-boot=pxe.0,boot,10.0.3.5");
    install(guest);
    runTheirs(lab);
    runTheirs(lab, "-r");
    runOurs(lab);
    runOurs(lab, "-r");

    assertSame(guest, "PREINIT");
    assertSame(guest, "BOUND");
    assertSame(guest, "RELEASE");
    assertThat(environment(guest, "ours.BOUND"))
        .containsEntry("X", "y z")
        .containsEntry("new_domain_search", "a.test. b.test.")
        .containsEntry("new_filename", "pxe.0");
  }

  @Test
  void isDhclientsWhenALeaseIsRenewedAndRunsOut(Lab lab) {
    var guest = lab.guest();
    install(guest);
    var server = lab.udhcpd(LEASE_SECONDS);
    runTheirs(lab);
    await(guest, "theirs.RENEW");
    runTheirs(lab, "-x");
    runOurs(lab);
    await(guest, "ours.RENEW");
    server.close();
    await(guest, "ours.EXPIRE");
    runOurs(lab, "-x");
    var again = lab.udhcpd(LEASE_SECONDS);
    runTheirs(lab);
    again.close();
    await(guest, "theirs.EXPIRE");

    assertSame(guest, "RENEW");
    assertSame(guest, "EXPIRE");
    runTheirs(lab, "-x");
  }
}

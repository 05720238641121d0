package org.jdhclient.it.scarcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.OnNative;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.debian.RootDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same file runs whatever else is installed, or nothing is. */
@OnNative
@ExtendWith(LabExtension.class)
@Timeout(value = 45, unit = TimeUnit.MINUTES) // the first run has two Debians to fetch
final class AnyRootIT {
  private static final String PROGRAM = "/usr/sbin/jdhclient";
  private static final String HOOK = "echo $reason >>/run/told";

  private static void make(RootDirectory root, Lab lab) {
    root.make(lab.guest().cell());
    var executable = Installation.underTest().executable();
    RootDirectory.bring(executable, PROGRAM, lab.guest().cell());
  }

  private static Running jdhclient(Lab lab, String... arguments) {
    var words = Stream.of("chroot", RootDirectory.PATH, PROGRAM);
    return lab.startInGuest(Stream.concat(words, Stream.of(arguments)).toArray(String[]::new));
  }

  /** Empty if there is none. */
  private static String file(String name, Lab lab) {
    return lab.guest().run("cat", RootDirectory.PATH + name).out();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMPTY")
  void whereThereIsAShellItBindsRenewsRunsHooksAndReleases(RootDirectory root, Lab lab) {
    make(root, lab);
    lab.guest()
        .cell()
        .shell(
            "cd %s && mkdir -p etc/dhcp var/lib/dhcp && echo '%s' >etc/dhcp/dhclient-exit-hooks"
                .formatted(RootDirectory.PATH, HOOK))
        .orThrow();
    var server = lab.dnsmasq();

    var command = jdhclient(lab, "-v", "eth0");
    assertThat(command.awaitExit()).as(command.toString()).isZero();
    var leased = Conditions.bound(command);
    assertThat(lab.guest().addresses()).extracting("address").containsExactly(leased);
    assertThat(file("/etc/resolv.conf", lab)).contains("nameserver 10.0.3.1");
    ClientProcess.awaitAny(lab.guest()).signal("HUP", lab.guest());
    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    Await.until("the hook has run", () -> file("/run/told", lab).contains("RENEW"));
    assertThat(jdhclient(lab, "-r", "eth0").awaitExit()).isZero();

    Await.until("the server has no lease", () -> server.leases().isBlank());
    assertThat(lab.guest().addresses()).isEmpty();
    assertThat(file("/run/told", lab)).isEqualTo("PREINIT\nBOUND\nRENEW\nRELEASE\n");
  }

  @Test
  void whereThereIsNothingItBindsAndRenewsInTheForeground(Lab lab) {
    make(RootDirectory.EMPTY, lab);
    lab.dnsmasq("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,60");

    var client = jdhclient(lab, "-d", "eth0");

    var leased = Conditions.bound(client);
    assertThat(lab.guest().addresses()).extracting("address").containsExactly(leased);
    lab.capture().await("DHCPREQUEST", request -> !request.isBroadcast());
    assertThat(Conditions.bound(client)).isEqualTo(leased);
    assertThat(client.terminate()).isZero();
  }
}

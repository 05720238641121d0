package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units that are installed: what shells are given to do, and what the two have in common. */
class InstalledUnitTest {
  private static final Path UNITS = Path.of("../initscripts/src/main/systemd");
  private static final Path DHCPV4 = UNITS.resolve("jdhclient@.service");
  private static final Path DHCPV6 = UNITS.resolve("jdhclient6@.service");
  private static final Pattern RELOAD = Pattern.compile("\nExecReload=/bin/sh -c '([^']*)'\n");

  @TempDir Path run;

  @Test
  void aReloadReachesTheClientOfItsInterface() throws IOException {
    assertThat(signalled(DHCPV4, "eth0.pid", "eth0")).isEqualTo("-HUP 217");
    assertThat(signalled(DHCPV6, "eth0.pid6", "eth0")).isEqualTo("-HUP 217");
  }

  /** systemd-escape(1) makes that of br-lan. */
  @Test
  void soItDoesWhereSystemdEscapesTheName() throws IOException {
    assertThat(signalled(DHCPV4, "br\\x2dlan.pid", "br\\x2dlan")).isEqualTo("-HUP 217");
    assertThat(signalled(DHCPV6, "br\\x2dlan.pid6", "br\\x2dlan")).isEqualTo("-HUP 217");
  }

  /** What kill is told. */
  private String signalled(Path unit, String pidFile, String instance) throws IOException {
    Files.writeString(run.resolve(pidFile), "217\n");
    var process =
        new ProcessBuilder("/bin/sh", "-c", "kill() { echo \"$@\"; }; " + reload(unit, instance))
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes()).strip();
  }

  /** As systemd replaces what it knows: systemd.unit(5), "Specifiers", and systemd.service(5). */
  private String reload(Path unit, String instance) throws IOException {
    var command = RELOAD.matcher(Files.readString(unit));
    assertThat(command.find()).isTrue();
    return command
        .group(1)
        .replace("/run/jdhclient", run.toString())
        .replace("%i", instance)
        .replace("$$", "$");
  }

  /** What is found to be wanting in one is soon forgotten in the other. */
  @Test
  void bothDifferInWhatTheirFamiliesNeedAlone() throws IOException {
    assertThat(directives(DHCPV6))
        .isEqualTo(
            directives(DHCPV4)
                .replace("DHCPv4", "DHCPv6")
                .replace("jdhclient -d -w", "jdhclient -6 -d -w --dad-wait-time 10")
                .replace("%i.pid", "%i.pid6")
                .replace("dhclient.%i.leases", "dhclient6.%i.leases")
                .replace("CAP_NET_ADMIN", "CAP_NET_ADMIN CAP_NET_BIND_SERVICE")
                .replace("AF_INET ", "AF_INET6 "));
  }

  private static String directives(Path unit) throws IOException {
    return Files.readAllLines(unit).stream()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.joining("\n"));
  }
}

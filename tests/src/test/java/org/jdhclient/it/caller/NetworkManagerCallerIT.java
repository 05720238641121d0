package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * NetworkManager told {@code dhcp=dhclient}: it configures the interface itself, from what its
 * helper, the client's script, tells it. Debian 13's knows no dhclient, and takes its own client.
 */
@Whole
@Caller("NetworkManager")
final class NetworkManagerCallerIT {
  private static final String CONFIGURATION =
      """
      [main]
      plugins=keyfile
      dhcp=dhclient
      rc-manager=file
      """;
  private static final String CONNECTION =
      """
      [connection]
      id=cable
      type=ethernet
      interface-name=eth0
      autoconnect=false
      [ipv4]
      method=auto
      [ipv6]
      method=disabled
      """;

  /**
   * @param options of the lease, as NetworkManager shows what its helper was told
   */
  private record Life(FinalState up, List<String> options, FinalState again, FinalState down) {}

  @Test
  @DisplayName("nmcli connection up, a renewal, up again, down")
  void isToldTheLeaseByItsHelper(Lab lab) {
    var debian = Release.BOOKWORM.with("network-manager", "dbus");

    var life = CallerGuest.sameWithBoth(lab, debian, NetworkManagerCallerIT::live);

    assertThat(life.options).anyMatch(option -> option.contains("domain_name_servers"));
    assertThat(life.again).isEqualTo(life.up);
  }

  private static Life live(CallerGuest guest) {
    start(guest);
    guest.serveAlso("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,60");
    nmcli(guest, "--wait", "60", "connection", "up", "cable");
    var up = guest.state(1);
    var options = options(guest);
    var expiry = expiry(guest);
    Await.until("it is told of a renewal", () -> !expiry(guest).equals(expiry));
    assertThat(guest.state(1)).isEqualTo(up);
    nmcli(guest, "--wait", "60", "connection", "up", "cable");
    var again = guest.state(1);
    nmcli(guest, "--wait", "60", "connection", "down", "cable");
    return new Life(up, options, again, guest.state(0));
  }

  private static void start(CallerGuest guest) {
    var root = guest.root();
    root.write("/etc/NetworkManager/NetworkManager.conf", CONFIGURATION);
    root.write("/etc/NetworkManager/system-connections/cable.nmconnection", CONNECTION);
    root.run("chmod", "600", "/etc/NetworkManager/system-connections/cable.nmconnection").orThrow();
    root.run("mkdir", "/run/dbus").orThrow();
    root.run("dbus-daemon", "--system", "--fork").orThrow();
    root.start("NetworkManager", "--no-daemon", "--log-level=INFO");
    Await.until(
        "NetworkManager manages eth0",
        () -> root.run("nmcli", "-t", "-f", "STATE", "device").out().contains("disconnected"));
  }

  private static void nmcli(CallerGuest guest, String... arguments) {
    guest.root().shell("nmcli " + String.join(" ", arguments)).orThrow();
  }

  private static String expiry(CallerGuest guest) {
    return guest.root().shell("nmcli -f DHCP4 device show eth0 | grep expiry").orThrow().out();
  }

  private static List<String> options(CallerGuest guest) {
    var shown = guest.root().run("nmcli", "-t", "-f", "DHCP4", "device", "show", "eth0").orThrow();
    return shown.lines().stream()
        .map(line -> line.replaceFirst("^DHCP4\\.OPTION\\[\\d+\\]:", ""))
        .map(option -> option.replaceFirst("(expiry = )\\d+", "$1a time"))
        .sorted()
        .toList();
  }
}

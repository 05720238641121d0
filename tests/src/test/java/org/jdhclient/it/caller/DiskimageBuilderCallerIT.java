package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * OpenStack's diskimage-builder: its dhcp-all-interfaces.sh writes ifupdown's file, and a lease
 * file with nothing in it but a DUID that is made of the machine's.
 */
@Whole
@Caller("diskimage-builder")
final class DiskimageBuilderCallerIT {
  private static final String ELEMENT =
      "/usr/lib/python3/dist-packages/diskimage_builder/elements/dhcp-all-interfaces/install.d";

  /** Installs the script as the element does; a card's address is as the card has it. */
  private static final String INSTALL =
      """
      set -e
      install -m 755 %s/dhcp-all-interfaces.sh /usr/local/sbin/
      sed -i s/DIB_DHCP_TIMEOUT/30/ /usr/local/sbin/dhcp-all-interfaces.sh
      : >/etc/network/interfaces
      echo 0 >/run/burnt-in
      mount --bind /run/burnt-in /sys/class/net/eth0/addr_assign_type
      """
          .formatted(ELEMENT);

  /** The script's line; it writes it for DHCPv6, and any dhclient reads it. */
  private static final String DUID_LINE =
      "default-duid \"\\x00\\x04\\x01\\x23\\x45\\x67\\x89\\xab\\xcd\\xef\\x01\\x23\\x45\\x67\\x89\\xab\\xcd\\xef\";\n";

  private static final String LEASES = "/var/lib/dhcp/dhclient.eth0.leases";

  private record Life(
      String interfaces, FinalState up, String identifier, String duid, FinalState down) {}

  @Test
  @DisplayName("dhcp-all-interfaces.sh, ifup with its default-duid \"\\x00\\x04...\", ifdown")
  void itsInterfacesComeUp(Lab lab) {
    var debian = Release.BOOKWORM.with("python3-diskimage-builder", "ifupdown", "procps", "psmisc");

    var life = CallerGuest.sameWithBoth(lab, debian, DiskimageBuilderCallerIT::live);

    assertThat(life.interfaces).contains("iface eth0 inet dhcp");
    assertThat(life.identifier).endsWith("00040123456789abcdef0123456789abcdef");
  }

  private static Life live(CallerGuest guest) {
    var root = guest.root();
    root.shell(INSTALL).orThrow();
    root.write(LEASES, DUID_LINE);
    root.run("/usr/local/sbin/dhcp-all-interfaces.sh", "eth0").orThrow();
    root.run("ifup", "eth0").orThrow();
    var up = guest.state(1);
    var identifier = guest.lab().capture().first("DHCPREQUEST").options().get(61);
    var duid = root.read(LEASES).lines().filter(line -> line.startsWith("default-duid")).toList();
    root.run("ifdown", "eth0").orThrow();
    return new Life(
        root.read("/etc/network/interfaces"),
        up,
        identifier,
        List.copyOf(duid).get(duid.size() - 1),
        guest.state(0).withoutResolvConf());
  }
}

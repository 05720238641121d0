package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * dracut's network-legacy in an initramfs: its own /sbin/dhclient-script, which no option names,
 * writes down what the boot goes on with.
 */
@Whole
@Caller("dracut")
final class DracutCallerIT {
  /** Puts in place what the module installs in an initramfs, each file as it is. */
  private static final String INITRAMFS =
      """
      set -e
      modules=/usr/lib/dracut/modules.d
      cp $modules/99base/dracut-lib.sh $modules/99base/dracut-dev-lib.sh $modules/40network/net-lib.sh /lib
      cp $modules/40network/netroot.sh /sbin/netroot
      cp $modules/35network-legacy/ifup.sh /sbin/ifup
      cp $modules/35network-legacy/dhcp-multi.sh /sbin/dhcp-multi.sh
      cp $modules/35network-legacy/dhclient-script.sh /sbin/dhclient-script
      cp $modules/35network-legacy/dhclient.conf /etc/dhclient.conf
      chmod +x /sbin/netroot /sbin/ifup /sbin/dhcp-multi.sh /sbin/dhclient-script
      ln -s /usr/lib/dracut/dracut-util /usr/bin/dracut-getarg
      ln -s /usr/lib/dracut/dracut-util /usr/bin/dracut-getargs
      mkdir -p /lib/dracut/hooks/initqueue/finished /run/initramfs /etc/cmdline.d
      echo ip=eth0:dhcp >/etc/cmdline.d/ip.conf
      mount -t tmpfs -o mode=1777 tmpfs /tmp
      """;

  private static final String IFUP = "hookdir=/lib/dracut/hooks /sbin/ifup eth0";

  private record Boot(
      FinalState state,
      List<String> files,
      List<String> options,
      String next,
      List<String> routes) {}

  @Test
  @DisplayName("ifup eth0: -4 -q -1 -cf -pf -lf, with its own /sbin/dhclient-script")
  void itsOwnScriptIsRun(Lab lab) {
    var debian = Release.BOOKWORM.with("dracut-network", "iputils-arping", "procps", "psmisc");

    var boot = CallerGuest.sameWithBoth(lab, debian, DracutCallerIT::boot);

    assertThat(boot.state.addresses()).hasSize(1);
    assertThat(boot.files).contains("dhclient.eth0.dhcpopts", "net.eth0.gw", "net.eth0.up");
    assertThat(boot.options).contains("new_domain_name='example.org'");
    assertThat(boot.routes).contains("ip route replace default via 10.0.3.1 dev eth0");
  }

  private static Boot boot(CallerGuest guest) {
    var root = guest.root();
    root.shell(INITRAMFS).orThrow();
    root.shell(IFUP).orThrow();
    return new Boot(
        guest.state(1),
        root.run("ls", "/tmp").orThrow().lines().stream()
            .filter(file -> !file.startsWith("resolv.conf."))
            .toList(),
        told(root.read("/tmp/dhclient.eth0.dhcpopts")),
        root.read("/lib/dracut/hooks/initqueue/setup_net_eth0.sh"),
        root.read("/tmp/net.eth0.gw").lines().toList());
  }

  /** But for the time, and a next server that every message of dnsmasq's has. */
  private static List<String> told(String options) {
    return options.lines().filter(line -> !line.startsWith("new_expiry=")).sorted().toList();
  }
}

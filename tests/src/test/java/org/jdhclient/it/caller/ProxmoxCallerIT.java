package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A host that runs the clients of its containers with lxc's script: as Proxmox calls them, and by
 * lxc's own hook.
 */
@Whole
@Caller("lxc, Proxmox VE")
final class ProxmoxCallerIT {
  /** A container with eth0 for its interface, the host's files, and a rootfs. */
  private static final String CONTAINER =
      """
      set -e
      mkdir -p /var/lib/lxc/100/rootfs/etc /var/lib/lxc/100/hook
      unshare --net --uts sleep infinity &
      container=$!
      until ! [ /proc/$container/ns/net -ef /proc/self/ns/net ]; do sleep 0.05; done
      echo $container >/run/container
      ip link set eth0 netns $container
      """;

  private static final String IN_CONTAINER = "nsenter --uts --net --target $(cat /run/container) ";

  /** pve-container's words. */
  private static final String CLIENT =
      IN_CONTAINER
          + "/sbin/dhclient %s -4 -pf /var/lib/lxc/100/hook/dhclient4-eth0.pid"
          + " -lf /var/lib/lxc/100/hook/dhclient4-eth0.leases -e ROOTFS=/var/lib/lxc/100/rootfs"
          + " -sf /usr/share/lxc/hooks/dhclient-script eth0";

  private static final String KILL =
      "pid=/var/lib/lxc/100/hook/dhclient4-eth0.pid; kill -9 $(cat $pid); rm $pid";

  private static final String HOOK =
      "LXC_PID=$(cat /run/container) LXC_ROOTFS_PATH=/var/lib/lxc/100/rootfs LXC_LOG_LEVEL=DEBUG"
          + " /usr/share/lxc/hooks/dhclient 100 lxc ";

  private record Container(
      List<String> addresses, List<String> routes, String resolvConf, String name, int clients) {
    static Container of(CallerGuest guest) {
      var root = guest.root();
      return new Container(
          root.shell(IN_CONTAINER + "ip -4 -br address show eth0").orThrow().lines(),
          root.shell(IN_CONTAINER + "ip -4 route").orThrow().lines(),
          root.read("/var/lib/lxc/100/rootfs/etc/resolv.conf"),
          root.shell(IN_CONTAINER + "hostname").orThrow().out(),
          guest.clients().size());
    }
  }

  private record Life(Container up, Container killed, Container released, String hostsResolvConf) {}

  @Test
  @DisplayName("-1 -4 -pf -lf -e ROOTFS -sf; kill -9; -r")
  void proxmoxSetsUpAContainer(Lab lab) {
    var debian = Release.BOOKWORM.with("lxc", "procps", "psmisc");

    var life = CallerGuest.sameWithBoth(lab, debian, ProxmoxCallerIT::proxmox);

    assertThat(life.up.addresses).singleElement().asString().contains("10.0.3.77/24");
    assertThat(life.up.resolvConf).contains("nameserver 10.0.3.2");
    assertThat(life.killed.clients).isZero();
    assertThat(life.killed.addresses).isEqualTo(life.up.addresses);
    assertThat(life.released.addresses).noneMatch(line -> line.contains("10.0.3.77"));
    assertThat(life.hostsResolvConf).doesNotContain("nameserver");
  }

  private static Life proxmox(CallerGuest guest) {
    start(guest);
    guest.root().shell(CLIENT.formatted("-1")).orThrow();
    var up = Container.of(guest);
    guest.root().shell(KILL).orThrow();
    Await.until("the client is gone", () -> guest.clients().isEmpty());
    var killed = Container.of(guest);
    guest.root().shell(CLIENT.formatted("-r")).orThrow();
    return new Life(up, killed, Container.of(guest), guest.root().read("/etc/resolv.conf"));
  }

  @Test
  @DisplayName("hooks/dhclient: start-host, stop")
  void lxcsHookSetsUpAContainer(Lab lab) {
    var debian = Release.BOOKWORM.with("lxc", "procps", "psmisc");

    var life = CallerGuest.sameWithBoth(lab, debian, ProxmoxCallerIT::hook);

    assertThat(life.up.addresses).singleElement().asString().contains("10.0.3.77/24");
    assertThat(life.released.clients).isZero();
    assertThat(life.released.addresses).noneMatch(line -> line.contains("10.0.3.77"));
  }

  private static Life hook(CallerGuest guest) {
    start(guest);
    guest.root().shell(HOOK + "start-host").orThrow();
    var up = Container.of(guest);
    var namespaces =
        "net:/proc/$(cat /run/container)/ns/net uts:/proc/$(cat /run/container)/ns/uts";
    guest.root().shell(HOOK + "stop " + namespaces).orThrow();
    Await.until("the client is gone", () -> guest.clients().isEmpty());
    return new Life(up, up, Container.of(guest), guest.root().read("/etc/resolv.conf"));
  }

  private static void start(CallerGuest guest) {
    guest.root().start("sh", "-c", CONTAINER + "wait");
    Await.until(
        "eth0 is the container's",
        () -> guest.root().shell(IN_CONTAINER + "ip link show eth0").status() == 0);
  }
}

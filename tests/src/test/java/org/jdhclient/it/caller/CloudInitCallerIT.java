package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * cloud-init: it asks for a lease before there is a network, kills the client, and configures by
 * itself what it reads in the lease file; and it reads the lease file of the client that runs.
 */
@Caller("cloud-init")
final class CloudInitCallerIT {
  /** A cloud's: Azure's wire server, routes, and a server's name. */
  private static final String[] CLOUD = {
    "--dhcp-option-force=245,a8:3f:81:10",
    "--dhcp-option=option:classless-static-route,192.168.5.0/24,10.0.3.9,0.0.0.0/0,10.0.3.1",
    "--dhcp-boot=pxe.0,bootserver,10.0.3.5"
  };

  private static final String EPHEMERAL =
      """
      import inspect, json, subprocess
      from cloudinit import distros, helpers
      from cloudinit.net.ephemeral import EphemeralDHCPv4
      words = {"iface": "eth0"}
      if "distro" in inspect.signature(EphemeralDHCPv4.__init__).parameters:
          words["distro"] = distros.fetch("debian")("debian", {}, helpers.Paths({}))
      with EphemeralDHCPv4(**words) as lease:
          told = {k: v for k, v in lease.items() if k not in ("renew", "rebind", "expire")}
          print(json.dumps(told, sort_keys=True), flush=True)
          for what in ("address", "route"):
              subprocess.run(["ip", "-4", "-o", what], check=True)
      """;

  private static final String CLOUD_STACK =
      """
      import inspect
      from cloudinit import distros, helpers
      from cloudinit.sources import DataSourceCloudStack
      router = DataSourceCloudStack.get_vr_address
      debian = distros.fetch("debian")("debian", {}, helpers.Paths({}))
      print(router(*[debian][: len(inspect.signature(router).parameters)]))
      """;

  /** cloud-init's hook is for Azure, which it knows by the board's vendor. */
  private static final String ON_AZURE =
      """
      set -e
      mkdir -p /run/net /run/cloud-init
      mount --bind /sys/class/net /run/net
      mount -t tmpfs class /sys/class
      mkdir -p /sys/class/net /sys/class/dmi/id
      mount --bind /run/net /sys/class/net
      echo 'Microsoft Corporation' >/sys/class/dmi/id/board_vendor
      : >/run/cloud-init/enabled
      """;

  private static final String HOOK_FILE = "/run/cloud-init/dhclient.hooks/eth0.json";

  private record Ephemeral(List<String> lease, FinalState after) {}

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("EphemeralDHCPv4: -1 -v -lf -pf -sf /bin/true")
  void readsTheLeaseAndKillsTheClient(Release release, Lab lab) {
    var debian = release.with("cloud-init", "procps", "psmisc");

    var life = CallerGuest.sameWithBoth(lab, debian, CloudInitCallerIT::ephemeral);

    assertThat(life.lease.get(0))
        .contains("\"unknown-245\": \"")
        .contains("\"server-name\": \"bootserver\"")
        .contains("\"rfc3442-classless-static-routes\": \"24,192,168,5,10,0,3,9,0,10,0,3,1\"");
    assertThat(life.lease).anyMatch(line -> line.startsWith("192.168.5.0/24 via 10.0.3.9"));
    assertThat(life.after.addresses()).isEmpty();
  }

  private static Ephemeral ephemeral(CallerGuest guest) {
    guest.serve(CLOUD);
    var said = guest.root().run("python3", "-c", EPHEMERAL).orThrow().lines();
    return new Ephemeral(said, guest.state(0));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("DataSourceCloudStack: the server in /var/lib/dhcp/dhclient.eth0.leases")
  void findsCloudStacksRouter(Release release, Lab lab) {
    var debian = release.with("cloud-init", "procps", "psmisc");

    var router = CallerGuest.sameWithBoth(lab, debian, CloudInitCallerIT::cloudStack);

    assertThat(router).isEqualTo("10.0.3.1");
  }

  private static String cloudStack(CallerGuest guest) {
    guest.root().run("dhclient", "-lf", "/var/lib/dhcp/dhclient.eth0.leases", "eth0").orThrow();
    return guest.root().run("python3", "-c", CLOUD_STACK).orThrow().out().strip();
  }

  private record Hook(String bound, String released) {}

  @Test
  @DisplayName("hook-dhclient writes down what it is told, on Azure")
  void isToldTheLeaseByItsHook(Lab lab) {
    var debian = Release.BOOKWORM.with("cloud-init", "procps", "psmisc");

    var told = CallerGuest.sameWithBoth(lab, debian, CloudInitCallerIT::hook);

    assertThat(told.bound).contains("\"unknown_245\": \"a8:3f:81:10\"");
    assertThat(told.released).isEmpty();
  }

  private static Hook hook(CallerGuest guest) {
    guest.serve(CLOUD);
    guest.root().shell(ON_AZURE).orThrow();
    guest.root().run("dhclient", "eth0").orThrow();
    var bound = guest.root().read(HOOK_FILE).replaceAll("(\"expiry\": \")\\d+", "$1a time");
    guest.root().run("dhclient", "-r", "eth0").orThrow();
    return new Hook(bound, guest.root().read(HOOK_FILE));
  }
}

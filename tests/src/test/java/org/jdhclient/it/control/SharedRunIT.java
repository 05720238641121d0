package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.capture.DhcpFrame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.container.LxcHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A host runs the clients of its containers, as lxc's own hook has it: each in a network of its own
 * with an eth0, and all with the host's files.
 */
@ExtendWith(LabExtension.class)
final class SharedRunIT {
  private static final int CONTAINERS = 6;
  private static final int RENEWALS = 2;

  /** lxc's hooks, and jdhclient by the name that they call, over what is in /usr. */
  private static final String INSTALL =
      """
      set -e
      mkdir -p /run/over/sbin /run/over/share
      ln -s /usr/sbin/jdhclient /run/over/sbin/dhclient
      mount -t overlay -o lowerdir=/run/over:%s:/usr cell /usr
      """;

  private record Container(String name, Running init, Running addresses, Lab lab) {
    static Container start(int number, Lab lab) {
      var guest = lab.guest();
      var init = lab.startInGuest("unshare", "--net", "--uts", "sleep", "infinity");
      var port = "to-c" + number;
      lab.bridge().plug(guest.cell(), port, mac(number));
      var pid = Long.toString(init.pid());
      Await.until("it has its network", () -> !network("self", lab).equals(network(pid, lab)));
      guest.run("ip", "link", "set", port, "netns", pid, "name", "eth0").orThrow();
      guest.run("mkdir", "-p", "/var/lib/lxc/c" + number + "/rootfs/etc").orThrow();
      var monitor =
          lab.startInGuest("nsenter", "--net", "--target", pid, "ip", "monitor", "address");
      return new Container("c" + number, init, monitor, lab);
    }

    private static String network(String process, Lab lab) {
      return lab.guest().run("readlink", "/proc/" + process + "/ns/net").orThrow().out();
    }

    String network() {
      var link = network(Long.toString(init.pid()), lab).strip();
      return link.substring("net:[".length(), link.length() - 1);
    }

    /** Runs the hook as lxc does. */
    void hook(String type, String more) {
      var line =
          "LXC_PID=%d LXC_ROOTFS_PATH=/var/lib/lxc/%s/rootfs LXC_LOG_LEVEL=DEBUG"
              + " /usr/share/lxc/hooks/dhclient %s lxc %s %s";
      lab.guest().cell().shell(line.formatted(init.pid(), name, name, type, more)).orThrow();
    }

    void stop() {
      var namespaces = "/proc/" + init.pid() + "/ns/";
      hook("stop", "net:" + namespaces + "net uts:" + namespaces + "uts");
    }

    List<String> address() {
      var pid = Long.toString(init.pid());
      return lab
          .guest()
          .run("nsenter", "--net", "--target", pid, "ip", "-4", "-oneline", "addr", "show", "eth0")
          .lines()
          .stream()
          .map(line -> line.split(" +")[3])
          .toList();
    }

    String resolvConf() {
      var file = "/var/lib/lxc/" + name + "/rootfs/etc/resolv.conf";
      return lab.guest().run("cat", file).orThrow().out();
    }
  }

  private static String mac(int number) {
    return "00:16:3e:77:00:%02x".formatted(number);
  }

  @Test
  void containersThatShareTheRunDirectoryHaveNothingToDoWithEachOther(Lab lab) {
    lab.dnsmasq(serverOptions());
    var wire = lab.bridge().uplink().capture();
    lab.guest().cell().shell(INSTALL.formatted(LxcHost.files())).orThrow();
    var containers = new ArrayList<Container>();
    for (int i = 1; i <= CONTAINERS; i++) {
      containers.add(Container.start(i, lab));
    }
    containers.forEach(container -> container.hook("start-host", ""));

    for (int i = 1; i <= CONTAINERS; i++) {
      var container = containers.get(i - 1);
      assertThat(container.address()).hasSize(1);
      assertThat(container.resolvConf()).contains("nameserver 10.0.3.10" + i);
    }
    assertThat(networks(lab))
        .containsExactlyInAnyOrderElementsOf(containers.stream().map(Container::network).toList());
    Await.until("all have renewed twice", () -> renewals(wire).size() >= RENEWALS * CONTAINERS);
    assertThat(wire.dhcp("DHCPREQUEST").stream().filter(DhcpFrame::isBroadcast))
        .as("the first ones only")
        .extracting(DhcpFrame::xid)
        .doesNotHaveDuplicates()
        .hasSize(CONTAINERS);
    assertNothingTakenAway(containers);

    var others = containers.subList(1, CONTAINERS);
    var before = others.stream().map(Container::address).toList();
    containers.get(0).stop();

    assertThat(containers.get(0).address()).isEmpty();
    assertThat(others.stream().map(Container::address).toList()).isEqualTo(before);
    assertThat(networks(lab))
        .containsExactlyInAnyOrderElementsOf(others.stream().map(Container::network).toList());
    assertNothingTakenAway(others);
  }

  /** A STOP by a client would have lxc's script take all addresses away. */
  private static void assertNothingTakenAway(List<Container> containers) {
    for (var container : containers) {
      assertThat(container.addresses().lines()).noneMatch(line -> line.startsWith("Deleted"));
    }
  }

  private static String[] serverOptions() {
    var options =
        new ArrayList<>(List.of("--dhcp-option=option:T1,4", "--dhcp-option=option:T2,60"));
    for (int i = 1; i <= CONTAINERS; i++) {
      options.add("--dhcp-host=" + mac(i) + ",set:c" + i);
      options.add("--dhcp-option=tag:c" + i + ",option:dns-server,10.0.3.10" + i);
    }
    return options.toArray(String[]::new);
  }

  private static List<DhcpFrame> renewals(Capture wire) {
    return wire.dhcp("DHCPREQUEST").stream().filter(request -> !request.isBroadcast()).toList();
  }

  /** Of which the host's status knows a client that has a lease. */
  private static List<String> networks(Lab lab) {
    var told = lab.guest().run("jdhclient", "--status", "--json").orThrow().out();
    return Json.parse(told).asArray().values().stream()
        .map(status -> status.asObject())
        .filter(status -> !status.get("lease").isNull())
        .map(status -> status.getString("networkNamespace", ""))
        .toList();
  }
}

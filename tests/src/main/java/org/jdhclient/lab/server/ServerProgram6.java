package org.jdhclient.lab.server;

import static org.jdhclient.lab.server.ServedNetwork6.Part.ADDRESSES;
import static org.jdhclient.lab.server.ServedNetwork6.Part.PREFIXES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.debian.DebianPackages;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;

/** A DHCPv6 server of Debian's: how it is told what to serve, and how it is run. */
public enum ServerProgram6 {
  /** Delegates no prefixes. Its least lease is two minutes; T1 and T2 are a half and 7/8 of it. */
  DNSMASQ(List.of(), "DHCP, sockets bound") {
    @Override
    String configuration(ServedNetwork6 served) {
      var range =
          served.gives(ADDRESSES)
              ? served.address() + "," + served.last() + ",64," + served.times().valid()
              : served.net() + "::,static,64";
      return """
      bind-interfaces
      interface=lxcbr0
      except-interface=lo
      port=0
      pid-file=/run/server6.pid
      dhcp-authoritative
      dhcp-rapid-commit
      dhcp-leasefile=%s
      dhcp-range=%s
      dhcp-option=option6:dns-server,[%s]
      dhcp-option=option6:domain-search,%s
      """
          .formatted(LEASES, range, served.host(1), String.join(",", ServedNetwork6.DOMAINS));
    }

    @Override
    List<String> command() {
      return List.of("dnsmasq", "-k", "--log-dhcp", "--log-facility=-", "--conf-file=" + FILE);
    }
  },

  /** It would extend nothing that is asked for early, but give what is left. */
  ISC_DHCPD(List.of(), "^Server starting service") {
    @Override
    String configuration(ServedNetwork6 served) {
      var pools =
          (served.gives(ADDRESSES)
                  ? "range6 %s %s;\n".formatted(served.address(), served.last())
                  : "")
              + (served.gives(PREFIXES)
                  ? "prefix6 %1$s:: %1$s:: /56;\n".formatted(served.delegated())
                  : "");
      return """
      dhcp-cache-threshold 0;
      default-lease-time %4$d;
      preferred-lifetime %3$d;
      option dhcp-renewal-time %1$d;
      option dhcp-rebinding-time %2$d;
      subnet6 %5$s {
        %6$s
        option dhcp6.name-servers %7$s;
        option dhcp6.domain-search "%8$s";
      }
      """
          .formatted(
              served.times().t1(),
              served.times().t2(),
              served.times().preferred(),
              served.times().valid(),
              served.subnet(),
              pools,
              served.host(1),
              String.join("\", \"", ServedNetwork6.DOMAINS));
    }

    @Override
    List<String> command() {
      return List.of(
          "dhcpd", "-6", "-d", "-cf", FILE, "-lf", LEASES, "-pf", "/run/server6.pid", "lxcbr0");
    }
  },

  KEA(List.of("kea-dhcp6-server"), "DHCP6_STARTED") {
    @Override
    String configuration(ServedNetwork6 served) {
      var addresses =
          served.gives(ADDRESSES)
              ? "{ \"pool\": \"%s - %s\" }".formatted(served.address(), served.last())
              : "";
      var prefixes =
          served.gives(PREFIXES)
              ? "{ \"prefix\": \"%s::\", \"prefix-len\": 56, \"delegated-len\": 56 }"
                  .formatted(served.delegated())
              : "";
      return """
      { "Dhcp6": {
          "interfaces-config": { "interfaces": [ "lxcbr0" ] },
          "lease-database": { "type": "memfile", "persist": false },
          "renew-timer": %d, "rebind-timer": %d, "preferred-lifetime": %d, "valid-lifetime": %d,
          "loggers": [ { "name": "kea-dhcp6", "severity": "INFO",
                         "output_options": [ { "output": "stdout" } ] } ],
          "subnet6": [ {
            "interface": "lxcbr0", "subnet": "%s", "rapid-commit": true,
            "pools": [ %s ], "pd-pools": [ %s ],
            "option-data": [
              { "name": "dns-servers", "data": "%s" },
              { "name": "domain-search", "data": "%s" } ] } ] } }
      """
          .formatted(
              served.times().t1(),
              served.times().t2(),
              served.times().preferred(),
              served.times().valid(),
              served.subnet(),
              addresses,
              prefixes,
              served.host(1),
              String.join(", ", ServedNetwork6.DOMAINS));
    }

    @Override
    List<String> command() {
      return List.of(
          "sh", "-c", "mkdir -p /run/kea /var/lib/kea && exec kea-dhcp6 -c \"$0\"", FILE);
    }
  },

  /**
   * Of its domains it sends one. A prefix it delegates to a host only whose DUID it was told; T1
   * and T2 are a half and four fifths of the preferred lifetime.
   */
  WIDE(List.of("wide-dhcpv6-server", "libfl2"), "skip opening control port") {
    @Override
    String configuration(ServedNetwork6 served) {
      var times = " " + served.times().preferred() + " " + served.times().valid() + ";";
      var pool = served.gives(ADDRESSES) ? "address-pool lab" + times : "";
      var prefix = served.gives(PREFIXES) ? "prefix " + served.prefix() + times : "";
      return """
      option domain-name-servers %1$s;
      option domain-name "%2$s";
      pool lab { range %3$s to %7$s; };
      interface lxcbr0 { %4$s };
      host guest { duid %6$s; %4$s %5$s };
      """
          .formatted(
              served.host(1),
              ServedNetwork6.DOMAINS.get(0),
              served.address(),
              pool,
              prefix,
              Guest.DUID,
              served.last());
    }

    @Override
    List<String> command() {
      return List.of(
          "sh",
          "-c",
          "mkdir -p /var/lib/dhcpv6 && exec dhcp6s -fD -c \"$0\" -P /run/server6.pid lxcbr0",
          FILE);
    }
  },

  DIBBLER(List.of("dibbler-server"), "Server begins operation") {
    @Override
    String configuration(ServedNetwork6 served) {
      var addresses =
          served.gives(ADDRESSES)
              ? "class {\n pool %s-%s\n}\n".formatted(served.address(), served.last())
              : "";
      var prefixes =
          served.gives(PREFIXES)
              ? "pd-class {\n pd-pool %s\n pd-length 56\n}\n".formatted(served.prefix())
              : "";
      return """
      log-level 7
      log-mode full
      %7$s
      iface "lxcbr0" {
      t1 %1$d
      t2 %2$d
      preferred-lifetime %3$d
      valid-lifetime %4$d
      %5$s%6$soption dns-server %8$s
      option domain %9$s
      }
      """
          .formatted(
              served.times().t1(),
              served.times().t2(),
              served.times().preferred(),
              served.times().valid(),
              addresses,
              prefixes,
              served.parts().isEmpty() ? "stateless" : "",
              served.host(1),
              String.join(",", ServedNetwork6.DOMAINS));
    }

    @Override
    List<String> command() {
      return List.of(
          "sh",
          "-c",
          "mkdir -p /etc/dibbler /var/lib/dibbler /var/log/dibbler"
              + " && cp \"$0\" /etc/dibbler/server.conf && exec dibbler-server run",
          FILE);
    }
  };

  private static final String FILE = "/run/server6.conf";
  private static final String LEASES = "/run/server6.leases";

  private final List<String> unpacked;
  private final String readyLine;

  /**
   * @param unpacked packages that nobody installs for the lab
   */
  ServerProgram6(List<String> unpacked, String readyLine) {
    this.unpacked = List.copyOf(unpacked);
    this.readyLine = readyLine;
  }

  /** The text of its configuration file. */
  abstract String configuration(ServedNetwork6 served);

  /** Runs it in the foreground with {@link #configuration}. */
  abstract List<String> command();

  /** Whether it can give this. */
  public boolean gives(ServedNetwork6.Part part) {
    return part == ADDRESSES || this != DNSMASQ;
  }

  /**
   * Starts it with what it remembers, on the bridge, whose address becomes the server's; returns
   * when it is ready.
   *
   * @throws LabException if it does not start, with all it says
   */
  public Running start(LxcBridge bridge, ServedNetwork6 served) {
    var host = bridge.host();
    Serving6.begin(bridge, served.host(1));
    if (!unpacked.isEmpty()) {
      DebianPackages.of(unpacked.toArray(String[]::new)).layOver(host);
    }
    try {
      Files.writeString(host.file(FILE), configuration(served));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    host.run("touch", LEASES).orThrow();
    var running = host.start(command().toArray(String[]::new));
    running.awaitLine(readyLine);
    return running;
  }
}

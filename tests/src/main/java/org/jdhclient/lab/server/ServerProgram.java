package org.jdhclient.lab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.LxcBridge;

/** A DHCP server of Debian's: how it is told what to serve, and how it is run. */
public enum ServerProgram {
  /** Its least lease is two minutes; T1 and T2 can be any. */
  DNSMASQ("dnsmasq-base", "DHCP, sockets bound", LongOptions.REFUSES) {
    @Override
    String configuration(ServedNetwork served) {
      var lines =
          """
          bind-interfaces
          interface=lxcbr0
          except-interface=lo
          port=0
          no-ping
          dhcp-authoritative
          dhcp-rapid-commit
          dhcp-leasefile=/run/server.leases
          dhcp-range=%s,%s,%d
          dhcp-option=option:T1,%d
          dhcp-option=option:T2,%d
          dhcp-option=option:dns-server,%s
          """
              .formatted(
                  served.first(),
                  served.last(),
                  Math.max(120, served.times().lease()),
                  served.times().t1(),
                  served.times().t2(),
                  served.host(1));
      var search = String.join(",", served.search());
      var routes =
          served.routes().stream()
              .map(route -> "," + route + "," + served.host(8))
              .collect(Collectors.joining());
      return lines
          + (search.isEmpty() ? "" : "dhcp-option=option:domain-search," + search + "\n")
          + (routes.isEmpty() ? "" : "dhcp-option=121,0.0.0.0/0," + served.host(1) + routes + "\n");
    }

    @Override
    List<String> command() {
      return List.of("dnsmasq", "-k", "--log-dhcp", "--log-facility=-", "--conf-file=" + FILE);
    }
  },

  /** Knows no least lease. */
  ISC_DHCPD("isc-dhcp-server", "^Sending on +Socket/fallback", LongOptions.SENDS) {
    @Override
    String configuration(ServedNetwork served) {
      return """
      option classless-routes code 121 = string;
      authoritative;
      ping-check false;
      min-lease-time 1;
      default-lease-time %1$d;
      max-lease-time %1$d;
      option dhcp-renewal-time %2$d;
      option dhcp-rebinding-time %3$d;
      subnet %4$s.0 netmask 255.255.255.0 {
        range %7$s %8$s;
        option routers %4$s.1;
        option domain-name-servers %4$s.1;
        %5$s
        %6$s
      }
      """
          .formatted(
              served.times().lease(),
              served.times().t1(),
              served.times().t2(),
              served.net(),
              served.search().isEmpty()
                  ? ""
                  : "option domain-search " + listed(served.search(), "\"", "\"") + ";",
              served.classlessRoutes().isEmpty()
                  ? ""
                  : "option classless-routes "
                      + served.classlessRoutes().replaceAll("(..)(?!$)", "$1:")
                      + ";",
              served.first(),
              served.last());
    }

    @Override
    List<String> command() {
      return List.of(
          "dhcpd", "-4", "-d", "-cf", FILE, "-lf", LEASES, "-pf", "/run/server.pid", "lxcbr0");
    }
  },

  /** Knows no least lease. */
  KEA("kea-dhcp4-server", "DHCP4_STARTED", LongOptions.SENDS) {
    @Override
    String configuration(ServedNetwork served) {
      return """
      { "Dhcp4": {
          "interfaces-config": { "interfaces": [ "lxcbr0" ] },
          "lease-database": { "type": "memfile", "persist": false },
          "authoritative": true,
          "valid-lifetime": %d, "renew-timer": %d, "rebind-timer": %d,
          "loggers": [ { "name": "kea-dhcp4", "severity": "INFO",
                         "output_options": [ { "output": "stdout" } ] } ],
          "subnet4": [ {
            "subnet": "%4$s.0/24",
            "pools": [ { "pool": "%7$s - %8$s" } ],
            "option-data": [
              { "name": "routers", "data": "%4$s.1" },
              { "name": "domain-name-servers", "data": "%4$s.1" }%5$s%6$s ] } ] } }
      """
          .formatted(
              served.times().lease(),
              served.times().t1(),
              served.times().t2(),
              served.net(),
              served.search().isEmpty()
                  ? ""
                  : ", { \"name\": \"domain-search\", \"data\": \""
                      + listed(served.search(), "", "")
                      + "\" }",
              served.classlessRoutes().isEmpty()
                  ? ""
                  : ", { \"code\": 121, \"csv-format\": false, \"data\": \""
                      + served.classlessRoutes()
                      + "\" }",
              served.first(),
              served.last());
    }

    @Override
    List<String> command() {
      return List.of("kea-dhcp4", "-c", FILE);
    }
  },

  /** Its T1 and T2 are the client's own: half and seven eighths of the lease. */
  UDHCPD("udhcpd", "started", LongOptions.CUTS) {
    @Override
    String configuration(ServedNetwork served) {
      var search = String.join(" ", served.search());
      var routes =
          served.routes().stream()
              .map(route -> ", " + route + " " + served.host(8))
              .collect(Collectors.joining());
      return """
      start %3$s
      end %4$s
      interface lxcbr0
      lease_file /run/server.leases
      pidfile /run/server.pid
      min_lease 1
      option lease %2$d
      option subnet 255.255.255.0
      option router %1$s.1
      option dns %1$s.1
      """
              .formatted(served.net(), served.times().lease(), served.first(), served.last())
          + (search.isEmpty() ? "" : "option search " + search + "\n")
          + (routes.isEmpty()
              ? ""
              : "option staticroutes 0.0.0.0/0 " + served.host(1) + routes + "\n");
    }

    @Override
    List<String> command() {
      return List.of("udhcpd", "-f", FILE);
    }
  },

  /** Sends a T1 and a T2 only as options like any other. */
  NETWORKD("systemd", "DHCPv4 server: STARTED", LongOptions.ENDS) {
    @Override
    String configuration(ServedNetwork served) {
      return Networkd.configuration(served);
    }

    @Override
    List<String> command() {
      return Networkd.command(FILE);
    }
  };

  private static final String FILE = "/run/server.conf";
  private static final String LEASES = "/run/server.leases";

  /** What becomes of an option that does not fit into 255 octets (RFC 3396). */
  public enum LongOptions {
    /** In several of the same code. */
    SENDS,
    /** It sends what fits. */
    CUTS,
    /** It does not start. */
    REFUSES,
    /** It starts, and fails an assertion as it is to send one. */
    ENDS
  }

  private final String debianPackage;
  private final String readyLine;
  private final LongOptions longOptions;

  ServerProgram(String debianPackage, String readyLine, LongOptions longOptions) {
    this.debianPackage = debianPackage;
    this.readyLine = readyLine;
    this.longOptions = longOptions;
  }

  /** The text of its configuration file. */
  abstract String configuration(ServedNetwork served);

  /** Runs it in the foreground with {@link #configuration}. */
  abstract List<String> command();

  public String debianPackage() {
    return debianPackage;
  }

  public LongOptions longOptions() {
    return longOptions;
  }

  /**
   * Starts it with no leases known, on the bridge, whose address becomes the server's; returns when
   * it is ready.
   *
   * @throws LabException if it does not start, with all it says
   */
  public Running start(LxcBridge bridge, ServedNetwork served) {
    var host = bridge.host();
    host.run("ip", "-4", "addr", "flush", "dev", LxcBridge.NAME).orThrow();
    host.run("ip", "addr", "add", served.host(1) + "/24", "brd", "+", "dev", LxcBridge.NAME)
        .orThrow();
    host.run("mkdir", "-p", "/run/kea").orThrow();
    BridgeCarrier.give(bridge);
    try {
      Files.writeString(host.file(FILE), configuration(served));
      Files.writeString(host.file(LEASES), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var running = host.start(command().toArray(String[]::new));
    running.awaitLine(readyLine);
    return running;
  }

  private static String listed(List<String> values, String before, String after) {
    return values.stream()
        .flatMap(value -> Stream.of(before + value + after))
        .collect(Collectors.joining(", "));
  }
}

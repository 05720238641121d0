package org.jdhclient.lab.server;

import static org.jdhclient.lab.server.ServedNetwork6.Part.ADDRESSES;
import static org.jdhclient.lab.server.ServedNetwork6.Part.PREFIXES;
import static org.jdhclient.lab.server.ServedNetwork6.Part.RECONFIGURE_KEY;
import static org.jdhclient.lab.server.ServedNetwork6.Part.TEMPORARY_ADDRESSES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.debian.DebianPackages;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.ServedNetwork6.Part;

/** A DHCPv6 server of Debian's: how it is told what to serve, and how it is run. */
public enum ServerProgram6 {
  /**
   * Its least lease is two minutes; T1 and T2 are a half and 7/8 of it. Where it is the authority
   * its preference is 255.
   */
  DNSMASQ(List.of(), "DHCP, sockets bound", Set.of(ADDRESSES, TEMPORARY_ADDRESSES)) {
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
  ISC_DHCPD(
      List.of(), "^Server starting service", Set.of(ADDRESSES, PREFIXES, TEMPORARY_ADDRESSES)) {
    @Override
    String configuration(ServedNetwork6 served) {
      var pools =
          (served.gives(ADDRESSES)
                  ? "range6 %s %s;\n".formatted(served.address(), served.last())
                  : "")
              + (served.gives(PREFIXES)
                  ? "prefix6 %1$s:: %1$s:: /56;\n".formatted(served.delegated())
                  : "")
              + (served.gives(TEMPORARY_ADDRESSES)
                  ? "range6 %s temporary;\n".formatted(served.subnet())
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
        %9$s
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
              String.join("\", \"", ServedNetwork6.DOMAINS),
              served.preference("option dhcp6.preference %d;"));
    }

    @Override
    List<String> command() {
      return List.of(
          "dhcpd", "-6", "-d", "-cf", FILE, "-lf", LEASES, "-pf", "/run/server6.pid", "lxcbr0");
    }
  },

  KEA(List.of("kea-dhcp6-server"), "DHCP6_STARTED", Set.of(ADDRESSES, PREFIXES)) {
    @Override
    String configuration(ServedNetwork6 served) {
      return Kea6.configuration(served);
    }

    @Override
    List<String> command() {
      return Kea6.command(FILE);
    }
  },

  /**
   * Of its domains it sends one. A prefix it delegates to a host only whose DUID it was told; T1
   * and T2 are a half and four fifths of the preferred lifetime.
   */
  WIDE(
      List.of("wide-dhcpv6-server", "libfl2"),
      "skip opening control port",
      Set.of(ADDRESSES, PREFIXES)) {
    @Override
    String configuration(ServedNetwork6 served) {
      var times = " " + served.times().preferred() + " " + served.times().valid() + ";";
      var pool = served.gives(ADDRESSES) ? "address-pool lab" + times : "";
      var prefix = served.gives(PREFIXES) ? "prefix " + served.prefix() + times : "";
      return """
      option domain-name-servers %1$s;
      option domain-name "%2$s";
      pool lab { range %3$s to %8$s; };
      interface lxcbr0 { %7$s %4$s };
      host guest { duid %6$s; %4$s %5$s };
      """
          .formatted(
              served.host(1),
              ServedNetwork6.DOMAINS.get(0),
              served.address(),
              pool,
              prefix,
              Guest.DUID,
              served.preference("preference %d;"),
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

  /** It numbers none of its signed messages, against RFC 9915 20.3. */
  DIBBLER(
      List.of("dibbler-server"),
      "Server begins operation",
      Set.of(ADDRESSES, PREFIXES, TEMPORARY_ADDRESSES, RECONFIGURE_KEY)) {
    @Override
    String configuration(ServedNetwork6 served) {
      return Dibbler.configuration(served);
    }

    @Override
    List<String> command() {
      return Dibbler.command(FILE);
    }
  };

  private static final String FILE = "/run/server6.conf";
  private static final String LEASES = "/run/server6.leases";

  private final List<String> unpacked;
  private final String readyLine;
  private final Set<Part> parts;

  /**
   * @param unpacked packages that nobody installs for the lab
   * @param parts what it can give
   */
  ServerProgram6(List<String> unpacked, String readyLine, Set<Part> parts) {
    this.unpacked = List.copyOf(unpacked);
    this.readyLine = readyLine;
    this.parts = Set.copyOf(parts);
  }

  /** The text of its configuration file. */
  abstract String configuration(ServedNetwork6 served);

  /** Runs it in the foreground with {@link #configuration}. */
  abstract List<String> command();

  /** Whether it can give this. */
  public boolean gives(Part part) {
    return parts.contains(part);
  }

  /**
   * Starts it with what it remembers, on the bridge, whose address becomes the server's; returns
   * when it is ready.
   *
   * @throws LabException if it does not start, with all it says
   */
  public Running start(LxcBridge bridge, ServedNetwork6 served) {
    BridgeCarrier.give(bridge);
    return start(bridge.host(), served);
  }

  /** The same on another machine, whose interface has the bridge's name. */
  public Running start(Cell host, ServedNetwork6 served) {
    Serving6.begin(host, served.host(1));
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

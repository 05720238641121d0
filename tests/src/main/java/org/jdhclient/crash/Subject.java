package org.jdhclient.crash;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.InterfaceAddress;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.Dnsmasq;

/** Which client faults befall: how it is called, what it leaves and where, and who serves it. */
enum Subject {
  DHCPV4(
      List.of(),
      "/run/dhclient.pid",
      "/var/lib/dhcp/dhclient.leases",
      "lease",
      "  fixed-address (\\S+);") {
    @Override
    List<InterfaceAddress> addresses(Guest guest) {
      return guest.addresses();
    }

    @Override
    List<String> routes(String address) {
      return List.of(
          "default via 10.0.3.1 dev eth0 proto dhcp src " + address,
          "10.0.3.0/24 dev eth0 proto kernel scope link src " + address);
    }

    @Override
    Dnsmasq serve(LxcBridge bridge, String... options) {
      return Dnsmasq.start(bridge, options);
    }
  },

  DHCPV6(
      List.of("-6"),
      "/run/dhclient6.pid",
      "/var/lib/dhcp/dhclient6.leases",
      "lease6",
      " +iaaddr (\\S+) \\{") {
    @Override
    List<InterfaceAddress> addresses(Guest guest) {
      return guest.globalAddresses();
    }

    /** Those of IPv6 are a router's to tell. */
    @Override
    List<String> routes(String address) {
      return List.of();
    }

    @Override
    Dnsmasq serve(LxcBridge bridge, String... options) {
      return Dnsmasq.startForBothFamilies(bridge, options);
    }
  };

  private final List<String> flags;
  private final String pidFile;
  private final String leaseFile;
  private final Pattern lease;
  private final Pattern address;

  Subject(
      List<String> flags, String pidFile, String leaseFile, String keyword, String addressLine) {
    this.flags = flags;
    this.pidFile = pidFile;
    this.leaseFile = leaseFile;
    this.lease = Pattern.compile("(?ms)^" + keyword + " \\{$.*?^\\}\\n");
    this.address = Pattern.compile("(?m)^" + addressLine + "$");
  }

  /** The words of its command. */
  List<String> command(List<String> words) {
    return Stream.of(List.of("jdhclient"), flags, words).flatMap(List::stream).toList();
  }

  String pidFile() {
    return pidFile;
  }

  String leaseFile() {
    return leaseFile;
  }

  /** A lease in its file. */
  Pattern lease() {
    return lease;
  }

  /** An address in its file, as the first group. */
  Pattern address() {
    return address;
  }

  /** Those that it may have set. */
  abstract List<InterfaceAddress> addresses(Guest guest);

  /** Those of IPv4 that the guest has with its lease. */
  abstract List<String> routes(String address);

  abstract Dnsmasq serve(LxcBridge bridge, String... options);
}

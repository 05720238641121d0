package org.jdhclient.crash;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server's leases say beside the address. No two say anything alike, so that a mixture of
 * them shows.
 */
enum Terms {
  FIRST("first.test", List.of("10.0.3.1"), List.of("2001:db8:1::1")),
  SECOND("second.test", List.of("10.0.3.8", "10.0.3.9"), List.of("2001:db8:1::8", "2001:db8:1::9"));

  private final String domain;
  private final List<String> nameServers;
  private final List<String> nameServers6;

  Terms(String domain, List<String> nameServers, List<String> nameServers6) {
    this.domain = domain;
    this.nameServers = nameServers;
    this.nameServers6 = nameServers6;
  }

  private List<String> nameServers(Subject subject) {
    return subject == Subject.DHCPV4 ? nameServers : nameServers6;
  }

  /** For dnsmasq. */
  List<String> options(Subject subject) {
    return switch (subject) {
      case DHCPV4 ->
          List.of(
              "--domain=" + domain,
              "--dhcp-option=option:dns-server," + String.join(",", nameServers));
      case DHCPV6 ->
          List.of(
              "--dhcp-option=option6:domain-search," + domain,
              "--dhcp-option=option6:dns-server,[" + String.join("],[", nameServers6) + "]");
    };
  }

  /** Whose lease of the lease file it is; empty if it is nobody's, or not whole. */
  static Optional<Terms> ofLease(Subject subject, String lease) {
    return Stream.of(values()).filter(terms -> terms.saidBy(subject, lease)).findFirst();
  }

  private boolean saidBy(Subject subject, String lease) {
    return Stream.concat(lines(subject), Stream.of("interface \"eth0\";"))
        .allMatch(lease::contains);
  }

  private Stream<String> lines(Subject subject) {
    return switch (subject) {
      case DHCPV4 ->
          Stream.of(
              "option domain-name \"" + domain + "\";",
              "option domain-name-servers " + String.join(",", nameServers) + ";",
              "option routers 10.0.3.1;",
              "option subnet-mask 255.255.255.0;",
              "option dhcp-server-identifier 10.0.3.1;");
      case DHCPV6 ->
          Stream.of(
              "option dhcp6.domain-search \"" + domain + ".\";",
              "option dhcp6.name-servers " + String.join(",", nameServers6) + ";",
              "option dhcp6.server-id ",
              "option dhcp6.client-id ");
    };
  }

  /** Whether resolv.conf says this, and nothing else. */
  boolean areInResolvConf(Subject subject, String text) {
    var servers = text.lines().filter(line -> line.startsWith("nameserver ")).toList();
    var expected = nameServers(subject).stream().map(server -> "nameserver " + server).toList();
    return text.contains(domain) && servers.equals(expected);
  }
}

package org.jdhclient.crash;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server's leases say beside the address. No two say anything alike, so that a mixture of
 * them shows.
 */
enum Terms {
  FIRST("first.test", "10.0.3.1"),
  SECOND("second.test", "10.0.3.8,10.0.3.9");

  private final String domain;
  private final String nameServers;

  Terms(String domain, String nameServers) {
    this.domain = domain;
    this.nameServers = nameServers;
  }

  /** For dnsmasq. */
  List<String> options() {
    return List.of("--domain=" + domain, "--dhcp-option=option:dns-server," + nameServers);
  }

  /** Whose lease of the lease file it is; empty if it is nobody's, or not whole. */
  static Optional<Terms> ofLease(String lease) {
    return Stream.of(values()).filter(terms -> terms.saidBy(lease)).findFirst();
  }

  private boolean saidBy(String lease) {
    return Stream.of(
            "option domain-name \"" + domain + "\";",
            "option domain-name-servers " + nameServers + ";",
            "option routers 10.0.3.1;",
            "option subnet-mask 255.255.255.0;",
            "option dhcp-server-identifier 10.0.3.1;",
            "interface \"eth0\";")
        .allMatch(lease::contains);
  }

  /** Whether resolv.conf says this, and nothing else. */
  boolean areInResolvConf(String text) {
    var servers = text.lines().filter(line -> line.startsWith("nameserver ")).toList();
    var expected = Stream.of(nameServers.split(",")).map(server -> "nameserver " + server).toList();
    return text.contains(domain) && servers.equals(expected);
  }
}

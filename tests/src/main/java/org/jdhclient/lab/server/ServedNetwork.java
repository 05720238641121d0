package org.jdhclient.lab.server;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * What a DHCP server is to serve on the bridge, in no server's language.
 *
 * @param net the first three octets of its /24, {@code 10.0.3}; the server is its host 1
 * @param addresses how many it leases, from host 20 on
 * @param times of its leases
 * @param search the domains to be searched; may be empty
 * @param routes destinations by their CIDR, all by host 8 of the net; may be empty
 */
public record ServedNetwork(
    String net, int addresses, Times times, List<String> search, List<String> routes) {
  /** Lease, T1 and T2, in seconds. */
  public record Times(int lease, int t1, int t2) {
    public static final Times LONG = new Times(600, 300, 525);

    /** As short as makes a test quick; a server with a longer least lease keeps to its own. */
    public static final Times SHORT = new Times(16, 3, 6);
  }

  public static final ServedNetwork LXC = new ServedNetwork("10.0.3", Times.LONG);

  /** Of the addresses that are leased, the first one's host number. */
  static final int FIRST_HOST = 20;

  /** Where no address of {@link #LXC} is right. */
  public static final ServedNetwork OTHER = new ServedNetwork("10.0.4", Times.LONG);

  public ServedNetwork {
    search = List.copyOf(search);
    routes = List.copyOf(routes);
  }

  private ServedNetwork(String net, Times times) {
    this(net, 10, times, List.of(), List.of());
  }

  public ServedNetwork withOneAddress() {
    return new ServedNetwork(net, 1, times, search, routes);
  }

  public ServedNetwork with(Times other) {
    return new ServedNetwork(net, addresses, other, search, routes);
  }

  public ServedNetwork searching(List<String> domains) {
    return new ServedNetwork(net, addresses, times, domains, routes);
  }

  /** With classless routes, the default route by host 1 among them. */
  public ServedNetwork routing(String... cidrs) {
    return new ServedNetwork(net, addresses, times, search, List.of(cidrs));
  }

  /** The first address that is leased. */
  String first() {
    return host(FIRST_HOST);
  }

  /** The last address that is leased. */
  String last() {
    return host(FIRST_HOST + addresses - 1);
  }

  /** A host's address. */
  public String host(int number) {
    return net + "." + number;
  }

  /** The content of option 121 (RFC 3442), in hexadecimal; empty if there are no routes. */
  String classlessRoutes() {
    if (routes.isEmpty()) {
      return "";
    }
    var octets = new StringBuilder("00").append(hexadecimal(host(1)));
    for (var route : routes) {
      var parts = route.split("/");
      int prefix = Integer.parseInt(parts[1]);
      octets.append("%02x".formatted(prefix));
      octets.append(hexadecimal(parts[0]), 0, (prefix + 7) / 8 * 2).append(hexadecimal(host(8)));
    }
    return octets.toString();
  }

  /** The content of option 119 (RFC 3397), in hexadecimal; empty if no domain is searched. */
  String encodedSearch() {
    var octets = new StringBuilder();
    for (var domain : search) {
      for (var label : domain.split("\\.")) {
        octets.append("%02x".formatted(label.length()));
        octets.append(HexFormat.of().formatHex(label.getBytes(StandardCharsets.US_ASCII)));
      }
      octets.append("00");
    }
    return octets.toString();
  }

  private static String hexadecimal(String address) {
    var octets = new StringBuilder();
    for (var octet : address.split("\\.")) {
      octets.append("%02x".formatted(Integer.parseInt(octet)));
    }
    return octets.toString();
  }
}

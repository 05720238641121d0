package org.jdhclient.it.caller;

import java.util.List;
import org.jdhclient.lab.network.Guest;

/**
 * What a caller and its client have made of a guest.
 *
 * @param link {@code up}, or {@code down}
 * @param addresses eth0's IPv4 addresses, with their broadcast addresses
 * @param routes without what only their owner knows them by
 * @param resolvConf its lines in no order, without comments and the dots that ISC's ends names with
 */
record FinalState(
    String link, List<String> addresses, List<String> routes, List<String> resolvConf) {
  static FinalState of(CallerGuest caller) {
    var guest = caller.lab().guest();
    return new FinalState(
        guest.isUp() ? "up" : "down",
        guest.addresses().stream().map(each -> each.cidr() + " " + each.broadcast()).toList(),
        routes(guest),
        resolvConf(caller));
  }

  private static List<String> routes(Guest guest) {
    return guest.routes().stream()
        .map(route -> route.replaceAll(" (proto|src) \\S+", ""))
        .sorted()
        .toList();
  }

  private static List<String> resolvConf(CallerGuest caller) {
    return caller
        .root()
        .read("/etc/resolv.conf")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.strip().replaceAll("\\.(?= |$)", ""))
        .sorted()
        .toList();
  }

  /** Whether all is there that a lease is to bring. */
  boolean isOnline() {
    return !addresses.isEmpty()
        && routes.stream().anyMatch(route -> route.startsWith("default"))
        && !resolvConf.isEmpty();
  }

  /** ISC's script leaves the name servers of a lease that was given back. */
  FinalState withoutResolvConf() {
    return new FinalState(link, addresses, routes, List.of());
  }
}

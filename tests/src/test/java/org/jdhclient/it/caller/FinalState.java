package org.jdhclient.it.caller;

import java.util.List;
import org.jdhclient.lab.network.Guest;

/**
 * What a caller and its client have made of a guest.
 *
 * @param addresses eth0's IPv4 addresses, with their broadcast addresses
 * @param routes without what only their owner knows them by
 * @param resolvConf its lines, without comments
 * @param clients how many processes are a DHCP client
 */
record FinalState(
    boolean up,
    List<String> addresses,
    List<String> routes,
    List<String> resolvConf,
    int clients,
    boolean addressesExpire) {
  static FinalState of(CallerGuest caller) {
    var guest = caller.lab().guest();
    return new FinalState(
        guest.isUp(),
        guest.addresses().stream().map(each -> each.cidr() + " " + each.broadcast()).toList(),
        routes(guest),
        caller.root().read("/etc/resolv.conf").lines().filter(l -> !l.startsWith("#")).toList(),
        caller.clients().size(),
        guest.addresses().stream().allMatch(each -> each.validSeconds().isPresent()));
  }

  private static List<String> routes(Guest guest) {
    return guest.routes().stream()
        .map(route -> route.replaceAll(" (proto|src) \\S+", ""))
        .sorted()
        .toList();
  }
}

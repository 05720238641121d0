package org.jdhclient.it.contract;

import java.util.List;
import org.jdhclient.lab.network.Guest;

/**
 * All of a guest's network but the IPv4 of eth0: its other interfaces, and the addresses, routes
 * and settings of IPv6.
 */
record Surroundings(List<String> links, List<String> addresses, List<String> routes, String ipv6) {
  /** What changes by itself: lifetimes, and the numbers of interfaces and of changes. */
  private static final String CHANGING = "(preferred|valid)_lft \\w+|expires \\w+|^\\d+: |\\\\ ";

  static Surroundings of(Guest guest) {
    return new Surroundings(
        lines(guest, "ip -oneline link | grep -v ' eth0'"),
        lines(guest, "ip -oneline addr | grep -v ' eth0 *inet '"),
        lines(guest, "ip -6 route show table all; ip -4 route show table all | grep -v 'dev eth0'"),
        guest.run("sh", "-c", "cd /proc/sys/net/ipv6/conf && grep -s . eth0/* eth1/*").out());
  }

  private static List<String> lines(Guest guest, String command) {
    return guest.run("sh", "-c", command).lines().stream()
        .map(line -> line.replaceAll(CHANGING, "").strip())
        .sorted()
        .toList();
  }
}

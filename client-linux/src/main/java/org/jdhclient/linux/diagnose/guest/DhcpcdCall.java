package org.jdhclient.linux.diagnose.guest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdhclient.address.Family;

/**
 * How a dhcpcd was called.
 *
 * @param words of its command line, or of what it has there once it runs: {@code dhcpcd: eth0
 *     [ip4]} or {@code dhcpcd: [manager] [ip4] [ip6]}; without a family it is a helper of a client
 */
record DhcpcdCall(List<String> words) {
  private static final String TITLE = "dhcpcd:";

  /** By any of these one that has a single interface is made the manager of all there are. */
  private static final Set<String> MANAGER = Set.of("-M", "--manager");

  boolean speaks(Family family) {
    if (words.contains(TITLE)) {
      return words.contains(family == Family.V6 ? "[ip6]" : "[ip4]");
    }
    return !isOnlyFor(family.other());
  }

  private boolean isOnlyFor(Family family) {
    return words.contains(option(family))
        || words.contains(family == Family.V6 ? "--ipv6only" : "--ipv4only");
  }

  private static String option(Family family) {
    return family == Family.V6 ? "-6" : "-4";
  }

  /**
   * By which another call means this process: each combination of an interface and families has a
   * file for its process number, and those of several interfaces have one together.
   *
   * @param others the names of the other interfaces here
   */
  String arguments(String interfaceName, Set<String> others) {
    if (!words.contains(interfaceName)
        || words.stream().anyMatch(word -> others.contains(word) || MANAGER.contains(word))) {
      return "";
    }
    return Stream.of(Family.values())
        .filter(family -> speaks(family) && !speaks(family.other()))
        .findFirst()
        .map(family -> option(family) + " " + interfaceName)
        .orElse(interfaceName);
  }
}

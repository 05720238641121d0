package org.jdhclient.linux.host.resolv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In what order the name servers of all leases stand, for the C library asks the first ones only.
 */
final class NameServerOrder {
  /** MAXNS of resolv.h. */
  static final int ASKED = 3;

  private NameServerOrder() {}

  /**
   * As they come; but where those that are asked are all of one family, the last of them gives its
   * place to the first of the other: so names are found as long as either is in order.
   */
  static List<String> of(List<String> nameServers) {
    var other = isOneFamilyAsked(nameServers) ? ofOther(nameServers) : Optional.<String>empty();
    if (other.isEmpty()) {
      return nameServers;
    }
    var ordered = new ArrayList<>(nameServers);
    ordered.remove(other.get());
    ordered.add(ASKED - 1, other.get());
    return List.copyOf(ordered);
  }

  private static boolean isOneFamilyAsked(List<String> nameServers) {
    var families = nameServers.stream().limit(ASKED).map(NameServerOrder::isIpv6).distinct();
    return nameServers.size() > ASKED && families.count() == 1;
  }

  private static Optional<String> ofOther(List<String> nameServers) {
    boolean first = isIpv6(nameServers.get(0));
    return nameServers.stream().filter(server -> isIpv6(server) != first).findFirst();
  }

  private static boolean isIpv6(String nameServer) {
    return nameServer.contains(":");
  }
}

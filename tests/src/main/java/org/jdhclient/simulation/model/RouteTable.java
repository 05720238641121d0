package org.jdhclient.simulation.model;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.engine.port.HostRoute;

/** The routes of DHCP clients out by an interface. */
final class RouteTable {
  private final List<HostRoute> routes = new ArrayList<>();

  List<HostRoute> all() {
    return routes;
  }

  /**
   * Adds a route, if its gateway can be reached.
   *
   * @return whether it is there now
   */
  boolean add(HostRoute route, List<KernelAddress> addresses) {
    return reaches(route, addresses) && (routes.contains(route) || routes.add(route));
  }

  private boolean reaches(HostRoute route, List<KernelAddress> addresses) {
    if (route.gateway().isAny()) {
      return true;
    }
    for (var known : addresses) {
      if (Ipv4Prefix.containing(known.address(), known.prefixLength()).contains(route.gateway())) {
        return true;
      }
    }
    for (var known : routes) {
      if (known.gateway().isAny() && known.destination().contains(route.gateway())) {
        return true;
      }
    }
    return false;
  }

  boolean remove(HostRoute route) {
    return routes.remove(route);
  }

  /** Removes what has an address as its source. */
  void removeFrom(Ipv4Address source) {
    routes.removeIf(route -> route.source().equals(source));
  }

  void clear() {
    routes.clear();
  }
}

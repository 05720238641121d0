package org.jdhclient.lease;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.dhcp.Route;

/**
 * Brings a server's routes into an order in which the kernel takes them: a gateway that no earlier
 * route reaches gets a host route on the link first. What no host can use is left out, and so is
 * everything beyond a bound, for a server must not fill the routing table.
 */
final class RoutePlan {
  private static final int MAX_ROUTES = 256;

  private final Ipv4Prefix link;
  private final Ipv4Address own;
  private final List<LeasedRoute> routes = new ArrayList<>();
  private final List<Route> useless = new ArrayList<>();
  private final Set<Ipv4Prefix> destinations = new HashSet<>();
  private int defaultRouters;

  RoutePlan(Ipv4Prefix link, Ipv4Address own) {
    this.link = link;
    this.own = own;
  }

  /** Adds one route; the first to a destination stands. */
  void add(Route route) {
    if (!isUsable(route)) {
      useless.add(route);
    } else if (!destinations.contains(route.destination())) {
      place(route, 0);
    }
  }

  /** Adds a default route; each further one is worse than the one before. */
  void addDefault(Ipv4Address router) {
    place(Route.defaultVia(router), defaultRouters++);
  }

  List<LeasedRoute> routes() {
    return List.copyOf(routes);
  }

  /** Those that no host can use. */
  List<Route> useless() {
    return List.copyOf(useless);
  }

  private void place(Route route, int preference) {
    if (route.isOnLink() || isReached(route.gateway())) {
      put(route, preference);
      return;
    }
    var gateway = Ipv4Prefix.containing(route.gateway(), 32);
    if (!destinations.contains(gateway) && routes.size() + 2 <= MAX_ROUTES) {
      put(new Route(gateway, Ipv4Address.ANY), 0);
      put(route, preference);
    }
  }

  private void put(Route route, int preference) {
    if (routes.size() < MAX_ROUTES) {
      routes.add(new LeasedRoute(route, preference));
      destinations.add(route.destination());
    }
  }

  private boolean isReached(Ipv4Address gateway) {
    return link.contains(gateway)
        || routes.stream()
            .map(LeasedRoute::route)
            .filter(route -> route.isOnLink() && !route.isDefault())
            .anyMatch(route -> route.destination().contains(gateway));
  }

  private boolean isUsable(Route route) {
    int first = route.destination().network().value() >>> 24;
    boolean destination = route.isDefault() || first != 127 && first < 224;
    return destination && (route.isOnLink() || isGateway(route.gateway()));
  }

  /** Not the subnet's own address, either: no host has it. */
  boolean isGateway(Ipv4Address address) {
    return address.isHost() && !address.equals(own) && !link.isNetworkOrBroadcast(address);
  }
}

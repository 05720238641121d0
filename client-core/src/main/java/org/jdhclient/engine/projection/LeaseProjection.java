package org.jdhclient.engine.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.HostChange.AddRoute;
import org.jdhclient.engine.port.HostChange.RemoveRoute;
import org.jdhclient.engine.port.HostChange.SetAddress;
import org.jdhclient.engine.port.HostChange.SetMtu;
import org.jdhclient.engine.port.HostInterface;
import org.jdhclient.engine.port.HostRoute;
import org.jdhclient.engine.port.InterfaceName;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedRoute;

/**
 * A lease's address, routes and MTU on an interface: whatever happened, what is wanted is compared
 * with what is there, and the difference is made good.
 *
 * <p>What a lease has set is known by what the host shows, also after a crash: an address of its
 * number that has an end, and routes of DHCP's with that address as their source. An address
 * without an end is the owner's, and is neither changed nor removed. Both end with the lease even
 * if this process does not live to see it.
 *
 * <p>What is had under an alias of an interface bears its label. The MTU is the link's, and none of
 * an alias's.
 */
public final class LeaseProjection {
  private final InterfaceName name;
  private final HostInterface network;
  private final MtuProjection mtu;
  private final Clocks clocks;
  private final ReportLog log;
  private boolean incomplete;

  /**
   * @param name under which a client has the interface
   */
  public LeaseProjection(
      InterfaceName name, HostInterface network, MtuProjection mtu, Clocks clocks, ReportLog log) {
    this.name = name;
    this.network = network;
    this.mtu = mtu;
    this.clocks = clocks;
    this.log = log;
  }

  /** Whether the host did not take all of the last lease. */
  public boolean isIncomplete() {
    return incomplete;
  }

  /**
   * Has a lease in force in the place of another: what both have stays untouched but for its
   * lifetime. A route that the host refuses is a warning; without the address there is no lease.
   *
   * @throws RefusedException if the host refuses the address
   */
  void project(Lease previous, InForce wanted) throws RefusedException {
    var lease = wanted.lease();
    incomplete = true;
    var changes = new ArrayList<HostChange>();
    if (!name.isAlias()) {
      mtu.project(lease.parameters().mtu()).ifPresent(changes::add);
    }
    var removals = new AddressRemovals(network, name);
    for (var present : removals.present()) {
      boolean ofPrevious = present.address().equals(previous.address());
      if ((ofPrevious || present.address().equals(lease.address())) && !isOf(lease, present)) {
        removals.add(present);
      }
    }
    changes.addAll(removals.changes());
    if (!previous.address().equals(lease.address())) {
      changes.addAll(staleRoutes(previous.address(), removals, List.of()));
    }
    if (!removals.hasOthers(lease)) {
      changes.add(address(lease));
    }
    var routes = routes(wanted);
    changes.addAll(staleRoutes(lease.address(), removals, routes));
    routes.forEach(route -> changes.add(new AddRoute(route)));
    incomplete = make(changes);
  }

  /** Takes away what a lease brought. Whatever of it is gone already is no error. */
  void withdraw(Lease lease) throws RefusedException {
    incomplete = false;
    var removals = new AddressRemovals(network, name);
    for (var present : removals.present()) {
      if (present.address().equals(lease.address())) {
        removals.add(present);
      }
    }
    var changes = new ArrayList<>(removals.changes());
    changes.addAll(staleRoutes(lease.address(), removals, List.of()));
    if (!name.isAlias()) {
      mtu.project(0).ifPresent(changes::add);
    }
    make(changes);
  }

  /** Addresses of the interface that have an end, and are of another lease than this one. */
  List<HostAddress> ofOtherClients(Lease lease) throws RefusedException {
    return network.addresses().stream()
        .filter(present -> name.isOwn(present) && !present.address().equals(lease.address()))
        .toList();
  }

  /** Whether the interface has a lease's address, whoever has set it. */
  public boolean has(Lease lease) throws RefusedException {
    for (var present : network.addresses()) {
      if (isOf(lease, present)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the host has routes to all destinations of a lease, with its address as source. */
  public boolean hasRoutes(Lease lease) throws RefusedException {
    var destinations =
        network.routes(lease.address()).stream()
            .map(HostRoute::destination)
            .collect(Collectors.toSet());
    return lease.parameters().routes().stream()
        .allMatch(leased -> destinations.contains(leased.route().destination()));
  }

  private static boolean isOf(Lease lease, HostAddress present) {
    return present.is(lease.address(), lease.parameters().prefixLength());
  }

  /**
   * Routes that a lease has set and that are not wanted; they go by themselves with their source.
   * Where another client has set that one there is no telling whose they are: they stay.
   */
  private List<HostChange> staleRoutes(
      Ipv4Address source, AddressRemovals removals, List<HostRoute> wanted)
      throws RefusedException {
    var stale = new ArrayList<HostChange>();
    if (removals.leave(source) && !removals.isAnotherClients(source)) {
      for (var route : network.routes(source)) {
        if (!wanted.contains(route)) {
          stale.add(new RemoveRoute(route));
        }
      }
    }
    return stale;
  }

  private SetAddress address(Lease lease) {
    return new SetAddress(
        lease.address(),
        lease.parameters().prefixLength(),
        lease.parameters().broadcast(),
        KernelLifetime.valid(lease.expiresAt(), clocks.now()),
        name.name());
  }

  private static List<HostRoute> routes(InForce wanted) {
    var routes = new ArrayList<HostRoute>();
    for (var leased : wanted.lease().parameters().routes()) {
      routes.add(route(wanted, leased));
    }
    return routes;
  }

  private static HostRoute route(InForce wanted, LeasedRoute leased) {
    var route = leased.route();
    return new HostRoute(
        route.destination(),
        route.gateway(),
        wanted.lease().address(),
        route.isDefault() ? wanted.metric() + leased.preference() : leased.preference());
  }

  /**
   * @return whether something of a lease is missing
   * @throws RefusedException if it is the address
   */
  private boolean make(List<HostChange> changes) throws RefusedException {
    if (changes.isEmpty()) {
      return false;
    }
    boolean missing = false;
    var outcomes = network.change(changes);
    for (int i = 0; i < changes.size(); i++) {
      var outcome = outcomes.get(i);
      if (outcome.isRefused()) {
        missing |= changes.get(i) instanceof AddRoute;
        refused(changes.get(i), outcome.why());
      } else if (changes.get(i) instanceof SetMtu set) {
        mtu.done(set);
      }
    }
    return missing;
  }

  private void refused(HostChange change, String why) throws RefusedException {
    if (change instanceof SetAddress) {
      throw new RefusedException(why);
    }
    log.warn(why);
    if (change instanceof SetMtu set) {
      mtu.refused(set);
    }
  }
}

package org.jdhclient.simulation.invariant;

import java.util.HashSet;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.HostRoute;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.model.HooksModel;
import org.jdhclient.simulation.model.KernelModel;

/** What must hold of the routes on the interface. */
final class RouteChecks {
  private final AddressChecks addresses;
  private final KernelModel kernel;
  private final HooksModel hooks;
  private final Set<Ipv4Address> inherited = new HashSet<>();
  private long seen;

  RouteChecks(AddressChecks addresses, KernelModel kernel, HooksModel hooks) {
    this.hooks = hooks;
    this.addresses = addresses;
    this.kernel = kernel;
  }

  void i4() {
    if (seen == kernel.changes()) {
      return;
    }
    seen = kernel.changes();
    for (var route : kernel.routes()) {
      boolean sourced = kernel.find(route.source()).isPresent();
      Sentence.I_4.require(sourced, route.destination(), " from ", route.source());
    }
  }

  /** What a process has set that is dead is there until a lease of its address is in force. */
  void i34(Moment moment) {
    var lease = moment.after().lease();
    inherit(moment);
    if (lease.isPresent()) {
      inherited.remove(lease.get().address());
    }
    for (var route : kernel.routes()) {
      boolean wanted = lease.isPresent() && brings(lease.get(), route);
      Sentence.I_34.require(
          moment.isKilled()
              || wanted
              || inherited.contains(route.source())
              || addresses.isOfAnother(route.source(), moment),
          "a route to ",
          route.destination(),
          " by ",
          route.gateway(),
          " from ",
          route.source(),
          " with ",
          lease);
    }
  }

  private void inherit(Moment moment) {
    if (moment.cause() == Moment.Cause.START) {
      inherited.clear();
      kernel.routes().forEach(route -> inherited.add(route.source()));
    }
  }

  private boolean brings(Lease lease, HostRoute route) {
    if (!route.source().equals(lease.address())) {
      return false;
    }
    for (var leased : hooks.inForce(lease).parameters().routes()) {
      var wanted = leased.route();
      if (wanted.destination().equals(route.destination())
          && wanted.gateway().equals(route.gateway())) {
        return true;
      }
    }
    return false;
  }
}

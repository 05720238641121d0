package org.jdhclient.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.LeasedRoute;
import org.jdhclient.lease.PresentAddress;
import org.jdhclient.simulation.model.Chance;
import org.jdhclient.simulation.model.Faults;
import org.jdhclient.simulation.model.Faults.Rate;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.KernelModel.KernelRoute;
import org.jdhclient.simulation.model.KernelModel.Owner;
import org.jdhclient.simulation.model.VirtualClock;
import org.jdhclient.time.BootTime;

/**
 * Mirrors InterfaceConfigurator of the product, request by request: the address with the lease's
 * lifetime less a second, the routes with it as their source; of a lease in the place of another,
 * first what goes and then what comes.
 */
final class ConfiguratorModel {
  private static final int LIFETIME_MARGIN = 1;

  private final KernelModel kernel;
  private final VirtualClock clock;
  private final Faults faults;
  private final Chance chance;
  private final Killer killer;
  private boolean incomplete;
  private long binds;

  ConfiguratorModel(
      KernelModel kernel, VirtualClock clock, Faults faults, Chance chance, Killer killer) {
    this.kernel = kernel;
    this.clock = clock;
    this.faults = faults;
    this.chance = chance;
    this.killer = killer;
  }

  /** A route that the kernel refuses is a warning; without the address there is no lease. */
  void bind(Lease lease) throws RefusedByKernelException {
    incomplete = true;
    binds++;
    request();
    kernel.setAddress(
        lease.address(), lease.parameters().prefixLength(), Owner.CLIENT, lifetime(lease));
    incomplete = false;
    for (var route : routes(lease)) {
      if (chance.hits(faults.of(Rate.NETLINK_REFUSES)) || !kernel.addRoute(route)) {
        incomplete = true;
      }
    }
  }

  void extend(Lease previous, Lease lease) throws RefusedByKernelException {
    if (!previous.hasSameAddress(lease)) {
      unbind(previous);
    } else {
      var gone = new ArrayList<>(routes(previous));
      gone.removeAll(routes(lease));
      killer.call();
      gone.forEach(kernel::removeRoute);
    }
    bind(lease);
  }

  /** Whatever is gone already is no error; nor is it a reason to keep the lease if it is not. */
  void unbind(Lease lease) {
    incomplete = false;
    killer.call();
    kernel.removeAddress(lease.address());
  }

  /** The addresses on the interface, whoever has set them. */
  List<PresentAddress> present() {
    return kernel.addresses().stream()
        .map(set -> new PresentAddress(set.address(), set.prefixLength(), earliestEnd(set)))
        .toList();
  }

  private BootTime earliestEnd(KernelModel.Address set) {
    if (set.lifetime() == KernelModel.INFINITE) {
      return BootTime.NEVER;
    }
    long secondsLeft = (set.endsAwake() - clock.awake()) / VirtualClock.SECOND;
    return new BootTime(clock.awake()).plusSeconds(secondsLeft);
  }

  /** Whether the kernel did not take all of the last lease. */
  boolean isIncomplete() {
    return incomplete;
  }

  /** A new process knows of nothing that was refused. */
  void begin() {
    incomplete = false;
  }

  /** How often a lease was put into the kernel, or set again; or was to be. */
  long binds() {
    return binds;
  }

  private void request() throws RefusedByKernelException {
    killer.call();
    if (chance.hits(faults.of(Rate.NETLINK_REFUSES))) {
      throw new RefusedByKernelException();
    }
  }

  private long lifetime(Lease lease) {
    BootTime now = clock.now();
    return lease.times().isInfinite()
        ? KernelModel.INFINITE
        : Math.max(1, now.secondsUntil(lease.expiresAt()) - LIFETIME_MARGIN);
  }

  private static List<KernelRoute> routes(Lease lease) {
    var routes = new ArrayList<KernelRoute>();
    for (var leased : lease.parameters().routes()) {
      routes.add(route(lease, leased));
    }
    return routes;
  }

  private static KernelRoute route(Lease lease, LeasedRoute leased) {
    return new KernelRoute(
        leased.route().destination(),
        leased.route().gateway(),
        lease.address(),
        leased.preference(),
        Owner.CLIENT);
  }
}

package org.jdhclient.simulation.invariant;

import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.client.State;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.VirtualClock;

/** What must hold between the lease in force and the kernel. */
public final class ProjectionChecks {
  private static final long NOT = Long.MAX_VALUE;
  private static final long UNSEEN = -1;

  private final KernelModel kernel;
  private final VirtualClock clock;
  private long differsSince = NOT;
  private State compared;
  private long comparedAt = UNSEEN;
  private boolean projected;

  ProjectionChecks(KernelModel kernel, VirtualClock clock) {
    this.kernel = kernel;
    this.clock = clock;
  }

  /**
   * Compares the two.
   *
   * @param excused whether the kernel refused what was asked of it, or others insisted
   */
  public void i28(State state, boolean excused) {
    boolean ending =
        state.lease().filter(lease -> clock.now().secondsUntil(lease.expiresAt()) < 3).isPresent();
    if (excused || ending || !kernel.device().isUsable() || isProjected(state)) {
      differsSince = NOT;
    } else if (differsSince == NOT) {
      differsSince = clock.awake();
    }
    Sentence.I_28.require(
        differsSince == NOT || clock.awake() - differsSince <= VirtualClock.SECOND,
        "the lease is ",
        state.lease(),
        ", the kernel has ",
        kernel.addresses());
  }

  /** Whether what the state says of the lease is on the interface. */
  boolean isProjected(State state) {
    if (compared != state || comparedAt != kernel.changes()) {
      compared = state;
      comparedAt = kernel.changes();
      projected = compare(state);
    }
    return projected;
  }

  private boolean compare(State state) {
    var lease = state.lease();
    if (lease.isEmpty()) {
      return true;
    }
    return hasAddress(lease.get()) && hasRoutes(lease.get());
  }

  private boolean hasAddress(Lease lease) {
    for (var address : kernel.addresses()) {
      if (address.address().equals(lease.address())
          && address.prefixLength() == lease.parameters().prefixLength()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasRoutes(Lease lease) {
    for (var leased : lease.parameters().routes()) {
      if (!hasRoute(leased.route().destination())) {
        return false;
      }
    }
    return true;
  }

  private boolean hasRoute(Ipv4Prefix destination) {
    for (var route : kernel.routes()) {
      if (route.destination().equals(destination)) {
        return true;
      }
    }
    return false;
  }
}

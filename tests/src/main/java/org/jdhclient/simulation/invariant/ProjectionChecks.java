package org.jdhclient.simulation.invariant;

import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.client.State;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.HooksModel;
import org.jdhclient.simulation.model.KernelModel;

/** What must hold between the lease in force and the kernel. */
public final class ProjectionChecks {
  private static final long NOT = Long.MAX_VALUE;
  private static final long UNSEEN = -1;

  private final KernelModel kernel;
  private final HooksModel hooks;
  private final VirtualClock clock;
  private long differsSince = NOT;
  private Lease compared;
  private long comparedAt = UNSEEN;
  private boolean projected;

  ProjectionChecks(KernelModel kernel, HooksModel hooks, VirtualClock clock) {
    this.hooks = hooks;
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
    if (state.lease().isEmpty()) {
      return true;
    }
    var lease = hooks.inForce(state.lease().get());
    if (compared != lease || comparedAt != kernel.changes()) {
      compared = lease;
      comparedAt = kernel.changes();
      projected = hasAddress(lease) && hasRoutes(lease);
    }
    return projected;
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

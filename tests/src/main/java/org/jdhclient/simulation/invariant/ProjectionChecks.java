package org.jdhclient.simulation.invariant;

import org.jdhclient.client.State;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.VirtualClock;

/** What must hold between the lease in force and the kernel. */
public final class ProjectionChecks {
  private static final long NOT = Long.MAX_VALUE;

  private final AddressChecks addresses;
  private final KernelModel kernel;
  private final VirtualClock clock;
  private long differsSince = NOT;

  ProjectionChecks(AddressChecks addresses, KernelModel kernel, VirtualClock clock) {
    this.addresses = addresses;
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
    if (excused || ending || !kernel.device().isUsable() || addresses.isProjected(state)) {
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
}

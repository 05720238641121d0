package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;

/** BOUND: the lease is in force, and nothing is to be done until T1. */
record Bound(Lease heldLease) implements State {
  /** After a refusal by the own kernel, in seconds; as after a DHCPDECLINE (RFC 2131 3.1.5). */
  private static final int BIND_FAILURE_WAIT = 10;

  /**
   * Takes a lease that was acknowledged.
   *
   * @param configure how to put it into force
   */
  static Step with(Lease lease, Action configure, Ipv4Address from, Context context) {
    List<Action> actions = new ArrayList<>();
    actions.add(new Action.Tell(new Report.Acknowledged(lease.address(), from)));
    for (var dropped : lease.parameters().dropped()) {
      actions.add(new Action.Tell(new Report.Dropped(dropped.code(), dropped.why())));
    }
    actions.add(configure);
    long renewal = lease.times().isInfinite() ? -1 : context.now().secondsUntil(lease.renewsAt());
    actions.add(new Action.Tell(new Report.Bound(lease.address(), renewal)));
    return new Step(new Bound(lease), List.copyOf(actions));
  }

  @Override
  public String name() {
    return "BOUND";
  }

  @Override
  public BootTime deadline() {
    return heldLease.renewsAt();
  }

  @Override
  public Optional<Lease> lease() {
    return Optional.of(heldLease);
  }

  @Override
  public Step wake(Context context) {
    return Extending.due(heldLease, context);
  }

  @Override
  public Step bindFailed(Context context) {
    var retryAt = context.now().plusSeconds(BIND_FAILURE_WAIT);
    return Step.to(
        new Init(Acquisition.startingAt(retryAt), retryAt), new Action.Unbind(heldLease));
  }
}

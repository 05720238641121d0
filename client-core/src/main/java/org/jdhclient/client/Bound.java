package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.OptionReport;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;

/** BOUND: the lease is in force, and nothing is to be done until T1. */
record Bound(Lease heldLease) implements Leased {
  /**
   * Takes a lease that was acknowledged.
   *
   * @param previous the lease whose place it takes, if there was one
   */
  static Step with(Lease lease, Optional<Lease> previous, Reason reason, Context context) {
    List<Action> actions = new ArrayList<>();
    for (var dropped : lease.parameters().dropped()) {
      actions.add(new Action.Tell(new OptionReport.Dropped(dropped.code(), dropped.why())));
    }
    repeated(lease, previous).ifPresent(actions::add);
    actions.add(
        previous
            .<Action>map(before -> new Action.Extend(before, lease, reason))
            .orElseGet(() -> new Action.Apply(lease, reason)));
    actions.add(new Action.Tell(Report.Bound.of(lease, context.now())));
    return new Step(new Bound(lease), List.copyOf(actions));
  }

  /** Told once, not at each renewal. */
  private static Optional<Action> repeated(Lease lease, Optional<Lease> previous) {
    var codes = lease.options().repeated();
    boolean told = previous.filter(before -> before.options().repeated().equals(codes)).isPresent();
    return codes.isEmpty() || told
        ? Optional.empty()
        : Optional.of(new Action.Tell(new OptionReport.Repeated(codes)));
  }

  @Override
  public Phase phase() {
    return Phase.BOUND;
  }
}

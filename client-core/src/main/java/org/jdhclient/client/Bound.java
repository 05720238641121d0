package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.dhcp.Options;
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
    actions.addAll(flaws(lease.options(), previous.map(Lease::options).orElse(Options.NONE)));
    actions.add(
        previous
            .<Action>map(before -> new Action.Extend(before, lease, reason))
            .orElseGet(() -> new Action.Apply(lease, reason)));
    actions.add(new Action.Tell(Report.Bound.of(lease, context.now())));
    return new Step(new Bound(lease), List.copyOf(actions));
  }

  /** What of a message's options does not count: told once, not at each renewal. */
  private static List<Action> flaws(Options options, Options before) {
    var flaws = new ArrayList<Action>();
    if (!options.repeated().isEmpty() && !options.repeated().equals(before.repeated())) {
      flaws.add(new Action.Tell(new OptionReport.Repeated(options.repeated())));
    }
    if (!options.shortened().isEmpty() && !options.shortened().equals(before.shortened())) {
      flaws.add(new Action.Tell(new OptionReport.Shortened(options.shortened())));
    }
    return flaws;
  }

  @Override
  public Phase phase() {
    return Phase.BOUND;
  }
}

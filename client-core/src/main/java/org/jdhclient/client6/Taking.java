package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report6.LeaseReport;
import org.jdhclient.script6.Reason;

/** How a lease comes into force. */
final class Taking {
  private Taking() {}

  /** A lease, where none was in force. */
  static Step of(Lease6 lease, Reason reason, Context context) {
    return of(lease, Optional.empty(), reason, context);
  }

  /**
   * A lease in the place of another, of which what has come to pass before is seen to first: a
   * message may be taken before a time that was over when it came, and need not name all.
   */
  static Step of(Lease6 lease, AgingLease previous, Reason reason, Context context) {
    var now = context.now();
    var unnamed = lease.part(held -> !held.since().equals(now));
    var lapsed = new AgingLease(unnamed, previous.lookedAt());
    var ended = lapsed.ended(now);
    var before = Leased.left(previous.lease().part(held -> ended.leases().noneMatch(held::equals)));
    var running = lease.runningAt(now);
    var step =
        running.isEmpty() ? Lapse.ofAll(ended, context) : of(running, before, reason, context);
    return step.after(Lapse.of(lapsed, before, now));
  }

  /**
   * A lease in the place of another: for what is new in it the host then finds out whether it is
   * somebody else's. As with dhclient it counts as bound before that is known.
   */
  private static Step of(Lease6 lease, Optional<Lease6> previous, Reason reason, Context context) {
    var aging = new AgingLease(lease, context.now());
    var before = previous.map(Lease6::addresses).orElse(List.of());
    List<Ipv6Address> fresh =
        lease.addresses().stream().filter(address -> !before.contains(address)).toList();
    return Step.to(
        Probing.orBound(aging, fresh, context),
        new Action.Tell(new LeaseReport.Bound(lease.server())),
        new Action.Apply(reason, previous, lease),
        new Action.Tell(LeaseReport.Scheduled.of(lease, context.now())));
  }
}

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
   * A lease in the place of another: for what is new in it the host then finds out whether it is
   * somebody else's. As with dhclient it counts as bound before that is known.
   */
  static Step of(Lease6 lease, Optional<Lease6> previous, Reason reason, Context context) {
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

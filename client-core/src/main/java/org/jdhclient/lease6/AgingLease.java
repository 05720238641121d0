package org.jdhclient.lease6;

import java.util.stream.Stream;
import org.jdhclient.time.BootTime;

/**
 * A lease of which each address and prefix first is no longer preferred and then ends.
 *
 * @param lookedAt what came to pass until then has been seen to
 */
public record AgingLease(Lease6 lease, BootTime lookedAt) {

  /** When something comes to pass next. */
  public BootTime deadline() {
    return lease
        .leases()
        .flatMap(held -> Stream.of(held.preferredUntil(), held.validUntil()))
        .filter(time -> !lookedAt.reached(time))
        .min(BootTime::compareTo)
        .orElse(BootTime.NEVER);
  }

  /** What has ended. */
  public Lease6 ended(BootTime now) {
    return lease.part(held -> now.reached(held.validUntil()));
  }

  /** What still may be used, but for nothing new, and could be when it was looked at last. */
  public Lease6 deprecated(BootTime now) {
    return lease.part(
        held ->
            now.reached(held.preferredUntil())
                && !lookedAt.reached(held.preferredUntil())
                && !now.reached(held.validUntil()));
  }

  /** The rest, looked at now. */
  public AgingLease at(BootTime now) {
    return new AgingLease(lease.runningAt(now), now);
  }
}

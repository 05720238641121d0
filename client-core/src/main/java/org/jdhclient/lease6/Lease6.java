package org.jdhclient.lease6;

import java.util.List;
import java.util.function.Function;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.identity.Duid;
import org.jdhclient.time.BootTime;

/**
 * What a client has of one server.
 *
 * @param server whose it is
 * @param associations each with what it has; none of a client that asks for information only
 * @param options what came with them, as the owner has it
 */
public record Lease6(Duid server, List<HeldAssociation> associations, Dhcp6Options options) {

  public Lease6 {
    associations = List.copyOf(associations);
  }

  /** The earliest T1 of all associations, for all are extended together (RFC 9915 18.2.4). */
  public BootTime renewsAt() {
    return earliest(HeldAssociation::renewsAt);
  }

  /** The earliest T2 of all associations. */
  public BootTime rebindsAt() {
    return earliest(HeldAssociation::rebindsAt);
  }

  private BootTime earliest(Function<HeldAssociation, BootTime> time) {
    var earliest = BootTime.NEVER;
    for (var association : associations) {
      earliest = earliest.earlier(time.apply(association));
    }
    return earliest;
  }

  /** When the last address or prefix ends; long past if there is none. */
  public BootTime validUntil() {
    var latest = BootTime.BEFORE_ALL;
    for (var association : associations) {
      for (var lease : association.leases()) {
        latest = latest.reached(lease.validUntil()) ? latest : lease.validUntil();
      }
    }
    return latest;
  }
}

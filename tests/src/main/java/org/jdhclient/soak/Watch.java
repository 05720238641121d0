package org.jdhclient.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdhclient.address.Family;
import org.jdhclient.lab.network.InterfaceAddress;

/** Looks at all guests' addresses, and notes what is not as it has to be. */
final class Watch {
  private static final Duration LATEST = Site.LEASE.plusSeconds(1);

  private final Site site;
  private final List<Tenant> tenants;
  private final Excuses excuses;
  private final Consumer<String> tell;
  private final List<String> complaints = new ArrayList<>();
  private long looks;

  /**
   * @param tell hears of each complaint at once
   */
  Watch(Site site, List<Tenant> tenants, Excuses excuses, Consumer<String> tell) {
    this.site = site;
    this.tenants = tenants;
    this.excuses = excuses;
    this.tell = tell;
  }

  void look() {
    for (var tenant : tenants) {
      for (var family : Family.values()) {
        look(tenant, family);
      }
    }
  }

  private void look(Tenant tenant, Family family) {
    looks++;
    // What is seen later than this was there later than this.
    var now = Instant.now();
    var addresses = tenant.addresses(family);
    for (var address : addresses) {
      demand(endsWithLease(address), tenant, address.cidr() + " stays longer than its lease");
    }
    demand(
        addresses.isEmpty() || !now.isAfter(latest()), tenant, addresses + " outlive their lease");
    boolean held = addresses.size() == 1;
    if (!held && !excuses.has(tenant, family, now)) {
      demand(false, tenant, family + ": not one address, but " + addresses);
      // To be told once.
      excuses.grant(tenant, family, Site.LEASE.multipliedBy(2));
    }
  }

  private Instant latest() {
    var since = site.silentSince();
    return since.equals(Instant.MAX) ? since : since.plus(LATEST);
  }

  private static boolean endsWithLease(InterfaceAddress address) {
    return address.validSeconds().isPresent()
        && address.validSeconds().getAsLong() <= Site.LEASE.toSeconds();
  }

  private void demand(boolean holds, Tenant tenant, String what) {
    if (!holds) {
      complain(tenant, what);
    }
  }

  void complain(Tenant tenant, String what) {
    var complaint = Instant.now() + " " + tenant + ": " + what;
    complaints.add(complaint);
    tell.accept("NOT SO: " + complaint);
  }

  /** How often a client was looked at. */
  long looks() {
    return looks;
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }
}

package org.jdhclient.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jdhclient.address.Family;

/** Until when a client need not have a lease: something befell it, and it has some time after. */
final class Excuses {
  private final Map<Client, Instant> until = new HashMap<>();

  private record Client(Tenant tenant, Family family) {}

  /** It need not have one before so much time has gone by; what it was granted before stays. */
  void grant(Tenant tenant, Family family, Duration time) {
    until.merge(
        new Client(tenant, family),
        Instant.now().plus(time),
        (old, now) -> old.isAfter(now) ? old : now);
  }

  void grant(Tenant tenant, Duration time) {
    for (var family : Family.values()) {
      grant(tenant, family, time);
    }
  }

  boolean has(Tenant tenant, Family family, Instant now) {
    return now.isBefore(until.getOrDefault(new Client(tenant, family), Instant.MIN));
  }

  /** In how long nobody has one any more. */
  Duration longest(Instant now) {
    var last = until.values().stream().max(Comparator.naturalOrder());
    return last.filter(now::isBefore).map(end -> Duration.between(now, end)).orElse(Duration.ZERO);
  }
}

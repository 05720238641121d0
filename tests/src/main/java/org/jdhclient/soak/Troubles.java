package org.jdhclient.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.jdhclient.address.Family;

/** Has something befall a guest every moment, and puts it right after its time. */
final class Troubles {
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  /** Of those that befall one guest, so many to one that befalls all. */
  private static final int ONE_IN = 20;

  private static final List<Trouble> OF_ONE =
      List.of(Trouble.values()).stream().filter(each -> !each.isOfAll()).toList();

  private final Site site;
  private final List<Tenant> tenants;
  private final Excuses excuses;
  private final Random random;
  private final Map<Trouble, Integer> struck = new EnumMap<>(Trouble.class);
  private final PriorityQueue<End> ends = new PriorityQueue<>(Comparator.comparing(End::at));
  private final List<Tenant> inTrouble = new ArrayList<>();
  private Instant next = Instant.now().plus(BETWEEN);
  private Instant noneOfAllBefore = Instant.MIN;

  private record End(Instant at, Runnable what) {}

  Troubles(Site site, List<Tenant> tenants, Excuses excuses, Random random) {
    this.site = site;
    this.tenants = tenants;
    this.excuses = excuses;
    this.random = random;
  }

  /** Does what is due. */
  void tick(Instant now) {
    while (!ends.isEmpty() && !now.isBefore(ends.peek().at())) {
      ends.poll().what().run();
    }
    if (!now.isBefore(next)) {
      next = now.plus(BETWEEN);
      strike(now);
    }
  }

  /** Puts right what is not yet. */
  void end() {
    while (!ends.isEmpty()) {
      ends.poll().what().run();
    }
  }

  /** How often each has come. */
  Map<Trouble, Integer> struck() {
    return Map.copyOf(struck);
  }

  private void strike(Instant now) {
    if (random.nextInt(ONE_IN) == 0 && now.isAfter(noneOfAllBefore)) {
      ofAll(random.nextBoolean() ? Trouble.LONG_SILENCE : Trouble.SHORT_SILENCE, now);
    } else {
      anyone().ifPresent(tenant -> ofOne(OF_ONE.get(random.nextInt(OF_ONE.size())), tenant, now));
    }
  }

  private Optional<Tenant> anyone() {
    var tenant = tenants.get(random.nextInt(tenants.size()));
    return inTrouble.contains(tenant) ? Optional.empty() : Optional.of(tenant);
  }

  private void ofAll(Trouble trouble, Instant now) {
    count(trouble);
    if (trouble.isExcuse()) {
      tenants.forEach(tenant -> excuses.grant(tenant, trouble.length().plus(trouble.excuse())));
    }
    // A lease that was about to be extended has to be before the next time.
    noneOfAllBefore = now.plus(trouble.length()).plus(trouble.excuse()).plus(Site.LEASE);
    site.fallSilent();
    ends.add(new End(now.plus(trouble.length()), site::speakAgain));
  }

  private void ofOne(Trouble trouble, Tenant tenant, Instant now) {
    count(trouble);
    inTrouble.add(tenant);
    var family = Family.values()[random.nextInt(Family.values().length)];
    if (trouble.isExcuse()) {
      excuses.grant(tenant, family, trouble.length().plus(trouble.excuse()));
    }
    begin(trouble, tenant, family);
    ends.add(new End(now.plus(trouble.length()), () -> putRight(trouble, tenant, family)));
    ends.add(
        new End(
            now.plus(trouble.length()).plus(trouble.excuse()).plus(Site.LEASE),
            () -> inTrouble.remove(tenant)));
  }

  private void count(Trouble trouble) {
    struck.merge(trouble, 1, Integer::sum);
  }

  private static void begin(Trouble trouble, Tenant tenant, Family family) {
    switch (trouble) {
      case CARRIER_LOST -> tenant.port().carrierOff();
      case ADDRESS_REMOVED -> tenant.removeAddresses(family);
      case HANGUP -> tenant.signal(family, "HUP");
      case STOPPED -> tenant.signal(family, "STOP");
      case KILLED -> tenant.signal(family, "KILL");
      default -> throw new IllegalArgumentException(trouble + " befalls all");
    }
  }

  private static void putRight(Trouble trouble, Tenant tenant, Family family) {
    switch (trouble) {
      case CARRIER_LOST -> tenant.port().carrierOn();
      case STOPPED -> tenant.signal(family, "CONT");
      case KILLED -> tenant.jdhclient(family);
      default -> {}
    }
  }
}

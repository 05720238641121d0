package org.jdhclient.simulation.model;

import java.util.EnumMap;
import java.util.Map;

/** How often what goes wrong, drawn anew for each world: much is off in it, some is extreme. */
public final class Faults {
  /** What befalls one packet, one write or one request. */
  public enum Rate {
    DROP,
    DUPLICATE,
    DELAY,
    TRUNCATE,
    FLIP,
    REPLAY,
    FOREIGN_XID,
    FOREIGN_CHADDR,
    CHECKSUM_NOT_READY,
    LATE_TIMER,
    DISK_FULL,
    DISK_UNREADABLE,
    NETLINK_REFUSES,
    NETLINK_OVERRUN
  }

  /** What happens now and then. */
  public enum Incident {
    CARRIER_FLAP,
    ADMIN_DOWN,
    RECREATED,
    NEW_HARDWARE,
    SUSPEND,
    WALL_JUMP,
    KILL,
    POWER_LOSS,
    TORN_FILE,
    ADDRESS_REMOVED,
    ADDRESS_CONFLICT,
    OWNER_RENEWS,
    SERVER_FORGETS,
    FORCERENEW,
    FOREIGN_ADDRESS,
    OWNER_EDITS
  }

  private static final long SECOND = VirtualClock.SECOND;

  private final Map<Rate, Double> rates = new EnumMap<>(Rate.class);
  private final Map<Incident, Long> means = new EnumMap<>(Incident.class);
  private final Map<Lot.Kind, Lot> lots = new EnumMap<>(Lot.Kind.class);
  private final boolean quiet;
  private boolean calm;

  /**
   * @param seed of the world, for what draws for itself
   */
  public Faults(Chance chance, long seed) {
    quiet = chance.below(8) == 0;
    for (var rate : Rate.values()) {
      rates.put(rate, quiet ? 0 : chance.oneOf(0, 0, 0, 0, 0.01, 0.05, 0.25, 0.7));
    }
    for (var incident : Incident.values()) {
      long mean =
          chance.oneOf(
              Long.MAX_VALUE,
              Long.MAX_VALUE,
              Long.MAX_VALUE,
              15 * SECOND,
              300 * SECOND,
              7200 * SECOND,
              86_400 * SECOND);
      means.put(incident, quiet ? Long.MAX_VALUE : mean);
    }
    for (var kind : Lot.Kind.values()) {
      lots.put(kind, new Lot(seed, kind));
    }
  }

  /** From now on nothing goes wrong. */
  public void cease() {
    calm = true;
  }

  public boolean isCalm() {
    return calm;
  }

  public double of(Rate rate) {
    return calm ? 0 : rates.get(rate);
  }

  /** Whether something comes that draws for itself. */
  public boolean comes(Lot.Kind kind) {
    return !calm && !quiet && lots.get(kind).hits();
  }

  public Chance chance(Lot.Kind kind) {
    return lots.get(kind).chance();
  }

  /** Nanoseconds between two of a kind, on average; {@link Long#MAX_VALUE} for never. */
  public long mean(Incident incident) {
    return calm ? Long.MAX_VALUE : means.get(incident);
  }
}

package org.jdhclient.simulation.model;

import java.util.EnumMap;
import java.util.Map;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.Odds;

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

  private final Odds<Rate, Incident> odds;
  private final Map<Lot.Kind, Lot> lots = new EnumMap<>(Lot.Kind.class);

  /**
   * @param seed of the world, for what draws for itself
   */
  public Faults(Chance chance, long seed) {
    odds = new Odds<>(chance, Rate.class, Incident.class);
    for (var kind : Lot.Kind.values()) {
      lots.put(kind, new Lot(seed, kind));
    }
  }

  /** From now on nothing goes wrong. */
  public void cease() {
    odds.cease();
  }

  public boolean isCalm() {
    return odds.isCalm();
  }

  public double of(Rate rate) {
    return odds.of(rate);
  }

  /** Whether something comes that draws for itself. */
  public boolean comes(Lot.Kind kind) {
    return !odds.isCalm() && !odds.isQuiet() && lots.get(kind).hits();
  }

  public Chance chance(Lot.Kind kind) {
    return lots.get(kind).chance();
  }

  /** Nanoseconds between two of a kind, on average; {@link Long#MAX_VALUE} for never. */
  public long mean(Incident incident) {
    return odds.mean(incident);
  }
}

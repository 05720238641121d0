package org.jdhclient.simulation.model;

import org.jdhclient.simulation.course.Chance;

/**
 * A trouble that draws for itself: whether it comes changes nothing in what else befalls a world.
 */
public final class Lot {
  private final Chance chance;
  private final double rate;

  /** What draws for itself. */
  public enum Kind {
    HOOKS_NOT_STARTED,
    OPTION_AGAIN,
    BARE_ACKNOWLEDGEMENT,
    RELEASED_MEANWHILE,
    ANOTHERS_LEASE,
    SENDING_REFUSED,
    HOST_NAME_REFUSED,
    SERVERS_HABITS,
    DECLARED_LEASE,
    SAME_NUMBER_MEANWHILE,
    OTHERWISE_AFTER_SLEEP
  }

  Lot(long seed, Kind kind) {
    chance = new Chance(seed ^ (long) kind.name().hashCode() << Integer.SIZE);
    rate = chance.oneOf(0, 0, 0, 0.05, 0.25, 0.7);
  }

  /** With which the rest of it is drawn. */
  public Chance chance() {
    return chance;
  }

  boolean hits() {
    return chance.hits(rate);
  }
}

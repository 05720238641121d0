package org.jdhclient.simulation.course;

import java.util.function.DoubleSupplier;
import org.jdhclient.time.BootTime;

/** The timer that wakes a client, which may be late. */
public final class ClientTimer {
  /** How late it is at the most, in nanoseconds. */
  public static final long MOST_LATE = 5 * VirtualClock.SECOND;

  private static final long USUALLY_LATE = VirtualClock.MILLI;

  private final VirtualClock clock;
  private final Chance chance;
  private final DoubleSupplier late;
  private BootTime deadline = BootTime.NEVER;
  private long lateness;

  /**
   * @param late how often it is later than a busy machine is
   */
  public ClientTimer(VirtualClock clock, Chance chance, DoubleSupplier late) {
    this.clock = clock;
    this.chance = chance;
    this.late = late;
  }

  /** When it goes off, in nanoseconds since boot, if it is set to this. */
  public long due(BootTime wanted) {
    if (!wanted.equals(deadline)) {
      deadline = wanted;
      lateness = chance.below(chance.hits(late.getAsDouble()) ? MOST_LATE : USUALLY_LATE);
    }
    return wanted.equals(BootTime.NEVER)
        ? Long.MAX_VALUE
        : Math.max(wanted.nanos() + lateness, clock.nanos());
  }
}

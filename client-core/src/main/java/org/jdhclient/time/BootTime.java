package org.jdhclient.time;

/**
 * A reading of CLOCK_BOOTTIME (clock_gettime(2)): it never steps, and counts suspend.
 *
 * @param nanos since boot
 */
public record BootTime(long nanos) implements Comparable<BootTime> {
  /** Later than any reading. */
  public static final BootTime NEVER = new BootTime(Long.MAX_VALUE);

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  public static BootTime ofSeconds(long seconds) {
    return new BootTime(seconds * NANOS_PER_SECOND);
  }

  public BootTime plusSeconds(long seconds) {
    return plusNanos(seconds * NANOS_PER_SECOND);
  }

  public BootTime plusMillis(long millis) {
    return plusNanos(millis * NANOS_PER_MILLI);
  }

  /** This reading, later by as much as one reading is past another; the same, if it is not. */
  public BootTime plusLateness(BootTime due, BootTime now) {
    return now.reached(due) ? plusNanos(now.nanos - due.nanos) : this;
  }

  private BootTime plusNanos(long more) {
    return nanos == NEVER.nanos ? NEVER : new BootTime(nanos + more);
  }

  /** Whether this reading is at or past a deadline. */
  public boolean reached(BootTime deadline) {
    return nanos >= deadline.nanos;
  }

  /** Whole milliseconds from this reading to a later one, rounded up; 0 if it is not later. */
  public long millisUntil(BootTime later) {
    return reached(later) ? 0 : (later.nanos - nanos - 1) / NANOS_PER_MILLI + 1;
  }

  /** Whole seconds from this reading to a later one, rounded down; 0 if it is not later. */
  public long secondsUntil(BootTime later) {
    return reached(later) ? 0 : (later.nanos - nanos) / NANOS_PER_SECOND;
  }

  public BootTime earlier(BootTime other) {
    return nanos <= other.nanos ? this : other;
  }

  @Override
  public int compareTo(BootTime other) {
    return Long.compare(nanos, other.nanos);
  }
}

package org.jdhclient.time;

/**
 * A reading of CLOCK_BOOTTIME (clock_gettime(2)): it never steps, and counts suspend. What would be
 * later than can be told is {@link #NEVER}.
 *
 * @param nanos since boot
 */
public record BootTime(long nanos) implements Comparable<BootTime> {
  /** Later than any reading. */
  public static final BootTime NEVER = new BootTime(Long.MAX_VALUE);

  /** Earlier than any reading. */
  public static final BootTime BEFORE_ALL = new BootTime(Long.MIN_VALUE);

  public static BootTime ofSeconds(long seconds) {
    return new BootTime(0).plusSeconds(seconds);
  }

  public BootTime plus(Span span) {
    return nanos == NEVER.nanos || span.isForever()
        ? NEVER
        : new BootTime(Saturating.sum(nanos, span.nanos()));
  }

  public BootTime plusSeconds(long seconds) {
    return plus(Span.ofSeconds(seconds));
  }

  public BootTime plusMillis(long millis) {
    return plus(Span.ofMillis(millis));
  }

  /** This reading, later by as much as one reading is past another; the same, if it is not. */
  public BootTime plusLateness(BootTime due, BootTime now) {
    return plus(due.until(now));
  }

  /** Whether this reading is at or past a deadline. */
  public boolean reached(BootTime deadline) {
    return nanos >= deadline.nanos;
  }

  /** From this reading to a later one; zero if it is not later, for ever to never. */
  public Span until(BootTime later) {
    if (reached(later)) {
      return Span.ZERO;
    }
    return later.nanos == NEVER.nanos
        ? Span.FOREVER
        : new Span(Saturating.difference(later.nanos, nanos));
  }

  /** Whole milliseconds from this reading to a later one, rounded up; 0 if it is not later. */
  public long millisUntil(BootTime later) {
    return reached(later) ? 0 : (until(later).nanos() - 1) / Span.NANOS_PER_MILLI + 1;
  }

  /** Whole seconds from this reading to a later one, rounded down; 0 if it is not later. */
  public long secondsUntil(BootTime later) {
    return until(later).seconds();
  }

  public BootTime earlier(BootTime other) {
    return nanos <= other.nanos ? this : other;
  }

  @Override
  public int compareTo(BootTime other) {
    return Long.compare(nanos, other.nanos);
  }
}

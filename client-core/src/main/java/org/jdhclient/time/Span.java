package org.jdhclient.time;

import java.math.BigDecimal;

/**
 * How long something takes or lasts. What is too long to be told in nanoseconds, 292 years, is
 * {@link #FOREVER}.
 *
 * @param nanos {@link Long#MAX_VALUE} for ever
 */
public record Span(long nanos) implements Comparable<Span> {
  public static final Span ZERO = new Span(0);

  /** Longer than any other; it stays so whatever is added or taken away. */
  public static final Span FOREVER = new Span(Long.MAX_VALUE);

  static final long NANOS_PER_MILLI = 1_000_000;
  static final long NANOS_PER_SECOND = 1_000_000_000;

  public static Span ofSeconds(long seconds) {
    return new Span(Saturating.product(seconds, NANOS_PER_SECOND));
  }

  public static Span ofMillis(long millis) {
    return new Span(Saturating.product(millis, NANOS_PER_MILLI));
  }

  public Span plus(Span other) {
    return isForever() || other.isForever()
        ? FOREVER
        : new Span(Saturating.sum(nanos, other.nanos));
  }

  /**
   * @param other not {@link #FOREVER}
   */
  public Span minus(Span other) {
    return isForever() ? FOREVER : new Span(Saturating.difference(nanos, other.nanos));
  }

  /**
   * A fraction of it, rounded down to the nanosecond.
   *
   * @param numerator positive
   * @param denominator positive
   */
  public Span times(int numerator, int denominator) {
    return isForever()
        ? FOREVER
        : new Span(Saturating.product(nanos / denominator, numerator))
            .plus(new Span(nanos % denominator * numerator / denominator));
  }

  public boolean isForever() {
    return nanos == FOREVER.nanos;
  }

  public boolean isLongerThan(Span other) {
    return nanos > other.nanos;
  }

  public Span shorter(Span other) {
    return isLongerThan(other) ? other : this;
  }

  public Span longer(Span other) {
    return isLongerThan(other) ? this : other;
  }

  /** Whole seconds, rounded down. */
  public long seconds() {
    return nanos / NANOS_PER_SECOND;
  }

  /** Whole milliseconds, rounded down. */
  public long millis() {
    return nanos / NANOS_PER_MILLI;
  }

  /** The whole seconds of it. */
  public Span inSeconds() {
    return ofSeconds(seconds());
  }

  @Override
  public int compareTo(Span other) {
    return Long.compare(nanos, other.nanos);
  }

  /** In seconds, as many decimals as it takes. */
  @Override
  public String toString() {
    return isForever()
        ? "forever"
        : BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString() + " s";
  }
}

package org.jdhclient.pace;

import java.util.random.RandomGenerator;
import org.jdhclient.config.Timing;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * How long to wait for an answer. DISCOVER and REQUEST go by dhclient's algorithm, in whole
 * seconds: the interval about doubles with much chance in it, up to a cutoff around which it then
 * varies. An extension of a lease goes by RFC 2131 4.4.5: half of what is left, but at least a
 * minute.
 */
public final class Retransmission {
  private static final Span SECOND = Span.ofSeconds(1);
  private static final Span MIN_EXTENSION_WAIT = Span.ofSeconds(60);

  private Retransmission() {}

  /** The first interval of an exchange. */
  public static Span firstInterval(Timing timing, RandomGenerator random) {
    return nextInterval(SECOND.longer(timing.initialInterval()), timing, random);
  }

  /** The interval after {@code previous}, which is a second at least. */
  public static Span nextInterval(Span previous, Timing timing, RandomGenerator random) {
    var interval = previous.plus(Span.ofSeconds(random.nextLong(2 * previous.seconds())));
    var cutoff = SECOND.longer(timing.backoffCutoff());
    return interval.isLongerThan(cutoff) ? about(cutoff.seconds(), random) : interval;
  }

  private static Span about(long seconds, RandomGenerator random) {
    return SECOND.longer(Span.ofSeconds(seconds / 2 + random.nextLong(seconds)));
  }

  /**
   * When an interval ends. Intervals count in whole seconds from the start of the exchange; the
   * fraction is left to chance each time, so that clients spread (but a single second stays one).
   */
  public static BootTime deadline(
      Span interval, BootTime start, BootTime now, RandomGenerator random) {
    if (!interval.isLongerThan(SECOND)) {
      return now.plus(interval);
    }
    return start.plus(start.until(now).inSeconds()).plus(interval).plusMillis(random.nextInt(1000));
  }

  /** When to ask again for an extension that is pointless from {@code end} on. */
  public static BootTime extensionDeadline(BootTime end, BootTime now) {
    var half = now.until(end).times(1, 2);
    return now.plus(half.longer(MIN_EXTENSION_WAIT)).earlier(end);
  }
}

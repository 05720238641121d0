package org.jdhclient.client;

import org.jdhclient.time.BootTime;

/**
 * How long to wait for an answer. DISCOVER and REQUEST go by dhclient's algorithm: the interval
 * about doubles with much chance in it, up to a cutoff around which it then varies. An extension of
 * a lease goes by RFC 2131 4.4.5: half of what is left, but at least a minute.
 */
final class Retransmission {
  private static final long MIN_EXTENSION_WAIT_MILLIS = 60_000;

  private Retransmission() {}

  /** The first interval of an exchange, in seconds. */
  static long firstInterval(Context context) {
    return nextInterval(Math.max(1, context.timing().initialInterval()), context);
  }

  /** The interval after {@code previous}, in seconds. */
  static long nextInterval(long previous, Context context) {
    long interval = previous + context.random().nextLong(2 * previous);
    int cutoff = Math.max(1, context.timing().backoffCutoff());
    return interval > cutoff
        ? Math.max(1, cutoff / 2 + context.random().nextLong(cutoff))
        : interval;
  }

  /**
   * An interval that ends no later than an attempt's timeout, in seconds: all intervals of an
   * attempt that fails add up to a second more than the timeout.
   */
  static long clipped(long interval, Acquisition acquisition, Context context) {
    long elapsed = acquisition.startedAt().secondsUntil(context.now());
    return Math.min(interval, context.timing().timeout() + 1 - elapsed);
  }

  /**
   * When an interval ends. Intervals count in whole seconds from the start of the exchange; the
   * fraction is left to chance each time, so that clients spread (but a single second stays one).
   */
  static BootTime deadline(long interval, BootTime start, Context context) {
    if (interval <= 1) {
      return context.now().plusSeconds(interval);
    }
    long elapsed = start.secondsUntil(context.now());
    return start.plusSeconds(elapsed + interval).plusMillis(context.random().nextInt(1000));
  }

  /** When to ask again for an extension that is pointless from {@code end} on. */
  static BootTime extensionDeadline(BootTime end, Context context) {
    long half = context.now().millisUntil(end) / 2;
    return context.now().plusMillis(Math.max(half, MIN_EXTENSION_WAIT_MILLIS)).earlier(end);
  }
}

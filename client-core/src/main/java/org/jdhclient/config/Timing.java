package org.jdhclient.config;

import org.jdhclient.time.Span;

/**
 * How patient a client is, under dhclient.conf's names.
 *
 * @param initialInterval first wait between DISCOVERs, before it grows
 * @param backoffCutoff beyond which the wait no longer grows
 * @param timeout after which an attempt to get a lease is given up
 * @param reboot after which an unanswered REQUEST is given up
 * @param retry average rest between a failed attempt and the next
 * @param selectTimeout from the first DISCOVER, during which offers are collected
 * @param initialDelay about which the first message of all is held back
 * @param declineWait from a DECLINE to the next DISCOVER, at least
 */
public record Timing(
    Span initialInterval,
    Span backoffCutoff,
    Span timeout,
    Span reboot,
    Span retry,
    Span selectTimeout,
    Span initialDelay,
    Span declineWait) {
  /** RFC 2131 3.1.5. */
  private static final Span DECLINE_WAIT = Span.ofSeconds(10);

  /** dhclient's own. */
  public static final Timing DEFAULT = ofSeconds(3, 15, 60, 10, 300);

  /** A timing that takes the first offer, begins at once, and is RFC 2131's after a DECLINE. */
  public static Timing ofSeconds(
      int initialInterval, int backoffCutoff, int timeout, int reboot, int retry) {
    return new Timing(
        Span.ofSeconds(initialInterval),
        Span.ofSeconds(backoffCutoff),
        Span.ofSeconds(timeout),
        Span.ofSeconds(reboot),
        Span.ofSeconds(retry),
        Span.ZERO,
        Span.ZERO,
        DECLINE_WAIT);
  }

  /** The same with another rest after a DECLINE. */
  public Timing withDeclineWait(Span other) {
    return new Timing(
        initialInterval, backoffCutoff, timeout, reboot, retry, selectTimeout, initialDelay, other);
  }
}

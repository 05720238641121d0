package org.jdhclient.config;

/**
 * How patient a client is, under dhclient.conf's names; all in seconds.
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
    int initialInterval,
    int backoffCutoff,
    int timeout,
    int reboot,
    int retry,
    int selectTimeout,
    int initialDelay,
    int declineWait) {
  /** RFC 2131 3.1.5. */
  private static final int DECLINE_WAIT = 10;

  /** dhclient's own. */
  public static final Timing DEFAULT = new Timing(3, 15, 60, 10, 300);

  /** The same with another rest after a DECLINE. */
  public Timing withDeclineWait(int other) {
    return new Timing(
        initialInterval, backoffCutoff, timeout, reboot, retry, selectTimeout, initialDelay, other);
  }

  /** A timing that takes the first offer, begins at once, and is RFC 2131's after a DECLINE. */
  public Timing(int initialInterval, int backoffCutoff, int timeout, int reboot, int retry) {
    this(initialInterval, backoffCutoff, timeout, reboot, retry, 0, 0, DECLINE_WAIT);
  }
}

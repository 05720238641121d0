package org.jdhclient.client;

import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * When a lease has to be renewed, rebound and given up (RFC 2131 4.4.5). For a finite lease the
 * three are in this order and after the request; for an infinite one they never come.
 *
 * @param requestedAt when the first REQUEST of the exchange was sent: a lease counts from there
 * @param leaseSeconds as the server said; {@link #INFINITE} for ever
 */
public record LeaseTimes(
    BootTime requestedAt,
    long leaseSeconds,
    BootTime renewsAt,
    BootTime rebindsAt,
    BootTime expiresAt) {
  /** RFC 2131 3.3. */
  public static final long INFINITE = 0xffffffffL;

  private static final int MILLIS = 1000;

  /**
   * Works out the times. T1 and T2 that are missing, or not in the order 0 &lt; T1 &lt; T2 &lt;
   * lease, are a half and seven eighths. Renewal is then due at a random time in the last quarter
   * before T1, as with dhclient, so that clients started together spread.
   *
   * @param leaseSeconds 1 to {@link #INFINITE}
   * @param t1 option 58 in seconds
   * @param t2 option 59 in seconds
   */
  static LeaseTimes of(
      BootTime requestedAt,
      long leaseSeconds,
      OptionalLong t1,
      OptionalLong t2,
      RandomGenerator random) {
    if (leaseSeconds == INFINITE) {
      return new LeaseTimes(
          requestedAt, leaseSeconds, BootTime.NEVER, BootTime.NEVER, BootTime.NEVER);
    }
    long lease = leaseSeconds * MILLIS;
    long renewal = t1.isPresent() ? t1.getAsLong() * MILLIS : lease / 2;
    long rebinding = t2.isPresent() ? t2.getAsLong() * MILLIS : lease * 7 / 8;
    if (renewal <= 0 || renewal >= rebinding || rebinding >= lease) {
      renewal = lease / 2;
      rebinding = lease * 7 / 8;
    }
    long fuzzed = renewal - random.nextLong(renewal / 4);
    return new LeaseTimes(
        requestedAt,
        leaseSeconds,
        requestedAt.plusMillis(fuzzed),
        requestedAt.plusMillis(rebinding),
        requestedAt.plusMillis(lease));
  }

  public boolean isInfinite() {
    return leaseSeconds == INFINITE;
  }
}

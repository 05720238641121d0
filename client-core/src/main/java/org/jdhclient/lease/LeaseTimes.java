package org.jdhclient.lease;

import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jdhclient.dhcp.Options;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

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

  /**
   * The times of a lease that was acknowledged before. It never lasts longer than the server
   * granted; times that are not in order are a half and seven eighths of the whole lease.
   *
   * @param options what the server sent
   * @param renewsIn seconds from now; negative if it is past, {@link Long#MAX_VALUE} for never
   * @param rebindsIn likewise
   * @param expiresIn likewise
   * @throws MalformedPacketException if there is no lease time or it is 0
   */
  public static LeaseTimes remembered(
      Options options, long renewsIn, long rebindsIn, long expiresIn, BootTime now)
      throws MalformedPacketException {
    long granted = Lease.grantedSeconds(options);
    if (granted == INFINITE && expiresIn == Long.MAX_VALUE) {
      return new LeaseTimes(now, INFINITE, BootTime.NEVER, BootTime.NEVER, BootTime.NEVER);
    }
    long lease = Math.min(granted, INFINITE - 1);
    long expiry = Math.max(0, Math.min(expiresIn, lease));
    long elapsed = lease - expiry;
    var requestedAt = now.plusSeconds(-elapsed);
    boolean inOrder = -elapsed < renewsIn && renewsIn < rebindsIn && rebindsIn < expiry;
    return new LeaseTimes(
        requestedAt,
        lease,
        inOrder ? now.plusSeconds(renewsIn) : requestedAt.plusMillis(lease * MILLIS / 2),
        inOrder ? now.plusSeconds(rebindsIn) : requestedAt.plusMillis(lease * MILLIS * 7 / 8),
        now.plusSeconds(expiry));
  }

  public boolean isInfinite() {
    return leaseSeconds == INFINITE;
  }
}

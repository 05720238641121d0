package org.jdhclient.lease;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.dhcp.Options;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;

/**
 * When a lease has to be renewed, rebound and given up (RFC 2131 4.4.5). For a finite lease the
 * three are in this order and after the request, or as the owner has declared them; for an infinite
 * one they never come.
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

  /**
   * Works out the times. T1 and T2 that are missing, or not in the order 0 &lt; T1 &lt; T2 &lt;
   * lease, are a half and seven eighths. Renewal is then due at a random time in the last quarter
   * before T1, as with dhclient, so that clients started together spread.
   *
   * @param leaseSeconds 1 to {@link #INFINITE}
   * @param t1 option 58
   * @param t2 option 59
   */
  static LeaseTimes of(
      BootTime requestedAt,
      long leaseSeconds,
      Optional<Span> t1,
      Optional<Span> t2,
      RandomGenerator random) {
    if (leaseSeconds == INFINITE) {
      return new LeaseTimes(
          requestedAt, leaseSeconds, BootTime.NEVER, BootTime.NEVER, BootTime.NEVER);
    }
    var lease = Span.ofSeconds(leaseSeconds);
    var renewal = t1.orElseGet(() -> half(lease));
    var rebinding = t2.orElseGet(() -> sevenEighths(lease));
    if (!areInOrder(renewal, rebinding, lease)) {
      renewal = half(lease);
      rebinding = sevenEighths(lease);
    }
    var early = Span.ofMillis(random.nextLong(renewal.millis() / 4));
    return new LeaseTimes(
        requestedAt,
        leaseSeconds,
        requestedAt.plus(renewal.minus(early)),
        requestedAt.plus(rebinding),
        requestedAt.plus(lease));
  }

  private static Span half(Span lease) {
    return lease.times(1, 2);
  }

  private static Span sevenEighths(Span lease) {
    return lease.times(7, 8);
  }

  private static boolean areInOrder(Span renewal, Span rebinding, Span lease) {
    return renewal.isLongerThan(Span.ZERO)
        && rebinding.isLongerThan(renewal)
        && lease.isLongerThan(rebinding);
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
    long seconds = Math.min(granted, INFINITE - 1);
    var lease = Span.ofSeconds(seconds);
    long expiry = Math.max(0, Math.min(expiresIn, seconds));
    long elapsed = seconds - expiry;
    var requestedAt = now.plusSeconds(-elapsed);
    boolean inOrder = -elapsed < renewsIn && renewsIn < rebindsIn && rebindsIn < expiry;
    return new LeaseTimes(
        requestedAt,
        seconds,
        inOrder ? now.plusSeconds(renewsIn) : requestedAt.plus(half(lease)),
        inOrder ? now.plusSeconds(rebindsIn) : requestedAt.plus(sevenEighths(lease)),
        now.plusSeconds(expiry));
  }

  /**
   * The times of a lease that the owner has declared, as he has said them; one that is past is now.
   *
   * @param renewsIn seconds from now; negative if it is past, {@link Long#MAX_VALUE} for never
   * @param rebindsIn likewise
   * @param expiresIn likewise
   */
  public static LeaseTimes declared(long renewsIn, long rebindsIn, long expiresIn, BootTime now) {
    if (expiresIn == Long.MAX_VALUE) {
      return new LeaseTimes(now, INFINITE, BootTime.NEVER, BootTime.NEVER, BootTime.NEVER);
    }
    long expiry = Math.min(Math.max(0, expiresIn), INFINITE - 1);
    long rebinding = Math.min(Math.max(0, rebindsIn), expiry);
    long renewal = Math.min(Math.max(0, renewsIn), rebinding);
    return new LeaseTimes(
        now,
        Math.max(1, expiry),
        now.plusSeconds(renewal),
        now.plusSeconds(rebinding),
        now.plusSeconds(expiry));
  }

  public boolean isInfinite() {
    return leaseSeconds == INFINITE;
  }
}

package org.jdhclient.pace;

import org.jdhclient.config.Timing;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * One attempt to get a lease: from its first DISCOVER until there is one, or the timeout.
 *
 * @param startedAt what the secs field and the timeout count from
 * @param refusals DHCPNAKs in a row so far
 */
public record Acquisition(BootTime startedAt, int refusals) {
  private static final long MAX_SECS = 0xffff;
  private static final Span SECOND = Span.ofSeconds(1);

  /** RFC 2131 leaves the pace after a NAK open; at once, then 1, 2, 4 ... 60 s stops a storm. */
  private static final int MAX_WAIT = 60;

  public static Acquisition startingAt(BootTime startedAt) {
    return new Acquisition(startedAt, 0);
  }

  public Acquisition refused() {
    return new Acquisition(startedAt, refusals + 1);
  }

  /** The same attempt, of which a late wake (after suspend, say) takes no time away. */
  public Acquisition postponed(BootTime due, BootTime now) {
    return new Acquisition(startedAt.plusLateness(due, now), refusals);
  }

  /**
   * How long to wait after a DHCPDECLINE, of which there were some before. From the tenth on it
   * must be 60 s (RFC 5227 2.1.1), and is so before.
   */
  public static Span declineWait(int declinedBefore, Timing timing) {
    return timing.declineWait().longer(doubled(declinedBefore + 1));
  }

  /** How long to wait before the DISCOVER that follows the last refusal. */
  public Span refusalWait() {
    return refusals < 2 ? Span.ZERO : doubled(refusals - 2);
  }

  /** A second, doubled so often, but a minute at the most. */
  public static Span doubled(int times) {
    return Span.ofSeconds(Math.min(1L << Math.min(times, 6), MAX_WAIT));
  }

  /** The secs field: seconds since this attempt began. */
  public int secs(BootTime now) {
    return (int) Math.min(startedAt.secondsUntil(now), MAX_SECS);
  }

  public boolean timedOut(Timing timing, BootTime now) {
    return startedAt.until(now).inSeconds().isLongerThan(timing.timeout());
  }

  public BootTime timesOutAt(Timing timing) {
    return startedAt.plus(timing.timeout()).plus(SECOND);
  }

  /**
   * An interval that ends no later than the timeout: all intervals of an attempt that fails add up
   * to a second more than the timeout.
   */
  public Span clipped(Span interval, Timing timing, BootTime now) {
    var left = timing.timeout().plus(SECOND).minus(startedAt.until(now).inSeconds());
    return interval.shorter(left);
  }
}

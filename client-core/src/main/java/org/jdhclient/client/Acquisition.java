package org.jdhclient.client;

import org.jdhclient.report.Report;
import org.jdhclient.time.BootTime;

/**
 * One attempt to get a lease: from its first DISCOVER until there is one, or the timeout.
 *
 * @param startedAt what the secs field and the timeout count from
 * @param refusals DHCPNAKs in a row so far
 */
record Acquisition(BootTime startedAt, int refusals) {
  private static final long MAX_SECS = 0xffff;

  /** RFC 2131 leaves the pace after a NAK open; at once, then 1, 2, 4 ... 60 s stops a storm. */
  private static final int MAX_WAIT = 60;

  static Acquisition startingAt(BootTime startedAt) {
    return new Acquisition(startedAt, 0);
  }

  Acquisition refused() {
    return new Acquisition(startedAt, refusals + 1);
  }

  /** The same attempt, of which a late wake (after suspend, say) takes no time away. */
  Acquisition postponed(BootTime due, BootTime now) {
    return new Acquisition(startedAt.plusLateness(due, now), refusals);
  }

  /**
   * Begins when enough time has passed after a DHCPDECLINE, of which there were some before. From
   * the tenth on it must be 60 s (RFC 5227 2.1.1), and is so before.
   */
  static Acquisition afterDecline(Context context) {
    long wait = Math.max(context.timing().declineWait(), doubled(context.declined() + 1));
    return startingAt(context.now().plusSeconds(wait));
  }

  /** How long to wait, in seconds, before the DISCOVER that follows the last refusal. */
  long refusalWaitSeconds() {
    return refusals < 2 ? 0 : doubled(refusals - 2);
  }

  private static long doubled(int times) {
    return Math.min(1L << Math.min(times, 6), MAX_WAIT);
  }

  /** The secs field: seconds since this attempt began. */
  int secs(BootTime now) {
    return (int) Math.min(startedAt.secondsUntil(now), MAX_SECS);
  }

  boolean timedOut(Context context) {
    return startedAt.secondsUntil(context.now()) > context.timing().timeout();
  }

  BootTime timesOutAt(Context context) {
    return startedAt.plusSeconds(context.timing().timeout() + 1L);
  }

  /** The end of a failed attempt: say so, and try what is on record. */
  Step fail(Context context, Report why) {
    return TryingRecorded.begin(context).after(new Action.Tell(why));
  }

  /** Nothing is left to try: rest about {@code retry} seconds, and begin anew. */
  static Step rest(Context context) {
    int retry = Math.max(1, context.timing().retry());
    long rest = (retry + 1) / 2 + context.random().nextInt(retry);
    var restedAt = context.now().plusSeconds(rest);
    return Step.to(new Init(startingAt(restedAt), restedAt), new Action.GiveUp(rest));
  }
}

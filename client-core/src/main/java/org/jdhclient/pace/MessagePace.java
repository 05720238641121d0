package org.jdhclient.pace;

import org.jdhclient.time.BootTime;

/**
 * Holds back messages that come too fast, for the network must stand it whatever servers do, and so
 * must the log. One that is held back counts as lost on the way: the next deadline makes up for it.
 */
public final class MessagePace {
  private final RateLimiter perMinute = new RateLimiter(16, 60);
  private final RateLimiter perSecond = new RateLimiter(4, 1);

  /** Whether a message may be sent now; if it may, it is counted. */
  public boolean admits(BootTime now) {
    boolean may = perMinute.allows(now) && perSecond.allows(now);
    if (may) {
      perMinute.count(now);
      perSecond.count(now);
    }
    return may;
  }

  /** When the next message may be sent: now, or later. */
  public BootTime next(BootTime now) {
    var minute = perMinute.next(now);
    var second = perSecond.next(now);
    return minute.reached(second) ? minute : second;
  }
}

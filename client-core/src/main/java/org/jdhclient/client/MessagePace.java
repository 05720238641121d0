package org.jdhclient.client;

import org.jdhclient.pace.RateLimiter;
import org.jdhclient.time.BootTime;

/**
 * Holds back messages that come too fast, for the network must stand it whatever servers do, and so
 * must the log. One that is held back counts as lost on the way: the next deadline makes up for it.
 */
final class MessagePace {
  private final RateLimiter perMinute = new RateLimiter(16, 60);
  private final RateLimiter perSecond = new RateLimiter(4, 1);

  /** Whether an action may be taken now; if it sends a message, that is counted. */
  boolean admits(Action action, BootTime now) {
    if (!(action instanceof Action.Broadcast || action instanceof Action.Unicast)) {
      return true;
    }
    boolean may = perMinute.allows(now) && perSecond.allows(now);
    if (may) {
      perMinute.count(now);
      perSecond.count(now);
    }
    return may;
  }
}

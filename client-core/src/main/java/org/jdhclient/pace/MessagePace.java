package org.jdhclient.pace;

import java.util.List;
import org.jdhclient.time.BootTime;

/**
 * Holds back messages that come too fast, for the network must stand it whatever servers do, and so
 * must the log. One that is held back counts as lost on the way: the next deadline makes up for it.
 */
public final class MessagePace {
  private final List<RateLimiter> limits;

  private MessagePace(RateLimiter... limits) {
    this.limits = List.of(limits);
  }

  /** That of DHCP, which has none of its own: 16 in a minute, and 4 in a second. */
  public static MessagePace ofDhcp() {
    return new MessagePace(new RateLimiter(16, 60), new RateLimiter(4, 1));
  }

  /** That of DHCPv6: 20 in 20 s (RFC 9915 14.1). */
  public static MessagePace ofDhcp6() {
    return new MessagePace(new RateLimiter(20, 20));
  }

  /** Whether a message may be sent now; if it may, it is counted. */
  public boolean admits(BootTime now) {
    boolean may = limits.stream().allMatch(limit -> limit.allows(now));
    if (may) {
      limits.forEach(limit -> limit.count(now));
    }
    return may;
  }

  /** When the next message may be sent: now, or later. */
  public BootTime next(BootTime now) {
    var next = now;
    for (var limit : limits) {
      var allowed = limit.next(now);
      next = allowed.reached(next) ? allowed : next;
    }
    return next;
  }
}

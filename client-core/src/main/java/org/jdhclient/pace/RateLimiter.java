package org.jdhclient.pace;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jdhclient.time.BootTime;

/** Lets only so many things happen in a time, whatever the network does. */
public final class RateLimiter {
  private final int most;
  private final long seconds;
  private final Deque<BootTime> recent = new ArrayDeque<>();

  /**
   * @param most in any {@code seconds}
   */
  public RateLimiter(int most, long seconds) {
    this.most = most;
    this.seconds = seconds;
  }

  public boolean allows(BootTime now) {
    while (!recent.isEmpty() && now.reached(recent.getFirst().plusSeconds(seconds))) {
      recent.removeFirst();
    }
    return recent.size() < most;
  }

  /** When the next may happen: now, or later. */
  public BootTime next(BootTime now) {
    return allows(now) ? now : recent.getFirst().plusSeconds(seconds);
  }

  public void count(BootTime now) {
    recent.addLast(now);
  }
}

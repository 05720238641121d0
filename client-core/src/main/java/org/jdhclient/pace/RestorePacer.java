package org.jdhclient.pace;

import org.jdhclient.time.BootTime;

/**
 * When to set again what is missing of the lease in force: at once while that is seldom, and every
 * half a minute where others insist or the kernel refuses.
 */
public final class RestorePacer {
  private static final int AT_ONCE = 3;
  private static final int IN_SECONDS = 60;
  private static final int WAIT_SECONDS = 30;

  /** So close to its end nothing is set again: the kernel takes it away by itself. */
  private static final int ENDING_SECONDS = 2;

  private final RateLimiter pace = new RateLimiter(AT_ONCE, IN_SECONDS);
  private BootTime deadline = BootTime.NEVER;

  /** Whether what ends at a time is worth setting again. */
  public static boolean isWorthwhile(BootTime end, BootTime now) {
    return now.secondsUntil(end) >= ENDING_SECONDS;
  }

  /** Whether something may be set again at once; if not, it is at the deadline. */
  public boolean isDueAtOnce(BootTime now) {
    boolean due = pace.allows(now);
    if (due) {
      pace.count(now);
    } else {
      postpone(now);
    }
    return due;
  }

  /** Something is missing that is not to be set again at once. */
  public void postpone(BootTime now) {
    deadline = deadline.earlier(now.plusSeconds(WAIT_SECONDS));
  }

  /** Whether the deadline has been reached, which is told once. */
  public boolean isDue(BootTime now) {
    boolean due = now.reached(deadline);
    if (due) {
      deadline = BootTime.NEVER;
    }
    return due;
  }

  public BootTime deadline() {
    return deadline;
  }

  /** There is a new lease, or none: nothing is missing any more. */
  public void begin() {
    deadline = BootTime.NEVER;
  }
}

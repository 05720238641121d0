package org.jdhclient.pace;

import org.jdhclient.time.BootTime;

/**
 * Keeps a link that comes and goes from using up the pace at which may be sent: after a few returns
 * in a short time it has to stay for a while before a server is asked.
 */
public final class LinkDebounce {
  private static final int RETURNS_AT_ONCE = 3;
  private static final int IN_SECONDS = 30;
  private static final int SETTLING_SECONDS = 2;

  private final RateLimiter returns = new RateLimiter(RETURNS_AT_ONCE, IN_SECONDS);
  private BootTime deadline = BootTime.NEVER;

  /** Whether a link that has just come back counts at once; if not, it does at the deadline. */
  public boolean isSettled(BootTime now) {
    boolean settled = returns.allows(now);
    if (settled) {
      returns.count(now);
    }
    deadline = settled ? BootTime.NEVER : now.plusSeconds(SETTLING_SECONDS);
    return settled;
  }

  /** The link has gone again. */
  public void gone() {
    deadline = BootTime.NEVER;
  }

  public BootTime deadline() {
    return deadline;
  }

  /** Whether the link has stayed long enough, which is told once. */
  public boolean settles(BootTime now) {
    boolean settles = now.reached(deadline);
    if (settles) {
      deadline = BootTime.NEVER;
    }
    return settles;
  }
}

package org.jdhclient.client;

/**
 * Keeps a link that comes and goes from using up the pace at which may be sent: after a few returns
 * in a short time it has to stay for a while before a server is asked.
 */
final class LinkSettling {
  private static final int RETURNS_AT_ONCE = 3;
  private static final int IN_SECONDS = 30;
  private static final int SETTLING_SECONDS = 2;

  private final Pace returns = new Pace(RETURNS_AT_ONCE, IN_SECONDS);
  private BootTime deadline = BootTime.NEVER;

  /** Whether a link that has just come back counts at once; if not, it does at the deadline. */
  boolean isSettled(BootTime now) {
    boolean settled = returns.allows(now);
    if (settled) {
      returns.count(now);
    }
    deadline = settled ? BootTime.NEVER : now.plusSeconds(SETTLING_SECONDS);
    return settled;
  }

  /** The link has gone again. */
  void gone() {
    deadline = BootTime.NEVER;
  }

  BootTime deadline() {
    return deadline;
  }

  /** Whether the link has stayed long enough, which is told once. */
  boolean settles(BootTime now) {
    boolean settles = now.reached(deadline);
    if (settles) {
      deadline = BootTime.NEVER;
    }
    return settles;
  }
}

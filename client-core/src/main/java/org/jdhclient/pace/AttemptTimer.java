package org.jdhclient.pace;

import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * Tells, once in each timeout, that an attempt has failed which goes on all the while.
 *
 * <p>Time that is slept through, in suspend say, is none of the attempt's.
 */
public final class AttemptTimer {
  private static final Span SECOND = Span.ofSeconds(1);

  private BootTime deadline = BootTime.NEVER;

  public BootTime deadline() {
    return deadline;
  }

  /** Something is wanted, and nothing is there. */
  public void goesOn(BootTime now, Span timeout) {
    if (deadline.equals(BootTime.NEVER)) {
      deadline = now.plus(timeout.longer(SECOND));
    }
  }

  /** What was wanted is there, or nothing is wanted any more. */
  public void ends() {
    deadline = BootTime.NEVER;
  }

  /** Something was due at a time, and has been woken for now. */
  public void woken(BootTime due, BootTime now) {
    if (due.until(now).isLongerThan(SECOND)) {
      deadline = deadline.plusLateness(due, now);
    }
  }

  /** Whether the attempt has failed, which is told once: the next begins. */
  public boolean hasFailed(BootTime now, Span timeout) {
    boolean failed = now.reached(deadline);
    if (failed) {
      deadline = now.plus(timeout.longer(SECOND));
    }
    return failed;
  }
}

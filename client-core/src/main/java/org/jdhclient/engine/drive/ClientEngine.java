package org.jdhclient.engine.drive;

import org.jdhclient.engine.link.Identity;
import org.jdhclient.time.BootTime;

/**
 * An engine of either family, as the process that drives it has to do with it.
 *
 * <p>Events come as they happen, each by its method; {@link #wake} has to be called when {@link
 * #deadline} is reached, and once at the beginning. After each of them {@link #identity} says
 * whether the interface still is what it was; what becomes of the client if not is its supervisor's
 * matter.
 */
public interface ClientEngine {
  /** Looks at the link for the first time. */
  void begin();

  /** Does what is due, if anything is. */
  void wake();

  /** When to {@link #wake} at the latest. */
  BootTime deadline();

  /** Events were lost: makes good for whatever became of the link and of what is set on it. */
  void lookAtAll();

  /** The host was suspended: its link may be another network's now. */
  void resumed();

  /** The interface was removed. */
  void linkGone();

  /** Asks a server now for what would be asked for at T1, or for a lease. */
  void renew();

  /** Takes away what the lease in force brought. */
  void stop();

  /** Whether the interface still is what it was, as far as events have told. */
  Identity identity();

  /** The name that the interface has now. */
  String nameNow();

  /**
   * Whether the last attempt to get what is asked for has succeeded: also while that is renewed,
   * and after it has ended, until the next attempt fails.
   */
  boolean isBound();

  /** Whether an attempt to get a lease has failed. */
  boolean isResting();

  /** Whether it has what it was started for, and nothing to keep. */
  boolean isOver();

  /** Whether there is a lease, or options that were asked for alone. */
  boolean hasLease();
}

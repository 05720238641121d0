package org.jdhclient.linux.host.clock;

import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.time.BootTime;

/** The time that a program which was started may take. */
public final class TimeLimit {
  private final BootClock clock = new BootClock();
  private final BootTime end;

  private TimeLimit(int seconds) {
    end = clock.now().plusSeconds(seconds);
  }

  public static TimeLimit of(int seconds) {
    return new TimeLimit(seconds);
  }

  /** One wait, as poll(2) has it, which may be over early and for nothing. */
  public interface Wait {
    /**
     * @return whether there is what is waited for
     */
    boolean forAtMost(int millis) throws ErrnoException;
  }

  /**
   * Waits on until there is what is waited for, or the time is over.
   *
   * @return whether it is there
   */
  public boolean await(Wait wait) throws ErrnoException {
    for (int left = millisLeft(); left > 0; left = millisLeft()) {
      if (wait.forAtMost(left)) {
        return true;
      }
    }
    return false;
  }

  /** For poll; 0 if it is over. */
  public int millisLeft() {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, clock.now().millisUntil(end)));
  }
}

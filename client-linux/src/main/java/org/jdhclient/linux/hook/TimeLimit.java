package org.jdhclient.linux.hook;

import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.time.BootTime;

/** The time that a script may take. */
final class TimeLimit {
  private final BootClock clock = new BootClock();
  private final BootTime end;

  private TimeLimit(int seconds) {
    end = clock.now().plusSeconds(seconds);
  }

  static TimeLimit of(int seconds) {
    return new TimeLimit(seconds);
  }

  /** For poll; 0 if it is over. */
  int millisLeft() {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, clock.now().millisUntil(end)));
  }
}

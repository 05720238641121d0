package org.jdhclient.linux.host.clock;

import org.jdhclient.time.WallTime;

/** The time of day, which only the lease file goes by. */
public final class WallClock {
  private static final long MILLIS_PER_SECOND = 1000;

  private WallClock() {}

  public static WallTime now() {
    return new WallTime(System.currentTimeMillis() / MILLIS_PER_SECOND);
  }
}

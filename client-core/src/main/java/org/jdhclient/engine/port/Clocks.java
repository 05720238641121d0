package org.jdhclient.engine.port;

import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;

/** The host's clocks. */
public interface Clocks {

  /** CLOCK_BOOTTIME, the one that deadlines go by. */
  BootTime now();

  /** What {@link #now} would be if the machine had never been suspended. */
  BootTime awake();

  /** The time of day, which only records and scripts go by. */
  WallTime wall();
}

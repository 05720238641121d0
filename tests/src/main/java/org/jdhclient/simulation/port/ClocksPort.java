package org.jdhclient.simulation.port;

import org.jdhclient.engine.port.Clocks;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;

/** The virtual clocks. */
public record ClocksPort(VirtualClock clock) implements Clocks {

  @Override
  public BootTime now() {
    return clock.now();
  }

  @Override
  public BootTime awake() {
    return new BootTime(clock.awake());
  }

  @Override
  public WallTime wall() {
    return clock.wall();
  }
}

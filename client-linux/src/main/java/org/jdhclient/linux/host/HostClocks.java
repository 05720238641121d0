package org.jdhclient.linux.host;

import org.jdhclient.engine.port.Clocks;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.clock.WallClock;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;

/** The kernel's clocks. */
public final class HostClocks implements Clocks {
  private final BootClock clock = new BootClock();

  @Override
  public BootTime now() {
    return clock.now();
  }

  @Override
  public BootTime awake() {
    return clock.awake();
  }

  @Override
  public WallTime wall() {
    return WallClock.now();
  }
}

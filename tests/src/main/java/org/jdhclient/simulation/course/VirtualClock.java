package org.jdhclient.simulation.course;

import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;

/** The three clocks of a machine: since boot, since boot without suspend, and on the wall. */
public final class VirtualClock {
  public static final long SECOND = 1_000_000_000L;
  public static final long MILLI = 1_000_000L;

  private static final long BOOTED_AT = 1_800_000_000L;

  private long boot = 1000 * SECOND;
  private long suspended;
  private long resumedAt = Long.MIN_VALUE / 2;
  private long wallStep;
  private long steppedBack;

  public long nanos() {
    return boot;
  }

  public BootTime now() {
    return new BootTime(boot);
  }

  /** Nanoseconds since boot in which the machine was awake: what the kernel's timers count. */
  public long awake() {
    return boot - suspended;
  }

  /** Nanoseconds spent in suspend so far. */
  public long suspended() {
    return suspended;
  }

  /** When the last suspend ended. */
  public long resumedAt() {
    return resumedAt;
  }

  public WallTime wall() {
    return new WallTime(BOOTED_AT + Math.floorDiv(boot + wallStep, SECOND));
  }

  /** Goes on to a time, never back. */
  public void advanceTo(long nanos) {
    boot = Math.max(boot, nanos);
  }

  public void suspend(long nanos) {
    boot += nanos;
    suspended += nanos;
    resumedAt = boot;
  }

  /** Somebody sets the clock on the wall; to before 1970 it cannot be set. */
  public void stepWall(long nanos) {
    if (BOOTED_AT + (boot + wallStep + nanos) / SECOND < 0) {
      return;
    }
    wallStep += nanos;
    steppedBack += Math.max(0, -nanos);
  }

  /** How far the clock on the wall was set back, all times together. */
  public long steppedBack() {
    return steppedBack;
  }
}

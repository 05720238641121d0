package org.jdhclient.time;

/** Notices that the machine was suspended: more time has gone by than it was awake. */
public final class SuspendWatch {
  /** The two clocks are not read at one moment. */
  private static final Span LEAST = Span.ofSeconds(1);

  private Span slept;

  /**
   * @param now since boot
   * @param awake the same without suspend
   */
  public SuspendWatch(BootTime now, BootTime awake) {
    slept = awake.until(now);
  }

  /** Whether it was suspended since this was asked last. */
  public boolean hasSlept(BootTime now, BootTime awake) {
    var before = slept;
    slept = awake.until(now);
    return slept.minus(before).isLongerThan(LEAST);
  }
}

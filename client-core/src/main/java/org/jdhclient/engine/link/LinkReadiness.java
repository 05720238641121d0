package org.jdhclient.engine.link;

import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.time.BootTime;

/**
 * When a link may be sent on that has only just got its carrier. The port of a bridge at its other
 * end forwards when the kernel has looked at the new link, which makes this end's operational state
 * UP a moment before (RFC 2863; linkwatch_run_queue in net/core/link_watch.c).
 */
public final class LinkReadiness {
  /** Of 50 ports the slowest forwarded 150 us after the state was told. */
  private static final long MOMENT_NANOS = 200_000;

  /** Some devices never tell; and a server that needs no bridge hears at once. */
  private static final int PATIENCE_MILLIS = 100;

  private boolean pending;
  private BootTime readyAt = new BootTime(Long.MIN_VALUE);

  public void seen(LinkState link, BootTime now) {
    boolean comes = link.carrier() == Carrier.COMING;
    if (comes && !pending) {
      readyAt = now.plusMillis(PATIENCE_MILLIS);
    } else if (pending && !comes) {
      readyAt = new BootTime(now.nanos() + MOMENT_NANOS);
    }
    pending = comes;
  }

  public boolean isReady(BootTime now) {
    return now.reached(readyAt);
  }

  /** What is due, but not before the link is ready. */
  public BootTime notBefore(BootTime due) {
    return due.reached(readyAt) ? due : readyAt;
  }
}

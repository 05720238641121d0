package org.jdhclient.engine.projection;

import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.time.BootTime;

/** How long a host is told to keep an address: of a lease it always ends by itself. */
public final class KernelLifetime {
  /** The kernel removes an address up to half a second late; it must not outlive the lease. */
  private static final int MARGIN = 1;

  /** For what never ends: the longest lifetime that is one, by which the address is known. */
  private static final long LONGEST = HostAddress.FOREVER - 1;

  private KernelLifetime() {}

  /** In seconds, at least 1: the kernel takes 0 for an error. */
  public static long valid(BootTime until, BootTime now) {
    return until.equals(BootTime.NEVER) ? LONGEST : Math.max(1, now.secondsUntil(until) - MARGIN);
  }

  /** In seconds, of which 0 is one: the address is for nothing new. */
  public static long preferred(BootTime until, BootTime now) {
    return until.equals(BootTime.NEVER) ? LONGEST : now.secondsUntil(until);
  }
}

package org.jdhclient.client;

import org.jdhclient.lease.Lease;
import org.jdhclient.time.BootTime;

/**
 * INIT-REBOOT: a lease is remembered that still runs, and a server is to be asked whether it still
 * holds.
 *
 * @param deadline when to ask
 */
record InitReboot(Lease remembered, BootTime deadline) implements Unleased {

  /** Where a client begins that has come to a link: here if it remembers a lease, else in INIT. */
  static State attached(Context context) {
    return context
        .running()
        .<State>map(lease -> new InitReboot(lease, context.now()))
        .orElseGet(() -> Init.now(context));
  }

  @Override
  public Phase phase() {
    return Phase.INIT_REBOOT;
  }

  @Override
  public Step wake(Context context) {
    return context.now().reached(remembered.expiresAt())
        ? Step.to(attached(context))
        : Rebooting.begin(remembered, context);
  }
}

package org.jdhclient.client6;

import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.report6.Progress;
import org.jdhclient.time.BootTime;

/**
 * A lease is in force, and nothing is to be done until T1.
 *
 * @param restsUntil before which no server is asked, however short a time it has chosen
 */
record Bound(AgingLease aging, BootTime restsUntil) implements Leased {
  /** So that a server with times of zero or one has ten Renews of a client in 20 s, and not 20. */
  private static final int LEAST_REST_SECONDS = 2;

  static Bound of(AgingLease aging, Context context) {
    return new Bound(aging, context.now().plusSeconds(LEAST_REST_SECONDS));
  }

  @Override
  public Phase phase() {
    return Phase.BOUND;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Bound(left, restsUntil);
  }

  @Override
  public BootTime dueAt() {
    var renewsAt = held().renewsAt().earlier(held().rebindsAt());
    return renewsAt.reached(restsUntil) ? renewsAt : restsUntil;
  }

  @Override
  public Step due(Context context) {
    return Leased.extending(aging, context);
  }

  @Override
  public Step renew(Context context) {
    return Leased.extending(aging, context);
  }

  @Override
  public Step reconfigured(Dhcp6MessageType with, Context context) {
    var step =
        switch (with) {
          case RENEW -> Renewing.begin(aging, context);
          case REBIND -> Rebinding.begin(aging, context);
          default -> Inquiring.begin(aging, context);
        };
    return step.after(Progress.RECONFIGURED);
  }
}

package org.jdhclient.client6;

import java.util.Set;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.report6.Progress;
import org.jdhclient.time.BootTime;

/**
 * A lease is in force, and nothing is to be done until T1. Where there is none, for all is lent for
 * ever, what is wanted beside would never be asked for: its server is asked as rarely as somebody
 * solicits whom nobody answers, by SOL_MAX_RT, which is the server's to choose.
 *
 * @param restsUntil before which no server is asked, however short a time it has chosen
 * @param wanted names of the associations that are wanted
 * @param completesAt when what is missing of them is asked for, without a T1
 */
record Bound(
    AgingLease aging, BootTime restsUntil, Set<AssociationName> wanted, BootTime completesAt)
    implements Leased {
  /** So that a server with times of zero or one has ten Renews of a client in 20 s, and not 20. */
  private static final int LEAST_REST_SECONDS = 2;

  static Bound of(AgingLease aging, Context context) {
    var now = context.now();
    return new Bound(
        aging,
        now.plusSeconds(LEAST_REST_SECONDS),
        context.wanted(),
        now.plus(context.solicit().mrt()));
  }

  @Override
  public Phase phase() {
    return Phase.BOUND;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Bound(left, restsUntil, wanted, completesAt);
  }

  @Override
  public BootTime dueAt() {
    var asksAt = isToBeCompleted() ? completesAt : extendsAt();
    return asksAt.reached(restsUntil) ? asksAt : restsUntil;
  }

  private BootTime extendsAt() {
    return held().renewsAt().earlier(held().rebindsAt());
  }

  private boolean isToBeCompleted() {
    return extendsAt().equals(BootTime.NEVER) && !held().names().containsAll(wanted);
  }

  @Override
  public Step due(Context context) {
    return isToBeCompleted() ? Completing.begin(aging, context) : Leased.extending(aging, context);
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

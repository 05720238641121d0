package org.jdhclient.client6;

import java.util.Set;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.report6.Progress;
import org.jdhclient.time.BootTime;

/**
 * A lease is in force, and nothing is to be done until T1. Where there is none, for all is lent for
 * ever, what is wanted beside would never be asked for: its server is asked as rarely as somebody
 * solicits whom nobody answers, by SOL_MAX_RT, which is the server's to choose. What turned out to
 * be another host's is asked for again after a rest.
 *
 * @param restsUntil before which no server is asked, however short a time it has chosen
 * @param wanted names of the associations that are wanted
 * @param replacesAt when what was declined is asked for again; never, if nothing was
 * @param completesAt when what is missing is asked for, without a T1
 */
record Bound(
    AgingLease aging,
    BootTime restsUntil,
    Set<AssociationName> wanted,
    BootTime replacesAt,
    BootTime completesAt)
    implements Leased {
  /** So that a server with times of zero or one has ten Renews of a client in 20 s, and not 20. */
  private static final int LEAST_REST_SECONDS = 2;

  static Bound of(AgingLease aging, Context context) {
    return of(aging, BootTime.NEVER, context);
  }

  /** What stays in force when the rest was declined. */
  static Bound afterDecline(AgingLease aging, Context context) {
    return of(aging, context.now().plus(Resting.declined(context)), context);
  }

  private static Bound of(AgingLease aging, BootTime replacesAt, Context context) {
    var now = context.now();
    return new Bound(
        aging,
        now.plusSeconds(LEAST_REST_SECONDS),
        context.wanted(),
        replacesAt,
        now.plus(context.solicit().mrt()));
  }

  @Override
  public Phase phase() {
    return Phase.BOUND;
  }

  @Override
  public Leased with(AgingLease left) {
    return new Bound(left, restsUntil, wanted, replacesAt, completesAt);
  }

  @Override
  public BootTime dueAt() {
    var asksAt = extendsAt().earlier(asksForMoreAt());
    return asksAt.reached(restsUntil) ? asksAt : restsUntil;
  }

  private BootTime extendsAt() {
    return held().renewsAt().earlier(held().rebindsAt());
  }

  private BootTime asksForMoreAt() {
    if (held().names().containsAll(wanted)) {
      return BootTime.NEVER;
    }
    return extendsAt().equals(BootTime.NEVER) ? replacesAt.earlier(completesAt) : replacesAt;
  }

  @Override
  public Step due(Context context) {
    return context.now().reached(extendsAt())
        ? Leased.extending(aging, context)
        : Completing.begin(aging, context);
  }

  @Override
  public Step renew(Context context) {
    return Leased.extending(aging, context);
  }

  @Override
  public Step reconfigured(Dhcp6MessageType with, Duid by, Context context) {
    var step =
        switch (with) {
          case RENEW -> Renewing.begin(aging, context);
          case REBIND -> Rebinding.begin(aging, context);
          default -> Inquiring.begin(aging, by, context);
        };
    return step.after(Progress.RECONFIGURED);
  }
}

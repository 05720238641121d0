package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.lease6.AgingLease;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report6.FoundBy;
import org.jdhclient.report6.LeaseReport;
import org.jdhclient.report6.Refusal;
import org.jdhclient.script6.Reason;
import org.jdhclient.time.BootTime;

/**
 * A lease is in force: it stays so without a link, and each address and prefix of it until it ends,
 * is taken back, or turns out to be another host's.
 */
sealed interface Leased extends State permits Bound, Probing, Declining, Extending, Inquiring {

  AgingLease aging();

  /** The same state with what is left of the lease. */
  Leased with(AgingLease left);

  /** When to do what this state is for. */
  BootTime dueAt();

  /** Does what this state is for. */
  Step due(Context context);

  /** What of a lease stays in force, if anything does. */
  static Optional<Lease6> left(Lease6 lease) {
    return Optional.of(lease).filter(rest -> !rest.isEmpty());
  }

  /** All of a lease is no use any more: it goes, and another is asked for. */
  static Step lost(Lease6 lease, Refusal why, Context context) {
    return Soliciting.begin(context)
        .after(
            List.of(
                new Action.Tell(why),
                new Action.Withdraw(Reason.EXPIRE6, lease, Optional.empty()),
                new Action.Forget(lease)));
  }

  /** Asks for an extension: its server, or any if that has not answered until T2. */
  static Step extending(AgingLease aging, Context context) {
    return context.now().reached(aging.lease().rebindsAt())
        ? Rebinding.begin(aging, context)
        : Renewing.begin(aging, context);
  }

  default Lease6 held() {
    return aging().lease();
  }

  @Override
  default Optional<Lease6> lease() {
    return Optional.of(held());
  }

  @Override
  default boolean isWanting() {
    return false;
  }

  @Override
  default BootTime deadline() {
    return dueAt().earlier(aging().deadline());
  }

  @Override
  default Step wake(Context context) {
    return context.now().reached(aging().deadline())
        ? aged(left -> Step.to(with(left)), context)
        : due(context);
  }

  /**
   * What time has made of the lease is done first.
   *
   * @param goingOn where to go with what is left; if nothing is, another lease is asked for
   */
  private Step aged(Function<AgingLease, Step> goingOn, Context context) {
    var left = aging().at(context.now());
    var step = left.lease().isEmpty() ? Lapse.ofAll(held(), context) : goingOn.apply(left);
    return step.after(Lapse.of(aging(), left(left.lease()), context.now()));
  }

  /** Whether it is known that the lease is of this link. */
  default LinkFit linkFit() {
    return LinkFit.KNOWN;
  }

  /** The link is back, and may be another network's: does what of the lease still runs hold? */
  @Override
  default Step attached(Context context) {
    return aged(left -> Verifying.begin(left, context), context);
  }

  @Override
  default Step detached(Context context) {
    return Step.to(this);
  }

  @Override
  default Step renew(Context context) {
    return extending(aging(), context);
  }

  /** Their server is told; what else there is stays in force. */
  @Override
  default Step duplicated(List<Ipv6Address> addresses, FoundBy by, Context context) {
    var taken = held().part(lease -> addresses.stream().anyMatch(lease::isOf));
    if (taken.isEmpty()) {
      return Step.to(this);
    }
    var left = held().part(lease -> !isAmong(taken, lease));
    return Declining.begin(taken, new AgingLease(left, aging().lookedAt()), linkFit(), context)
        .after(
            List.of(
                new Action.Tell(new LeaseReport.Duplicated(taken.addresses(), by)),
                new Action.Withdraw(Reason.EXPIRE6, taken, left(left))));
  }

  private static boolean isAmong(Lease6 part, HeldLease lease) {
    return part.leases().anyMatch(lease::equals);
  }

  @Override
  default Step released(Context context) {
    return Releasing.begin(held(), context);
  }

  @Override
  default Step stopped(Context context) {
    return Step.to(new Stopped(), new Action.Withdraw(Reason.STOP6, held(), Optional.empty()));
  }
}

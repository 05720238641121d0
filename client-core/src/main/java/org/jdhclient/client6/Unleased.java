package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.script6.Reason;

/** No lease is in force: without a link there is nobody to ask for one. */
sealed interface Unleased extends State
    permits AwaitingLinkLocal, Asking, Resting, Informed, Stopped {

  /** Asks for what is wanted, or whether what is remembered of it still holds. */
  static Step begin(Context context) {
    if (context.config().isStateless()) {
      return Informing.begin(Optional.empty(), context);
    }
    return context
        .running()
        .map(lease -> Rebooting.begin(lease, context))
        .orElseGet(() -> Soliciting.begin(context));
  }

  @Override
  default Optional<Lease6> lease() {
    return Optional.empty();
  }

  @Override
  default boolean isWanting() {
    return true;
  }

  @Override
  default Step attached(Context context) {
    return Step.to(this);
  }

  @Override
  default Step detached(Context context) {
    return Step.to(new AwaitingLinkLocal(context.now()));
  }

  @Override
  default Step renew(Context context) {
    return Step.to(this);
  }

  /**
   * What is remembered is taken to be in force: a client before this one may have left it so. No
   * server wants to know of options that were asked for alone.
   */
  @Override
  default Step released(Context context) {
    return remembered(context)
        .map(lease -> Releasing.begin(lease, context))
        .orElseGet(() -> stopped(context));
  }

  @Override
  default Step stopped(Context context) {
    return remembered(context)
        .or(this::information)
        .map(lease -> new Action.Withdraw(Reason.STOP6, lease, Optional.empty()))
        .map(away -> Step.to(new Stopped(), away))
        .orElseGet(() -> Step.to(new Stopped()));
  }

  private static Optional<Lease6> remembered(Context context) {
    return context
        .remembered()
        .map(lease -> lease.runningAt(context.now()))
        .filter(lease -> !lease.isEmpty());
  }
}

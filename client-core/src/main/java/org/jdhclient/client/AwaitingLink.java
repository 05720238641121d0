package org.jdhclient.client;

import org.jdhclient.pace.Acquisition;
import org.jdhclient.report.Report;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * INIT, held up by a link without carrier.
 *
 * @param deadline when the attempt counts as failed; never, once it has
 * @param heldUntil before which nothing is asked even on a link that is back, for something was
 *     refused or declined
 */
record AwaitingLink(BootTime deadline, BootTime heldUntil) implements Unleased {
  static Step from(Acquisition acquisition, Context context) {
    return held(context.now(), acquisition, context);
  }

  /** A link that comes and goes does not shorten a wait (RFC 2131 3.1.5). */
  static Step held(BootTime until, Acquisition acquisition, Context context) {
    return Step.to(
        new AwaitingLink(acquisition.timesOutAt(context.timing()), until),
        new Action.Tell(new Report.WaitingForLink()));
  }

  @Override
  public Phase phase() {
    return deadline.equals(BootTime.NEVER) ? Phase.WITHOUT_LINK : Phase.WAITING_FOR_LINK;
  }

  @Override
  public Step wake(Context context) {
    return Step.to(
        new AwaitingLink(BootTime.NEVER, heldUntil),
        new Action.Tell(new Report.NoOffers()),
        new Action.GiveUp(Span.FOREVER));
  }

  /** There is no other link to go over to. */
  @Override
  public Step linkDown(Context context) {
    return Step.to(this);
  }

  @Override
  public Step linkUp(Context context) {
    return Step.to(
        context.now().reached(heldUntil) ? InitReboot.attached(context) : Init.at(heldUntil));
  }
}

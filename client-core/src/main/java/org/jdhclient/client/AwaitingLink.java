package org.jdhclient.client;

/**
 * INIT, held up by a link without carrier.
 *
 * @param deadline when the attempt counts as failed; never, once it has
 */
record AwaitingLink(BootTime deadline) implements State {

  static Step from(Acquisition acquisition, Context context) {
    return Step.to(
        new AwaitingLink(acquisition.timesOutAt(context)),
        new Action.Tell(new Report.WaitingForLink()));
  }

  @Override
  public String name() {
    return "INIT";
  }

  @Override
  public Step wake(Context context) {
    return Step.to(
        new AwaitingLink(BootTime.NEVER),
        new Action.Tell(new Report.NoOffers()),
        new Action.GiveUp(context.timing().retry()));
  }

  @Override
  public Step linkUp(Context context) {
    return Step.to(InitReboot.attached(context));
  }
}

package org.jdhclient.client;

/**
 * INIT: no lease, and nothing asked yet.
 *
 * @param deadline when to ask
 */
record Init(Acquisition acquisition, BootTime deadline) implements State {

  static Init now(Context context) {
    return new Init(Acquisition.startingAt(context.now()), context.now());
  }

  /** After a DHCPNAK: at once the first time, then ever more slowly. */
  static Init afterRefusal(Acquisition refused, Context context) {
    return new Init(refused, context.now().plusSeconds(refused.refusalWaitSeconds()));
  }

  @Override
  public String name() {
    return "INIT";
  }

  @Override
  public Step wake(Context context) {
    return Selecting.begin(acquisition.postponed(deadline, context.now()), context);
  }

  /** A link that comes back may be another network's: no reason to rest, but one to hold back. */
  @Override
  public Step linkUp(Context context) {
    boolean holdsBack = acquisition.refusals() > 0 || context.declined() > 0;
    return Step.to(holdsBack ? this : now(context));
  }

  @Override
  public Step renew(Context context) {
    return Step.to(InitReboot.attached(context));
  }

  @Override
  public Step linkDown(Context context) {
    return AwaitingLink.from(Acquisition.startingAt(context.now()), context);
  }
}

package org.jdhclient.client;

import org.jdhclient.time.BootTime;

/**
 * INIT: no lease, and nothing asked yet.
 *
 * @param deadline when to ask
 */
record Init(Acquisition acquisition, BootTime deadline) implements State {
  /** No refusal is waited after for longer; what is longer is a rest. */
  private static final int LONGEST_HOLD = 60;

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
    return Step.to(holdsBack(context) ? this : now(context));
  }

  @Override
  public Step renew(Context context) {
    return Step.to(InitReboot.attached(context));
  }

  @Override
  public Step linkDown(Context context) {
    var until = holdsBack(context) ? deadline : context.now();
    until = until.earlier(context.now().plusSeconds(LONGEST_HOLD));
    return AwaitingLink.held(until, Acquisition.startingAt(context.now()), context);
  }

  /** Whether the wait is for having been refused, and not for a failed attempt. */
  private boolean holdsBack(Context context) {
    return acquisition.refusals() > 0 || context.declined() > 0;
  }
}

package org.jdhclient.client;

import org.jdhclient.pace.Acquisition;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * INIT: no lease, and nothing asked yet.
 *
 * @param deadline when to ask
 */
record Init(Acquisition acquisition, BootTime deadline) implements Unleased {
  /** No refusal is waited after for longer. */
  private static final Span LONGEST_HOLD = Span.ofSeconds(60);

  static Init at(BootTime time) {
    return new Init(Acquisition.startingAt(time), time);
  }

  static Init now(Context context) {
    return at(context.now());
  }

  /** After a DHCPNAK: at once the first time, then ever more slowly. */
  static Init afterRefusal(Acquisition refused, Context context) {
    return new Init(refused, context.now().plus(refused.refusalWait()));
  }

  static Init afterDecline(Context context) {
    var wait = Acquisition.declineWait(context.declined(), context.timing());
    return at(context.now().plus(wait));
  }

  @Override
  public Phase phase() {
    return Phase.INIT;
  }

  @Override
  public Step wake(Context context) {
    return Selecting.begin(acquisition.postponed(deadline, context.now()), context);
  }

  /** A link that comes back may be another network's; but it is no way around a wait. */
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
    until = until.earlier(context.now().plus(LONGEST_HOLD));
    return AwaitingLink.held(until, Acquisition.startingAt(context.now()), context);
  }

  /** Whether there were refusals in a row, or declines: what waits may wait for that. */
  private boolean holdsBack(Context context) {
    return acquisition.refusals() > 0 || context.declined() > 0;
  }
}

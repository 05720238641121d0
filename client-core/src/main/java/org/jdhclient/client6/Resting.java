package org.jdhclient.client6;

import org.jdhclient.pace.Acquisition;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * An attempt came to nothing, though a server was there: the next begins after a while, which is
 * the longer the more of them there were.
 */
record Resting(BootTime deadline) implements Unleased {
  /** So that a link on which every address is taken has its peace (RFC 2131 3.1.5). */
  private static final Span AFTER_DECLINE = Span.ofSeconds(10);

  static Step afterRefusal(Context context) {
    int before = context.setbacks();
    return rest(before == 0 ? Span.ZERO : Acquisition.doubled(before - 1), context);
  }

  static Step afterDecline(Context context) {
    return rest(declined(context), context);
  }

  /** So long a server that has lent what another has is not asked for more. */
  static Span declined(Context context) {
    return AFTER_DECLINE.longer(Acquisition.doubled(context.setbacks()));
  }

  private static Step rest(Span wait, Context context) {
    return Step.to(new Resting(context.now().plus(wait)));
  }

  @Override
  public Phase phase() {
    return Phase.RESTING;
  }

  @Override
  public Step wake(Context context) {
    return Unleased.begin(context);
  }

  /** A link that comes and goes does not shorten the rest. */
  @Override
  public Step detached(Context context) {
    return Step.to(new AwaitingLinkLocal(deadline));
  }

  @Override
  public Step renew(Context context) {
    return Unleased.begin(context);
  }
}

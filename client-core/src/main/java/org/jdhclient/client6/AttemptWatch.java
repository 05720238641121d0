package org.jdhclient.client6;

import java.util.List;
import org.jdhclient.config6.BoundWhen;
import org.jdhclient.config6.Timing6;
import org.jdhclient.pace.AttemptTimer;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** Tells when an attempt to get something has failed, while the client goes on asking. */
final class AttemptWatch {
  private final AttemptTimer timer = new AttemptTimer();
  private final Attachment attachment;
  private boolean isHeld;

  AttemptWatch(Attachment attachment) {
    this.attachment = attachment;
  }

  BootTime deadline() {
    return isHeld ? BootTime.NEVER : timer.deadline();
  }

  void woken(BootTime due, BootTime now) {
    timer.woken(due, now);
  }

  /**
   * The client is in this state now. Where it is bound only when its addresses are nobody else's,
   * what the host finds out of them is not the end of the attempt.
   */
  void follow(State state, Timing6 timing, BootTime now) {
    isHeld = state.phase() == Phase.DAD && timing.boundWhen() == BoundWhen.ADDRESSES_ARE_UNIQUE;
    if (state.isWanting()) {
      timer.goesOn(now, timing.timeout());
    } else if (!isHeld) {
      timer.ends();
    }
  }

  /** Tells that the attempt has failed, if it has. */
  List<Action> wake(Timing6 timing, BootTime now) {
    if (isHeld || !timer.hasFailed(now, timing.timeout())) {
      return List.of();
    }
    return List.of(new Action.GiveUp(attachment.obstacle(), Span.ZERO));
  }
}

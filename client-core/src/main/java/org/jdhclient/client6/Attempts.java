package org.jdhclient.client6;

import java.util.List;
import org.jdhclient.config6.Timing6;
import org.jdhclient.pace.AttemptTimer;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** Tells when an attempt to get something has failed, while the client goes on asking. */
final class Attempts {
  private final AttemptTimer timer = new AttemptTimer();
  private final Attachment attachment;

  Attempts(Attachment attachment) {
    this.attachment = attachment;
  }

  BootTime deadline() {
    return timer.deadline();
  }

  void woken(BootTime due, BootTime now) {
    timer.woken(due, now);
  }

  /** The client is in this state now. */
  void follow(State state, Timing6 timing, BootTime now) {
    if (state.isWanting()) {
      timer.goesOn(now, timing.timeout());
    } else {
      timer.ends();
    }
  }

  /** Tells that the attempt has failed, if it has. */
  List<Action> wake(Timing6 timing, BootTime now) {
    if (!timer.hasFailed(now, timing.timeout())) {
      return List.of();
    }
    return List.of(new Action.GiveUp(attachment.obstacle(), Span.ZERO));
  }
}

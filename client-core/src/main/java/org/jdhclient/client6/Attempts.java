package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.config6.Timing6;
import org.jdhclient.pace.AttemptTimer;
import org.jdhclient.report6.AttemptFailed;
import org.jdhclient.report6.Refusal;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** Tells when an attempt to get something has failed, and why, while the client goes on asking. */
final class Attempts {
  private final AttemptTimer timer = new AttemptTimer();
  private final Attachment attachment;
  private Optional<Refusal> lastRefusal = Optional.empty();

  Attempts(Attachment attachment) {
    this.attachment = attachment;
  }

  BootTime deadline() {
    return timer.deadline();
  }

  void woken(BootTime due, BootTime now) {
    timer.woken(due, now);
  }

  /** Keeps why a server was no use. */
  void note(Step step) {
    for (var action : step.actions()) {
      if (action instanceof Action.Tell tell && tell.report() instanceof Refusal refusal) {
        lastRefusal = Optional.of(refusal);
      }
    }
  }

  /** The client is in this state now. */
  void follow(State state, Timing6 timing, BootTime now) {
    if (state.isWanting()) {
      timer.goesOn(now, timing.timeout());
    } else {
      timer.ends();
      lastRefusal = Optional.empty();
    }
  }

  /** Tells that the attempt has failed, if it has. */
  List<Action> wake(Timing6 timing, BootTime now) {
    if (!timer.hasFailed(now, timing.timeout())) {
      return List.of();
    }
    return List.of(new Action.Tell(failure(timing)), new Action.GiveUp(Span.ZERO));
  }

  private AttemptFailed failure(Timing6 timing) {
    return attachment
        .obstacle()
        .orElseGet(() -> new AttemptFailed.NoServer(timing.timeout().seconds(), lastRefusal));
  }
}

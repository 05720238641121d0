package org.jdhclient.client6;

import org.jdhclient.pace.RateLimiter;
import org.jdhclient.time.BootTime;

/** That the owner, or the network, wants a server asked: put off until that may be. */
final class WantedRenewal {
  /** Of what routers say: an extension at most once in 30 s. */
  private final RateLimiter prefixPace = new RateLimiter(1, 30);

  private BootTime due = BootTime.NEVER;

  /** It waits for a link, and for what has to be answered before. */
  BootTime deadlineIn(State state, Attachment attachment) {
    return attachment.isAttached() && !state.holdsRenewalBack() ? due : BootTime.NEVER;
  }

  /**
   * The owner wants it.
   *
   * @param free when a message may be sent: now, or later
   */
  void byOwner(BootTime free) {
    due = free;
  }

  /** Prefixes of a router have changed. A rest is ended by its owner alone. */
  void byRouter(State state, BootTime now) {
    if (state.phase() != Phase.RESTING && due.equals(BootTime.NEVER)) {
      due = prefixPace.next(now);
      prefixPace.count(due);
    }
  }

  /** A server is asked. */
  void done() {
    due = BootTime.NEVER;
  }

  /** What was put off has had its answer before a rest, and is no way around that. */
  void follow(State before, State state) {
    if (state != before && state.phase() == Phase.RESTING) {
      done();
    }
  }
}

package org.jdhclient.simulation6.invariant;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jdhclient.simulation.course.VirtualClock;

/** How often anything is sent, and what may have kept something from being sent. */
final class PaceChecks6 {
  private static final int MOST = 20;
  private static final long WINDOW = 20 * VirtualClock.SECOND;

  /** A link that comes and goes has to stay for two seconds, and a timer may be late. */
  private static final long SETTLING = 8 * VirtualClock.SECOND;

  private static final int MOST_WAKES = 50;

  private final VirtualClock clock;
  private final Deque<Long> sent = new ArrayDeque<>();
  private int incarnation;
  private long linkChangedAt = Long.MIN_VALUE / 2;
  private long fullAt = Long.MIN_VALUE / 2;
  private long wokenAt;
  private int wakes;

  PaceChecks6(VirtualClock clock) {
    this.clock = clock;
  }

  void note(Moment6 moment) {
    if (incarnation != moment.incarnation()) {
      incarnation = moment.incarnation();
      sent.clear();
      linkChangedAt = moment.now();
    }
    boolean concernsLink =
        switch (moment.cause()) {
          case LINK_UP, LINK_DOWN, RESTORE, RENAMED -> true;
          case ADDRESS_SEEN, ADDRESS_REMOVED ->
              moment.seen().filter(seen -> seen.address().isLinkLocal()).isPresent();
          default -> false;
        };
    if (concernsLink) {
      linkChangedAt = moment.now();
    }
    moment.sentMessages().forEach(message -> i7(moment.now()));
  }

  private void i7(long now) {
    while (!sent.isEmpty() && now - sent.peekFirst() >= WINDOW) {
      sent.removeFirst();
    }
    Sentence6.I6_7.require(sent.size() < MOST, "20 messages in ", now - first(), " ns");
    sent.addLast(now);
    if (sent.size() == MOST) {
      fullAt = now;
    }
  }

  private long first() {
    return sent.isEmpty() ? 0 : sent.peekFirst();
  }

  void woken() {
    wakes = wokenAt == clock.nanos() ? wakes + 1 : 0;
    wokenAt = clock.nanos();
    Sentence6.I6_7.require(wakes < MOST_WAKES, "woken ", wakes, " times at one moment");
  }

  /** Whether a message may have been held back since a time, or had no link to go on. */
  boolean mayHaveHeldBack(long since) {
    return linkChangedAt + SETTLING >= since || fullAt + WINDOW >= since;
  }

  /** Whether all was quiet around a time, or the machine was asleep. */
  boolean wasAwakeSince(long since) {
    return clock.resumedAt() < since;
  }
}

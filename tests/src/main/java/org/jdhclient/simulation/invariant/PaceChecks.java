package org.jdhclient.simulation.invariant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jdhclient.simulation.course.VirtualClock;

/** What must hold of how much, and how soon, a client sends. */
final class PaceChecks {
  private static final int DISCOVER = 1;
  private static final int DECLINE = 4;
  private static final int RELEASE = 7;

  /** What no later message makes up for, so that it is never held back. */
  private static final Set<Integer> ONCE = Set.of(DECLINE, RELEASE);

  private static final int ACK = 5;
  private static final int NAK = 6;
  private static final long SECOND = VirtualClock.SECOND;
  private static final long MINUTE = 60 * SECOND;

  /** Nothing but a rest after a failed attempt is as long; the next attempt counts for itself. */
  private static final long RESTED = 100 * SECOND;

  private static final int MOST_WAKES = 50;
  private static final long NEVER = Long.MIN_VALUE / 2;

  private final Deque<Long> messages = new ArrayDeque<>();
  private final Deque<Long> arps = new ArrayDeque<>();
  private long wokenAt;
  private int wakes;
  private int refusals;
  private long refusedAt = NEVER;
  private long declinedAt = NEVER;

  void i9(Moment moment) {
    // What a process has sent that was killed, the next is not told.
    if (moment.cause() == Moment.Cause.START) {
      messages.clear();
      arps.clear();
    }
    for (var sent : moment.sentMessages()) {
      if (!ONCE.contains(sent.message().type())) {
        messages.addLast(moment.now());
        areFewEnough(moment.now());
      }
    }
    if (!moment.sentArps().isEmpty()) {
      moment.sentArps().forEach(sent -> arps.addLast(moment.now()));
      within(arps, moment.now(), MINUTE);
      Sentence.I_9.require(arps.size() <= 60, arps.size(), " ARP packets in a minute");
    }
  }

  private void areFewEnough(long now) {
    within(messages, now, MINUTE);
    Sentence.I_9.require(messages.size() <= 16, messages.size(), " messages in a minute");
    int recent = 0;
    for (long at : messages) {
      recent += at > now - SECOND ? 1 : 0;
    }
    Sentence.I_9.require(recent <= 4, recent, " messages in a second");
  }

  private static void within(Deque<Long> times, long now, long span) {
    while (!times.isEmpty() && times.getFirst() <= now - span) {
      times.removeFirst();
    }
  }

  /** The timer has gone off, whether or not anything was due. */
  void i9(long now) {
    wakes = wokenAt == now ? wakes + 1 : 1;
    wokenAt = now;
    Sentence.I_9.require(wakes <= MOST_WAKES, wakes, " wakes at one time");
  }

  void i10(Moment moment) {
    switch (moment.cause()) {
      case START, RENEW -> forgive();
      case LINK_UP, LINK_DOWN -> refusals = 0;
      default -> {}
    }
    for (var sent : moment.sentMessages()) {
      if (sent.message().type() == DISCOVER) {
        refusals = moment.now() - refusedAt < RESTED ? refusals : 0;
        Sentence.I_10.require(
            moment.now() - refusedAt >= ladder() * SECOND,
            (moment.now() - refusedAt),
            " ns after refusal ",
            refusals);
        Sentence.I_10.require(moment.now() - declinedAt >= 10 * SECOND, "too soon after a DECLINE");
      } else if (sent.message().type() == DECLINE) {
        declinedAt = moment.now();
      }
    }
    if (!moment.bound().isEmpty()) {
      refusals = 0;
    }
    if (moment.isTaken()) {
      taken(moment.received().orElseThrow(), moment);
    }
  }

  private void taken(BootpView reply, Moment moment) {
    if (reply.type() == NAK) {
      refusals++;
      refusedAt = moment.now();
    } else if (reply.type() == ACK) {
      refusals = 0;
    }
  }

  /** A new process, or the owner's word, begins anew. */
  private void forgive() {
    refusals = 0;
    refusedAt = NEVER;
    declinedAt = NEVER;
  }

  private long ladder() {
    return refusals < 2 ? 0 : Math.min(1L << Math.min(refusals - 2, 6), 60);
  }
}

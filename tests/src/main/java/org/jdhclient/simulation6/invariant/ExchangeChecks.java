package org.jdhclient.simulation6.invariant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.client6.Phase;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation6.invariant.MessageView.Part;

/** What is the same in the messages of a transaction, and when they are sent again. */
final class ExchangeChecks {
  private static final long HUNDREDTH = 10 * VirtualClock.MILLI;
  private static final long LATE = 6 * VirtualClock.SECOND;
  private static final int SATURATED = 0xffff;

  private final PaceChecks6 pace;
  private final Set<Long> longest = new HashSet<>();
  private Transaction present = Transaction.NONE;
  private int reused;

  /**
   * A message that is sent until it is answered.
   *
   * @param startedAt when it was sent first, or was to be
   * @param sent times so far
   */
  private record Transaction(
      int incarnation,
      int type,
      int xid,
      List<Part> said,
      Retransmission times,
      long startedAt,
      long sentAt,
      int sent) {
    private static final Transaction NONE =
        new Transaction(0, 0, -1, List.of(), Retransmission.NONE, 0, 0, 0);

    boolean isContinuedBy(MessageView message, int process) {
      return incarnation == process && message.xid() == xid && message.type() == type;
    }
  }

  ExchangeChecks(PaceChecks6 pace) {
    this.pace = pace;
  }

  /** I6-5, I6-6 and I6-8. */
  void i5to8(Moment6 moment) {
    for (var sent : moment.sentMessages()) {
      var message = sent.message();
      present =
          present.isContinuedBy(message, moment.incarnation())
              ? again(message, moment)
              : begun(message, moment);
    }
    moment
        .received()
        .filter(Moment6.Received::whole)
        .ifPresent(received -> hear(received.message()));
  }

  /** RFC 9915 21.24 and 21.25: below a minute and beyond a day it does not count. */
  private void hear(MessageView message) {
    long said = message.number(MessageView.SOL_MAX_RT, 4, 0);
    if (said >= 60 && said <= 86_400) {
      longest.add(said);
    }
  }

  /** By chance an id may come again, once in 16 million. */
  private Transaction begun(MessageView message, Moment6 moment) {
    boolean isReused =
        present.xid() == message.xid() && present.incarnation() == moment.incarnation();
    reused += isReused ? 1 : 0;
    Sentence6.I6_5.require(reused < 2, "xid ", message.xid(), " in another transaction");
    long elapsed = elapsed(message) * HUNDREDTH;
    long startedAt = moment.now() - elapsed;
    Sentence6.I6_6.require(
        elapsed == 0 || pace.mayHaveHeldBack(startedAt - LATE),
        "elapsed time of a first message: ",
        elapsed);
    boolean checksLink = moment.phase() == Phase.CONFIRMING;
    return new Transaction(
        moment.incarnation(),
        message.type(),
        message.xid(),
        said(message),
        Retransmission.of(message.type(), checksLink),
        startedAt,
        moment.now(),
        1);
  }

  private Transaction again(MessageView message, Moment6 moment) {
    Sentence6.I6_5.require(present.said().equals(said(message)), "another message: ", message);
    i6(message, moment.now());
    i8(moment.now());
    return new Transaction(
        present.incarnation(),
        present.type(),
        present.xid(),
        present.said(),
        timesUpTo(moment.now()).next(longest),
        present.startedAt(),
        moment.now(),
        present.sent() + 1);
  }

  /** What was held back counts as sent: the last interval was no longer than since then. */
  private Retransmission timesUpTo(long now) {
    return pace.mayHaveHeldBack(present.sentAt())
        ? present.times().lasting(now - present.sentAt())
        : present.times();
  }

  private void i6(MessageView message, long now) {
    long gone = Math.min(SATURATED, (now - present.startedAt()) / HUNDREDTH);
    long told = elapsed(message);
    Sentence6.I6_6.require(
        Math.abs(told - gone) <= 1, "elapsed time ", told, ", and it was ", gone);
  }

  private void i8(long now) {
    long gap = now - present.sentAt();
    var times = present.times();
    Sentence6.I6_8.require(
        gap >= times.shortest(), "sent again after ", gap, " ns, not before ", times);
    boolean isKept =
        pace.mayHaveHeldBack(present.sentAt()) || !pace.wasAwakeSince(present.sentAt());
    Sentence6.I6_8.require(
        isKept || gap <= times.longest() + LATE, "sent again after ", gap, " ns, by ", times);
    Sentence6.I6_8.require(
        present.sent() < times.mostTimes(), "sent more than ", times.mostTimes(), " times");
    Sentence6.I6_8.require(
        now - present.startedAt() <= times.duration() + LATE
            || !pace.wasAwakeSince(present.sentAt()),
        "sent after ",
        now - present.startedAt(),
        " ns");
  }

  private static List<Part> said(MessageView message) {
    return message.options().stream()
        .filter(option -> option.code() != MessageView.ELAPSED_TIME)
        .toList();
  }

  private static long elapsed(MessageView message) {
    return message.number(MessageView.ELAPSED_TIME, 2, 0);
  }
}

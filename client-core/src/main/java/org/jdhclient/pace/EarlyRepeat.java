package org.jdhclient.pace;

import java.util.List;
import java.util.Optional;
import org.jdhclient.time.BootTime;

/**
 * Has the first message on a link sent once more, soon, if there is no answer, and then once again.
 * The port of a bridge at the link's other end forwards some milliseconds after the link is there:
 * what is sent before is lost. And where many guests start at once their server's queue is full for
 * a moment, so that it loses what all of them send then. The next retransmission is seconds away.
 *
 * @param <M> a message
 * @param <S> what is one and the same thing as long as there is no answer
 */
public final class EarlyRepeat<M, S> {
  /**
   * In milliseconds: five times what the slowest of 50 ports took, and more than a second behind
   * that.
   */
  private static final List<Integer> AFTER = List.of(50, 1_200);

  private boolean linkIsNew = true;
  private Optional<Pending<M, S>> pending = Optional.empty();

  /**
   * @param state in which the message is unanswered
   * @param repeats so far
   */
  private record Pending<M, S>(M message, S state, BootTime sentAt, int repeats) {
    BootTime deadline() {
      return sentAt.plusMillis(AFTER.get(repeats));
    }

    Optional<Pending<M, S>> next() {
      return Optional.of(new Pending<>(message, state, sentAt, repeats + 1))
          .filter(next -> next.repeats < AFTER.size());
    }
  }

  /** A link is there, which may be another than before. */
  public void linkIsThere() {
    linkIsNew = true;
  }

  public void sent(M message, S state, BootTime now) {
    if (linkIsNew) {
      linkIsNew = false;
      pending = Optional.of(new Pending<>(message, state, now, 0));
    }
  }

  public BootTime deadline(S state) {
    return unanswered(state).map(Pending::deadline).orElse(BootTime.NEVER);
  }

  /** What is to be sent again, which is told once for each time. */
  public Optional<M> take(S state) {
    var repeated = unanswered(state);
    pending = repeated.flatMap(Pending::next);
    return repeated.map(Pending::message);
  }

  private Optional<Pending<M, S>> unanswered(S state) {
    return pending.filter(of -> of.state() == state);
  }
}

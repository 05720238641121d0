package org.jdhclient.pace;

import java.util.List;
import java.util.Optional;
import org.jdhclient.time.BootTime;

/**
 * Has a message sent once more, soon, if there is no answer: the next retransmission is seconds
 * away. The port of a bridge at the link's other end forwards some milliseconds after the link is
 * there: what is sent before is lost. And where many guests start at once their server's queue is
 * full for a moment, so that it loses of what all of them send then.
 *
 * @param <M> a message
 * @param <S> what is one and the same thing as long as there is no answer
 */
public final class EarlyRepeat<M, S> {
  /** In milliseconds: five times what the slowest of 50 ports took. */
  private static final int PORT_FORWARDS = 50;

  /** In milliseconds: more than a second behind that. */
  private static final int QUEUE_IS_THROUGH = 1_200;

  private boolean linkIsNew = true;
  private Optional<Pending<M, S>> pending = Optional.empty();

  /**
   * @param state in which the message is unanswered
   * @param millis after which it is repeated each time
   */
  private record Pending<M, S>(M message, S state, BootTime sentAt, List<Integer> millis) {
    BootTime deadline() {
      return sentAt.plusMillis(millis.get(0));
    }

    Optional<Pending<M, S>> next() {
      var later = millis.subList(1, millis.size());
      return later.isEmpty()
          ? Optional.empty()
          : Optional.of(new Pending<>(message, state, sentAt, later));
    }
  }

  /** A link is there, which may be another than before. */
  public void linkIsThere() {
    linkIsNew = true;
  }

  /** A message was sent; only the first on a link is repeated. */
  public void sent(M message, S state, BootTime now) {
    if (linkIsNew) {
      linkIsNew = false;
      repeat(message, state, now, List.of(PORT_FORWARDS, QUEUE_IS_THROUGH));
    }
  }

  /** A message was sent, for the first time, that a server is known to be there for. */
  public void requested(M message, S state, BootTime now) {
    repeat(message, state, now, List.of(QUEUE_IS_THROUGH));
  }

  private void repeat(M message, S state, BootTime now, List<Integer> millis) {
    pending = Optional.of(new Pending<>(message, state, now, millis));
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

package org.jdhclient.pace;

import java.util.Optional;
import org.jdhclient.time.BootTime;

/**
 * Has the first message on a link sent once more, soon, if there is no answer. The port of a bridge
 * at the link's other end forwards some milliseconds after the link is there: what is sent before
 * is lost, and the next retransmission is seconds away.
 *
 * @param <M> a message
 * @param <S> what is one and the same thing as long as there is no answer
 */
public final class EarlyRepeat<M, S> {
  /** Five times what the slowest of 50 ports took. */
  private static final int AFTER_MILLIS = 50;

  private boolean linkIsNew = true;
  private Optional<Pending<M, S>> pending = Optional.empty();

  /**
   * @param state in which the message is unanswered
   */
  private record Pending<M, S>(M message, S state, BootTime deadline) {}

  /** A link is there, which may be another than before. */
  public void linkIsThere() {
    linkIsNew = true;
  }

  public void sent(M message, S state, BootTime now) {
    if (linkIsNew) {
      linkIsNew = false;
      pending = Optional.of(new Pending<>(message, state, now.plusMillis(AFTER_MILLIS)));
    }
  }

  public BootTime deadline(S state) {
    return unanswered(state).map(Pending::deadline).orElse(BootTime.NEVER);
  }

  /** What is to be sent again, which is told once. */
  public Optional<M> take(S state) {
    var repeated = unanswered(state).map(Pending::message);
    pending = Optional.empty();
    return repeated;
  }

  private Optional<Pending<M, S>> unanswered(S state) {
    return pending.filter(of -> of.state() == state);
  }
}

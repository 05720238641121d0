package org.jdhclient.client;

import java.util.List;
import java.util.Optional;
import org.jdhclient.time.BootTime;

/**
 * Has the first message on a link sent once more, soon, if there is no answer. The port of a bridge
 * at the link's other end forwards some milliseconds after the link is there: what is sent before
 * is lost, and the next retransmission is seconds away.
 */
final class EarlyRepeat {
  /** Five times what the slowest of 50 ports took. */
  private static final int AFTER_MILLIS = 50;

  private boolean linkIsNew = true;
  private Optional<Pending> pending = Optional.empty();

  /**
   * @param state in which the message is unanswered
   */
  private record Pending(Action.Broadcast message, State state, BootTime deadline) {}

  /** A link is there, which may be another than before. */
  void linkIsThere() {
    linkIsNew = true;
  }

  void sent(Action.Broadcast message, State state, BootTime now) {
    if (linkIsNew) {
      linkIsNew = false;
      pending = Optional.of(new Pending(message, state, now.plusMillis(AFTER_MILLIS)));
    }
  }

  BootTime deadline(State state) {
    return unanswered(state).map(Pending::deadline).orElse(BootTime.NEVER);
  }

  /** What is to be sent again, which is told once. */
  List<Action> take(State state) {
    var repeated = unanswered(state).<List<Action>>map(of -> List.of(of.message()));
    pending = Optional.empty();
    return repeated.orElse(List.of());
  }

  private Optional<Pending> unanswered(State state) {
    return pending.filter(of -> of.state() == state);
  }
}

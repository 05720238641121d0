package org.jdhclient.simulation.port;

import java.util.Optional;
import org.jdhclient.simulation.invariant.Moment;

/** The calls that a process makes: each may be its last, and what it does is written down. */
public final class Calls {
  private long callsLeft = Long.MAX_VALUE;
  private Optional<Moment> moment = Optional.empty();

  /**
   * Has the process killed.
   *
   * @param calls that it may make yet
   */
  public void killAfter(long calls) {
    callsLeft = calls;
  }

  public void spare() {
    callsLeft = Long.MAX_VALUE;
  }

  /** From here on calls belong to this step. */
  public void during(Moment now) {
    moment = Optional.of(now);
  }

  /** The process is about to make a call that changes nothing. */
  void reads() {
    if (callsLeft-- <= 0) {
      throw new KilledException();
    }
  }

  /**
   * The process is about to make a call that has an effect.
   *
   * @param what in a word, for the trace
   */
  Moment acts(String what) {
    reads();
    var step = moment.orElseThrow();
    step.acted(what);
    return step;
  }
}

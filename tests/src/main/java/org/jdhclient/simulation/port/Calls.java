package org.jdhclient.simulation.port;

import java.util.Optional;
import org.jdhclient.simulation.model.Step;

/**
 * The calls that a process makes: each may be its last, and what it does is written down.
 *
 * @param <M> where it is written down
 */
public final class Calls<M extends Step> {
  private long callsLeft = Long.MAX_VALUE;
  private Optional<M> moment = Optional.empty();

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
  public void during(M now) {
    moment = Optional.of(now);
  }

  /** The process is about to make a call that changes nothing. */
  public void reads() {
    if (callsLeft-- <= 0) {
      throw new KilledException();
    }
  }

  /**
   * The process is about to make a call that has an effect.
   *
   * @param what in a word, for the trace
   */
  public M acts(String what) {
    reads();
    var step = moment.orElseThrow();
    step.acted(what);
    return step;
  }
}

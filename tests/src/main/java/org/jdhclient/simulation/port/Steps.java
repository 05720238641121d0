package org.jdhclient.simulation.port;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jdhclient.simulation.invariant.Invariant;
import org.jdhclient.simulation.invariant.ViolationException;
import org.jdhclient.simulation.model.Step;

/**
 * The steps of a process, one after the other, up to the call that it does not survive.
 *
 * @param <M> what is known of a step
 */
public final class Steps<M extends Step> {
  private final Calls<M> calls;
  private final Invariant survives;
  private final Consumer<M> witness;
  private boolean alive = true;

  /**
   * @param survives that a client survives what it is told
   * @param witness sees every step when it is done
   */
  public Steps(Calls<M> calls, Invariant survives, Consumer<M> witness) {
    this.calls = calls;
    this.survives = survives;
    this.witness = witness;
  }

  /**
   * A dead process does nothing.
   *
   * @param discarded packets that were not used so far
   */
  public void take(M step, LongSupplier discarded, Runnable event) {
    if (!alive) {
      return;
    }
    calls.during(step);
    long before = discarded.getAsLong();
    run(step, event);
    step.ignored(discarded.getAsLong() - before);
    witness.accept(step);
  }

  private void run(M step, Runnable event) {
    try {
      event.run();
    } catch (KilledException e) {
      step.killed();
      alive = false;
    } catch (ViolationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ViolationException(survives, e + " at " + e.getStackTrace()[0]);
    }
  }
}

package org.jdhclient.simulation.life;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.invariant.ViolationException;

/**
 * The living of one life.
 *
 * @param clock of its world
 * @param incarnations of the client's process, so far
 */
public record Living(Life life, VirtualClock clock, Trace trace, IntSupplier incarnations) {
  /** Has it lived, and says what became of it. */
  public Outcome outcome(Runnable living) {
    long began = clock.nanos();
    Optional<ViolationException> violation = Optional.empty();
    try {
      living.run();
    } catch (ViolationException e) {
      violation = Optional.of(e);
    }
    return new Outcome(
        life.seed(),
        trace.hash(),
        incarnations.getAsInt(),
        (clock.nanos() - began) / VirtualClock.SECOND,
        violation);
  }
}

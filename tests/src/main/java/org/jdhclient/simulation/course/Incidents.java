package org.jdhclient.simulation.course;

import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * What happens now and then, as long as anything may go wrong.
 *
 * @param mean nanoseconds between two of a kind; {@link Long#MAX_VALUE} for never, from then on
 * @param happen has one happen
 * @param <I> their kinds
 */
public record Incidents<I extends Enum<I>>(
    VirtualClock clock, Agenda agenda, Chance chance, ToLongFunction<I> mean, Consumer<I> happen) {

  /** The first of a kind comes after a while. */
  public void schedule(I kind) {
    long between = mean.applyAsLong(kind);
    if (between != Long.MAX_VALUE) {
      agenda.enter(clock.nanos() + chance.around(between), () -> comes(kind));
    }
  }

  private void comes(I kind) {
    if (mean.applyAsLong(kind) != Long.MAX_VALUE) {
      happen.accept(kind);
      schedule(kind);
    }
  }
}
